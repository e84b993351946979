import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeFlowBars } from '../../../src/charts/flow-bar-marks'

const counterparts = fc.record({
  bars: fc.array(
    fc.record({
      code: fc.uuid(),
      name: fc.string(),
      province: fc.constantFrom('CR', 'MI', null),
      workers: fc.integer({ min: 1, max: 5000 }),
    }),
    { maxLength: 10 },
  ),
  other: fc.integer({ min: 0, max: 9000 }),
  filteredOut: fc.integer({ min: 0, max: 9000 }),
  notListed: fc.option(fc.integer({ min: 0, max: 9000 })),
})

describe('placeFlowBars', () => {
  it('sums to the total and keeps lengths proportional', () => {
    fc.assert(
      fc.property(counterparts, (given) => {
        const { bars, total } = placeFlowBars(given)
        const sum = bars.reduce((all, bar) => all + bar.workers, 0)
        if (given.notListed === null) expect(total).toBeNull()
        else {
          expect(total).toBe(sum)
          if (sum > 0) expect(bars.reduce((all, bar) => all + bar.share!, 0)).toBeCloseTo(100)
        }
        const longest = Math.max(1, ...bars.map((bar) => bar.workers))
        for (const bar of bars) expect(bar.length).toBeCloseTo(bar.workers / longest)
      }),
    )
  })

  it('shows what is listed and what is not as separate bars at the end, and no empty ones', () => {
    const bars = [{ code: '015146', name: 'Milano', province: 'MI', workers: 30 }]
    expect(
      placeFlowBars({ bars, other: 7, filteredOut: 3, notListed: 60 }).bars.map(({ kind, share }) => [
        kind,
        share,
      ]),
    ).toEqual([
      ['place', 30],
      ['other', 7],
      ['filtered-out', 3],
      ['not-listed', 60],
    ])
    expect(placeFlowBars({ bars, other: 0, filteredOut: 0, notListed: 0 }).bars).toHaveLength(1)
  })

  it('gives no share where the total is unknown', () => {
    const bars = [{ code: '015146', name: 'Milano', province: 'MI', workers: 30 }]
    expect(placeFlowBars({ bars, other: 0, filteredOut: 0, notListed: null }).bars[0]?.share).toBeNull()
  })
})
