export const sheetHeights = ['peek', 'half', 'full'] as const
export type SheetHeight = (typeof sheetHeights)[number]

/** What a full sheet leaves of the map, to say that it is still there. */
const topPixels = 56
/** How far ahead, in milliseconds, a flick carries the sheet. */
const flick = 160

type SheetPixels = Readonly<Record<SheetHeight, number>>

/** Pixels of each height; `peek` is that of the handle and the header, which stay visible. Never descending. */
export function sheetPixels(windowHeight: number, peek: number): SheetPixels {
  const full = Math.max(peek, windowHeight - topPixels)
  return { peek, half: Math.min(full, Math.max(peek, Math.round(windowHeight * 0.5))), full }
}

/** The height at which a dragged sheet comes to rest: the nearest to where its speed (pixels per ms, upward) carries it. */
export function restingHeight(pixels: number, speed: number, places: SheetPixels): SheetHeight {
  const aim = pixels + speed * flick
  return [...sheetHeights].sort((a, b) => Math.abs(places[a] - aim) - Math.abs(places[b] - aim))[0]!
}

/** The next height up (+1) or down (−1); the ends stay. */
export function stepHeight(height: SheetHeight, step: 1 | -1): SheetHeight {
  return sheetHeights[sheetHeights.indexOf(height) + step] ?? height
}
