/**
 * Distance along the Hilbert curve through a grid of 2^`bits` cells a side, in as many dimensions as there are coordinates
 * (integers from 0). Exact while bits × dimensions ≤ 52. Method: J. Skilling, “Programming the Hilbert curve”, AIP Conference
 * Proceedings 707 (2004).
 */
export function hilbertDistance(cell: readonly number[], bits: number): number {
  const axes = [...cell]
  const last = axes.length - 1
  for (let bit = 1 << (bits - 1); bit > 1; bit >>= 1) {
    const below = bit - 1
    axes.forEach((value, i) => {
      if (value & bit) {
        axes[0]! ^= below
        return
      }
      const exchanged = (axes[0]! ^ axes[i]!) & below
      axes[0]! ^= exchanged
      axes[i]! ^= exchanged
    })
  }
  for (let i = 1; i <= last; i += 1) axes[i]! ^= axes[i - 1]!
  let flips = 0
  for (let bit = 1 << (bits - 1); bit > 1; bit >>= 1) if (axes[last]! & bit) flips ^= bit - 1

  let distance = 0
  for (let bit = bits - 1; bit >= 0; bit -= 1)
    for (const value of axes) distance = 2 * distance + (((value ^ flips) >> bit) & 1)
  return distance
}
