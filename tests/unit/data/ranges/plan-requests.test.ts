import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lengthOf, unite, type Interval } from '../../../../src/data/ranges/intervals'
import { planRequests } from '../../../../src/data/ranges/plan-requests'

const none = () => false
const missing = fc
  .array(
    fc.tuple(fc.nat(200_000), fc.integer({ min: 1, max: 20_000 })).map(([start, length]) => ({
      start,
      end: start + length,
    })),
    { maxLength: 30 },
  )
  .map(unite)

describe('planRequests', () => {
  it('asks for all that is missing, once, and wastes at most half of that', () => {
    fc.assert(
      fc.property(missing, (intervals) => {
        const requests = planRequests(intervals, none)
        expect(unite([...requests, ...intervals])).toEqual(requests)
        expect(lengthOf(requests)).toBeLessThanOrEqual(1.5 * lengthOf(intervals))
        for (const { start, end } of intervals) {
          expect(requests.some((request) => request.start <= start && request.end >= end)).toBe(true)
        }
      }),
    )
  })

  it('never bridges a gap with bytes at hand', () => {
    fc.assert(
      fc.property(missing, fc.nat(220_000), (intervals, at) => {
        fc.pre(!intervals.some(({ start, end }) => at >= start && at < end))
        const isKept = ({ start, end }: Interval) => at >= start && at < end
        for (const { start, end } of planRequests(intervals, isKept))
          expect(at < start || at >= end).toBe(true)
      }),
    )
  })

  it('bridges the narrowest gaps while the budget lasts', () => {
    const intervals = [
      { start: 0, end: 100 },
      { start: 160, end: 200 },
      { start: 210, end: 260 },
      { start: 290, end: 300 },
    ]
    // 200 bytes wanted, 100 may be wasted: the gaps of 10, 30 and 60 are exactly that.
    expect(planRequests(intervals, none)).toEqual([{ start: 0, end: 300 }])
    expect(planRequests(intervals.slice(0, 3), none)).toEqual([{ start: 0, end: 260 }])
    expect(planRequests([{ start: 0, end: 99 }, ...intervals.slice(1)], none)).toEqual([
      { start: 0, end: 99 },
      { start: 160, end: 300 },
    ])
  })

  it('asks twice rather than bridge a very wide gap', () => {
    const far = [
      { start: 0, end: 500_000 },
      { start: 600_000, end: 700_000 },
    ]
    expect(planRequests(far, none)).toEqual(far)
  })
})
