const gap = 6
const edge = 8

/**
 * Puts an open popover beside its anchor, inside the window: above where there is room, else below. `align` says which
 * edges meet. Coordinates are written through the CSSOM, which a strict Content-Security-Policy allows.
 */
export function placePopover(popover: HTMLElement, anchor: HTMLElement, align: 'centre' | 'end'): void {
  const a = anchor.getBoundingClientRect()
  const { width, height } = popover.getBoundingClientRect()
  const wanted = align === 'end' ? a.right - width : a.left + (a.width - width) / 2
  const left = Math.min(Math.max(wanted, edge), Math.max(edge, innerWidth - width - edge))
  const above = a.top - height - gap
  const top = above >= edge ? above : Math.min(a.bottom + gap, innerHeight - height - edge)
  popover.style.left = `${Math.round(left)}px`
  popover.style.top = `${Math.round(Math.max(edge, top))}px`
}
