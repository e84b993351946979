import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapConcerns, gapKinds, gapReadings } from '../../../../src/contracts/gaps'
import { gapMeasure, municipalityGaps, zoneGaps, type GapRow } from '../../../../src/model/gaps/gap-rows'
import { filterGaps, rankGaps, readGap } from '../../../../src/model/gaps/rank-gaps'
import { deriveQuantities, indexMunicipalities } from '../../../../src/model/quantities'
import { tables } from '../../map/territory-tables'
import { figure, readSource, readSourceTables } from '../source-tables'

const sources = readSourceTables()
const all = { ...tables, ftth: sources.ftth }
const index = indexMunicipalities(tables.municipalities)
const { quantities } = deriveQuantities(index, all)
const zoneRows = Array.from({ length: tables['industrial-zones'].count }, (_, row) => row)
const ask = (gap: (typeof gapKinds)[number], concern: (typeof gapConcerns)[number], detourPercent = 130) => ({
  gap,
  concern,
  detourPercent,
})
const coverageOf = (code: string, date: string) =>
  readSource('ftth_coverage.csv').find((row) => row['istat_code'] === code && row['date'] === date)

describe('municipalityGaps', () => {
  it('counts the households not reached, as the source table has them', () => {
    for (const { row, gap, size } of municipalityGaps(ask('ftth', 'households'), all, quantities)) {
      const source = coverageOf(index.codes[row]!, '2026-06-30')
      const [households, reached] = [figure(source, 'households'), figure(source, 'households_ftth')]
      expect(size).toBe(households)
      expect(gap).toEqual({
        low: households - reached,
        middle: households - reached,
        high: households - reached,
      })
    }
  })

  it('estimates others as if they were spread as households are', () => {
    const rows = municipalityGaps(ask('ftth', 'jobs'), all, quantities)
    const totals = new Map(readSource('commuter_totals_2021.csv').map((row) => [row['istat_code'], row]))
    for (const { row, gap, size } of rows) {
      const commuters = totals.get(index.codes[row]!)
      const jobs = figure(commuters, 'workers_in') + figure(commuters, 'workers_within')
      const source = coverageOf(index.codes[row]!, '2026-06-30')
      expect(size).toBe(jobs)
      expect(gap!.middle).toBeCloseTo(
        jobs * (1 - figure(source, 'households_ftth') / figure(source, 'households')),
        6,
      )
    }
  })

  it('leaves a gap unknown where a figure is', () => {
    const unknown = { ...quantities, 'households_ftth@2026-06-30': quantities.area.map(() => Number.NaN) }
    for (const concern of gapConcerns)
      for (const { gap } of municipalityGaps(ask('ftth', concern), all, unknown)) expect(gap).toBeNull()
    const without = { municipalities: all.municipalities, ftth: all.ftth }
    for (const { gap } of municipalityGaps(ask('airport', 'jobs'), without, quantities))
      expect(gap).toBeNull()
  })
})

describe('every question', () => {
  const questions = gapKinds.flatMap((gap) => gapConcerns.map((concern) => ask(gap, concern)))

  it.each(questions)('$gap for $concern gives ranges that hold their middle', (question) => {
    const rows =
      question.concern === 'zones'
        ? zoneGaps(question, all, quantities, zoneRows)
        : municipalityGaps(question, all, quantities)
    expect(rows).toHaveLength(question.concern === 'zones' ? zoneRows.length : index.count)
    for (const { gap } of rows) {
      expect(gap).not.toBeNull()
      expect(gap!.low).toBeGreaterThanOrEqual(0)
      expect(gap!.low <= gap!.middle && gap!.middle <= gap!.high).toBe(true)
      if (gapMeasure(question) === 'percent') expect(gap!.high).toBeLessThanOrEqual(100)
    }
  })

  it('gives zones a wider range of distance than their targets alone have', () => {
    const [narrow] = municipalityGaps(ask('motorway_exit', 'households'), all, quantities)
    const widest = Math.max(
      ...zoneGaps(ask('motorway_exit', 'zones'), all, quantities, zoneRows).map(
        ({ gap }) => gap!.high - gap!.low,
      ),
    )
    expect(widest).toBeGreaterThan(narrow!.gap!.high - narrow!.gap!.low)
  })
})

describe('ranking and filtering', () => {
  const ranges = fc
    .tuple(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
      fc.double({ min: 0, max: 50, noNaN: true }),
    )
    .map(([low, more, most]) => ({ low, middle: low + more, high: low + more + most }))
  const rows = fc
    .array(
      fc.record({
        size: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constant(Number.NaN)),
        gap: fc.option(ranges),
        municipality: fc.option(fc.integer({ min: 0, max: 9 })),
      }),
      { maxLength: 30 },
    )
    .map((list) => list.map((part, row): GapRow => ({ ...part, row, zone: null, nearest: null })))
  const changes = fc
    .array(fc.oneof(fc.double({ min: -5, max: 30, noNaN: true }), fc.constant(Number.NaN)), {
      minLength: 10,
      maxLength: 10,
    })
    .map((values) => Float64Array.from(values))
  const rowsOf = (list: readonly GapRow[]) => list.map(({ row }) => row)

  it('every reading puts the same rows in an order that falls, unknown apart', () => {
    fc.assert(
      fc.property(rows, (list) => {
        for (const reading of gapReadings) {
          const { ranked, unknown } = rankGaps(list, reading)
          expect(rowsOf([...ranked, ...unknown]).sort((a, b) => a - b)).toEqual(rowsOf(list))
          expect(unknown.every(({ gap }) => gap === null)).toBe(true)
          const values = ranked.map(({ gap }) => readGap(gap!, reading))
          expect(values).toEqual([...values].sort((a, b) => b - a))
        }
      }),
    )
  })

  it('a stricter filter never lets more through', () => {
    fc.assert(
      fc.property(
        rows,
        changes,
        fc.nat(500),
        fc.nat(500),
        fc.nat(30),
        fc.nat(30),
        (list, change, minimum, more, stalled, fewer) => {
          const loose = filterGaps(list, { minimum, stalled: stalled + fewer, change })
          const strict = new Set(rowsOf(filterGaps(list, { minimum: minimum + more, stalled, change })))
          expect(rowsOf(loose)).toEqual(expect.arrayContaining([...strict]))
          expect(rowsOf(filterGaps(list, { minimum: 0, stalled: null, change }))).toEqual(
            rowsOf(list.filter(({ size }) => size !== 0)),
          )
        },
      ),
    )
  })

  it('leaves out what cannot be shown to pass', () => {
    const row = (part: Partial<GapRow>): GapRow => ({
      row: 0,
      municipality: 0,
      size: 10,
      gap: null,
      zone: null,
      nearest: null,
      ...part,
    })
    const change = Float64Array.of(Number.NaN, 1)
    expect(filterGaps([row({ size: Number.NaN })], { minimum: 1, stalled: null, change })).toEqual([])
    expect(filterGaps([row({ size: Number.NaN })], { minimum: 0, stalled: null, change })).toHaveLength(1)
    expect(filterGaps([row({})], { minimum: 0, stalled: 5, change })).toEqual([])
    expect(filterGaps([row({ municipality: null })], { minimum: 0, stalled: 5, change })).toEqual([])
    expect(filterGaps([row({ municipality: 1 })], { minimum: 0, stalled: 5, change })).toHaveLength(1)
  })
})
