/** A text that wants to stand centred at a position along an axis. */
type LabelWish = Readonly<{ position: number; text: string }>

/** Where it may stand: its centre and row, 0 first; `row` is null when there was no room. */
type PlacedLabel = LabelWish & Readonly<{ centre: number; width: number; row: number | null }>

/** Widest guess for a text in Titillium Web, in pixels; digits and most letters need about 0.53 em. */
export function estimateTextWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.55
}

/**
 * Places labels between `start` and `end` so that none touches another in its row. Earlier wishes win; a label that would
 * hang over an end is drawn in; one that finds no room in any row is left out.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  options: Readonly<{ start: number; end: number; fontSize: number; gap: number; rows: number }>,
): PlacedLabel[] {
  const { start, end, fontSize, gap, rows } = options
  const taken: [number, number][][] = Array.from({ length: rows }, () => [])
  return wishes.map((wish) => {
    const width = estimateTextWidth(wish.text, fontSize)
    const centre = Math.max(start + width / 2, Math.min(end - width / 2, wish.position))
    const from = centre - width / 2
    const to = centre + width / 2
    const fits = to - from <= end - start
    const row = taken.findIndex((row) => row.every(([a, b]) => to + gap <= a || from - gap >= b))
    if (!fits || row < 0) return { ...wish, centre, width, row: null }
    taken[row]?.push([from, to])
    return { ...wish, centre, width, row }
  })
}

/**
 * Positions moved apart as little as keeps them `gap` apart, in their order and between `start` and `end`; where there is
 * not room enough they share the space evenly.
 */
export function spreadPositions(
  positions: readonly number[],
  gap: number,
  start: number,
  end: number,
): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => positions[a]! - positions[b]! || a - b)
  const step = Math.min(gap, (end - start) / Math.max(1, positions.length - 1))
  const placed = new Array<number>(positions.length)
  let next = start
  for (const i of order) {
    placed[i] = Math.max(next, positions[i]!)
    next = placed[i]! + step
  }
  let limit = end
  for (const i of order.reverse()) {
    placed[i] = Math.min(limit, placed[i]!)
    limit = placed[i]! - step
  }
  return placed
}
