import { describe, expect, it } from 'vitest'
import { changesSince, type ComparedRows } from '../../../../scripts/official/changes'

const municipality = (code: string, more: Record<string, string | number | null> = {}) => ({
  istat_code: code,
  name: `Comune ${code}`,
  seat_lon: 10,
  seat_lat: 45,
  population_2026: 1000,
  ...more,
})
const rows = (...municipalities: ComparedRows['municipalities'][number][]): ComparedRows => ({
  municipalities,
  ftth: [],
})
const nowhere = () => null

describe('changesSince', () => {
  it('is silent where nothing has changed', () => {
    expect(changesSince(rows(municipality('020001')), rows(municipality('020001')), nowhere)).toEqual([])
  })

  it.each([
    [1000, 1101, true],
    [1000, 1100, false],
    [1000, 899, true],
    // More than a tenth, but only so many.
    [100, 150, false],
    [100, 151, true],
    [0, 51, true],
  ])('of %i → %i people speaks: %s', (before, after, speaks) => {
    const moved = changesSince(
      rows(municipality('020001', { population_2026: before })),
      rows(municipality('020001', { population_2026: after })),
      nowhere,
    )
    expect(moved).toEqual(speaks ? [`020001 Comune 020001, population_2026: ${before} → ${after}`] : [])
  })

  it('tells a value that became known, and one that no longer is', () => {
    const known = rows(municipality('020001'))
    const unknown = rows(municipality('020001', { population_2026: null }))
    expect(changesSince(known, unknown, nowhere)).toEqual([
      '020001 Comune 020001, population_2026: 1000 → unknown',
    ])
    expect(changesSince(unknown, known, nowhere)).toEqual([
      '020001 Comune 020001, population_2026: unknown → 1000',
    ])
  })

  it('names municipalities that are gone or new, and the one that took another in', () => {
    const before = rows(municipality('020001'), municipality('020002'))
    const after = rows(municipality('020001'), municipality('020003'))
    expect(changesSince(before, after, () => '020001')).toEqual([
      'gone: 020002 Comune 020002, merged into 020001 Comune 020001',
      'new: 020003 Comune 020003',
    ])
    expect(changesSince(before, after, nowhere)[0]).toBe('gone: 020002 Comune 020002')
  })
})
