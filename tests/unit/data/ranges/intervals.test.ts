import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { append, lengthOf, unite, type Interval } from '../../../../src/data/ranges/intervals'

const interval = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }))
const positionsOf = (intervals: readonly Interval[]) =>
  new Set(intervals.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))

describe('unite', () => {
  it('keeps the positions and leaves no two intervals that touch', () => {
    fc.assert(
      fc.property(fc.array(interval), (intervals) => {
        const united = unite(intervals)
        expect(positionsOf(united)).toEqual(positionsOf(intervals))
        expect(lengthOf(united)).toBe(positionsOf(intervals).size)
        united.slice(1).forEach(({ start }, i) => {
          expect(start).toBeGreaterThan(united[i]!.end)
        })
      }),
    )
  })
})

describe('append', () => {
  it('joins what touches and leaves out what is empty', () => {
    const list: { start: number; end: number }[] = []
    for (const [start, end] of [
      [3, 5],
      [5, 5],
      [5, 8],
      [9, 9],
      [10, 11],
    ] as const) {
      append(list, { start, end })
    }
    expect(list).toEqual([
      { start: 3, end: 8 },
      { start: 10, end: 11 },
    ])
  })
})
