import { describe, expect, it } from 'vitest'
import { hilbertDistance } from '../../../../scripts/country/hilbert-curve'

/** Every cell of a grid. */
function cellsOf(dimensions: number, side: number): number[][] {
  if (dimensions === 0) return [[]]
  return cellsOf(dimensions - 1, side).flatMap((cell) => Array.from({ length: side }, (_, i) => [...cell, i]))
}

describe('hilbertDistance', () => {
  it.each([
    [2, 4],
    [3, 3],
    [4, 2],
  ])('visits every cell of a grid of %i dimensions once, each beside the last', (dimensions, bits) => {
    const cells = cellsOf(dimensions, 2 ** bits)
    const visited = [...cells].sort((a, b) => hilbertDistance(a, bits) - hilbertDistance(b, bits))
    expect(visited.map((cell) => hilbertDistance(cell, bits))).toEqual(cells.map((_, i) => i))
    for (let i = 1; i < visited.length; i += 1) {
      const steps = visited[i]!.map((value, axis) => Math.abs(value - visited[i - 1]![axis]!))
      expect(steps.reduce((sum, step) => sum + step)).toBe(1)
    }
  })
})
