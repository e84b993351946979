import { describe, expect, it } from 'vitest'
import { axisEnds } from '../../../../src/app/sites/compare-words'
import { pointsText } from '../../../../src/app/sites/site-words'
import type { SiteMeasureId, ValueFunction } from '../../../../src/contracts/sites'
import { createLocale } from '../../../../src/format/locale'

const italian = createLocale('it')
const ends = (measure: SiteMeasureId, value: ValueFunction) =>
  axisEnds({ measure, value, weight: 1 }, italian)

describe('the ends of a criterion’s axis', () => {
  it('are the values where a slope begins and ends, exact although ways are estimates', () => {
    expect(ends('exit', { kind: 'linear', zero: 30, one: 0 })).toEqual({
      worst: '30\u00a0km',
      best: '0\u00a0km',
    })
    expect(ends('status_year', { kind: 'linear', zero: 2015, one: 2026 })).toEqual({
      worst: '2015',
      best: '2026',
    })
  })

  it('are the two sides of a threshold', () => {
    expect(ends('area', { kind: 'threshold', at: 5, better: 'more' })).toEqual({
      worst: '< 5\u00a0ha',
      best: '≥ 5\u00a0ha',
    })
    expect(ends('exit', { kind: 'threshold', at: 5, better: 'less' })).toEqual({
      worst: '> 5\u00a0km',
      best: '≤ 5\u00a0km',
    })
  })

  it('are yes and no where there is nothing else', () => {
    expect(ends('zls', { kind: 'threshold', at: 1, better: 'more' })).toEqual({ worst: 'no', best: 'sì' })
    expect(ends('zls', { kind: 'threshold', at: 0, better: 'less' })).toEqual({ worst: 'sì', best: 'no' })
  })

  it('are a range and what lies beyond it, whichever end was given first', () => {
    const expected = { worst: 'oltre', best: '1–6\u00a0ha' }
    expect(ends('area', { kind: 'ideal', low: 1, high: 6, falloff: 4 })).toEqual(expected)
    expect(ends('area', { kind: 'ideal', low: 6, high: 1, falloff: 4 })).toEqual(expected)
  })
})

describe('points', () => {
  it('show both ends only where they differ as written', () => {
    expect(pointsText({ low: 0.5, middle: 0.6, high: 0.75 }, italian)).toBe('50,0–75,0')
    expect(pointsText({ low: 0.50001, middle: 0.50002, high: 0.50003 }, italian)).toBe('50,0')
  })
})
