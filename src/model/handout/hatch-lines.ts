type Point = Readonly<{ x: number; y: number }>
type Rings = readonly (readonly Point[])[]

/** Distance between the lines of a hatch in pixels, measured along a row, as on the map. */
const period = 9

/**
 * Diagonal lines that fill a polygon (rings closed, by the even-odd rule), as an SVG path: real lines, since not every program
 * that opens a vector file knows patterns. Lines of two polygons continue each other.
 */
export function hatchLines(rings: Rings, spacing = period): string {
  /** Where each line, x − y = k × spacing, crosses the rings: the x of the places. */
  const crossings = new Map<number, number[]>()
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1]!, ring[i]!]
      const [from, to] = [(a.x - a.y) / spacing, (b.x - b.y) / spacing]
      if (from === to) continue
      const [low, high] = [Math.min(from, to), Math.max(from, to)]
      // A corner on a line belongs to one of its two edges.
      for (let k = Math.ceil(low); k < high; k++) {
        const x = a.x + ((k - from) / (to - from)) * (b.x - a.x)
        const there = crossings.get(k)
        if (there) there.push(x)
        else crossings.set(k, [x])
      }
    }
  }
  const lines: string[] = []
  for (const [k, places] of crossings) {
    const sorted = places.sort((a, b) => a - b)
    const shift = k * spacing
    for (let i = 0; i + 1 < sorted.length; i += 2) {
      const [x1, x2] = [sorted[i]!, sorted[i + 1]!]
      lines.push(`M${x1.toFixed(1)} ${(x1 - shift).toFixed(1)}L${x2.toFixed(1)} ${(x2 - shift).toFixed(1)}`)
    }
  }
  return lines.join('')
}
