/** Place of each day on a line from the first (0) to the last (1), true to time. ISO days, ascending. */
export function shareOfTime(dates: readonly string[]): number[] {
  const times = dates.map((date) => Date.parse(date))
  const first = times[0] ?? 0
  const span = (times.at(-1) ?? 0) - first
  return times.map((time) => (span === 0 ? 0 : (time - first) / span))
}

/**
 * Left edges, in pixels, of labels centred on their places as far as they fit: none leaves the line, none touches the one
 * before. Where all cannot fit, they are spread evenly.
 */
export function placeLabels(centres: readonly number[], widths: readonly number[], length: number): number[] {
  const gap = 8
  const left = centres.map((centre, i) => centre - widths[i]! / 2)
  for (let i = 0, from = 0; i < left.length; i++) {
    left[i] = Math.max(left[i]!, from)
    from = left[i]! + widths[i]! + gap
  }
  for (let i = left.length - 1, to = length; i >= 0; i--) {
    left[i] = Math.min(left[i]!, to - widths[i]!)
    to = left[i]! - gap
  }
  const total = widths.reduce((sum, width) => sum + width, 0)
  if ((left[0] ?? 0) >= 0 || left.length < 2) return left
  const space = (length - total) / (left.length - 1)
  let from = 0
  return widths.map((width) => {
    const at = from
    from += width + space
    return at
  })
}

/** Index of the place nearest to a share of the line. */
export function nearestIndex(shares: readonly number[], share: number): number {
  let best = 0
  shares.forEach((one, i) => {
    if (Math.abs(one - share) < Math.abs(shares[best]! - share)) best = i
  })
  return best
}
