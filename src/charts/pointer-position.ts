export type PointerPlace = Readonly<{ x: number; y: number }>

/** Where a pointer is, in the pixels of the SVG that the event happened in. */
export function pointerPosition(event: PointerEvent & { currentTarget: SVGElement }): PointerPlace {
  const plot = event.currentTarget.ownerSVGElement ?? event.currentTarget
  const box = plot.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}
