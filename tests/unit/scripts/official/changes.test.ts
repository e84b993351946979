import { describe, expect, it } from 'vitest'
import { changesSince, layerChanges, type ComparedRows } from '../../../../scripts/official/changes'

const municipality = (code: string, more: Record<string, string | number | null> = {}) => ({
  istat_code: code,
  name: `Comune ${code}`,
  seat_lon: 10,
  seat_lat: 45,
  population_2026: 1000,
  ...more,
})
const rows = (...municipalities: NonNullable<ComparedRows['municipalities']>[number][]): ComparedRows => ({
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
    [10, 14, false],
    [10, 15, true],
    [0, 5, true],
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

describe('layerChanges', () => {
  const layer = (features: number, sha256: string) => ({
    id: 'startups' as const,
    file: 'startups.fgb',
    title: { it: 'Startup', en: 'Start-ups' },
    features,
    bytes: 1,
    sha256,
    sources: [],
  })
  const missing = [{ id: 'startups' as const, why: { it: 'Nessun file.', en: 'No file.' } }]

  it('tells a layer gone with its reason, one new, and one that changed', () => {
    const had = { layers: [layer(2, 'a')] }
    expect(layerChanges(had, had)).toEqual([])
    expect(layerChanges(had, { layers: [], missing })).toEqual(['layer startups: gone; No file.'])
    expect(layerChanges({ layers: [], missing }, had)).toEqual([
      'layer startups: new, features: 2',
      'no longer missing: startups',
    ])
    expect(layerChanges(had, { layers: [layer(3, 'b')] })).toEqual([
      'layer startups: changed, features: 2 → 3',
    ])
  })
})

it('compares flows by their ends, and start-ups by municipality', () => {
  const flow = (destination: string, workers: number) => ({ origin: '020001', destination, workers })
  const before = { 'commuter-flows': [flow('1', 10), flow('2', 10)], startups: [{ istat_code: '020001' }] }
  const after = { 'commuter-flows': [flow('1', 20), flow('3', 10)] }
  expect(changesSince(before, after, nowhere)).toEqual([
    'flows: 1 new, 1 gone',
    'flow 020001 → 1, workers: 10 → 20',
    'start-ups in 020001: 1 → 0',
  ])
})
