import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  commuterTotals,
  flowFeatures,
  givesTotals,
  rowsOf2021,
} from '../../../../scripts/official/flow-features'
import type { CommutingMatrix } from '../../../../scripts/official/read/commuting-2021'

const inside = ['020001', '020002', '020003']
const outside = Array.from({ length: 25 }, (_, i) => `017${String(i + 1).padStart(3, '0')}`)
const unknown = '098999'
const codes = new Set(inside)
const places = new Map(
  [...inside, ...outside].map((code, i) => [
    code,
    {
      name: `Comune ${code}`,
      province: code.startsWith('020') ? 'MN' : null,
      longitude: 10 + i / 10,
      latitude: 45,
    },
  ]),
)

const code = fc.constantFrom(...inside, ...outside, unknown)
const workers = fc.integer({ min: 1, max: 30 })
const here = fc.constantFrom(...inside)
/** Most with an end in the province, so that one has more than ten. */
const flow = fc.oneof(
  fc.record({ origin: here, destination: code, workers }),
  fc.record({ origin: code, destination: here, workers }),
  fc.record({ origin: code, destination: code, workers }),
)
const matrix = fc
  .record({
    flows: fc.uniqueArray(flow, {
      selector: ({ origin, destination }) => origin + destination,
      minLength: 60,
      maxLength: 120,
    }),
    year: fc.constantFrom(2011 as const, 2021 as const),
    abroad: fc.dictionary(fc.constantFrom(...inside), fc.integer({ min: 1, max: 50 })),
  })
  .map(({ flows, year, abroad }): CommutingMatrix => ({
    year,
    flows,
    abroad: new Map(Object.entries(abroad)),
    hasWithin: flows.some(({ origin, destination }) => origin === destination),
    rows: flows.length,
  }))

const sum = (flows: CommutingMatrix['flows']) => flows.reduce((total, { workers }) => total + workers, 0)

describe('flowFeatures', () => {
  it('lists exactly the flows among the ten largest of an end in the province', () => {
    fc.assert(
      fc.property(matrix, (all) => {
        const { features, unknownEnds } = flowFeatures(all, codes, places)
        const pairs = new Set(features.map(({ row }) => row.origin + row.destination))
        expect(pairs.size).toBe(features.length)
        const others = all.flows.filter(({ origin, destination }) => origin !== destination)
        let left = 0
        for (const one of others) {
          // A flow is among the ten largest where fewer than ten of the same end come before it.
          const isListed = (['origin', 'destination'] as const).some(
            (end) =>
              codes.has(one[end]) &&
              others.filter(
                (other) =>
                  other[end] === one[end] &&
                  (other.workers > one.workers ||
                    (other.workers === one.workers &&
                      other.origin + other.destination < one.origin + one.destination)),
              ).length < 10,
          )
          const isKnown = places.has(one.origin) && places.has(one.destination)
          expect(pairs.has(one.origin + one.destination)).toBe(isListed && isKnown)
          if (isListed && !isKnown) left += one.workers
        }
        expect([...unknownEnds].reduce((total, [, workers]) => total + workers, 0)).toBe(left)
        expect([...unknownEnds.keys()].filter((end) => end !== unknown)).toEqual([])
      }),
    )
  })

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(matrix, fc.infiniteStream(fc.nat()), (all, keys) => {
        const order = new Map(all.flows.map((one) => [one, keys.next().value ?? 0]))
        const flows = [...all.flows].sort((a, b) => order.get(a)! - order.get(b)!)
        expect(flowFeatures({ ...all, flows }, codes, places).features).toEqual(
          flowFeatures(all, codes, places).features,
        )
      }),
    )
  })
})

describe('commuterTotals', () => {
  it('sums up a whole matrix of 2021 and nothing else; who is in no row stays unknown', () => {
    fc.assert(
      fc.property(matrix, (all) => {
        const totals = commuterTotals(all, codes, codes)
        const isKnownToAll = inside.every(
          (one) => all.abroad.has(one) || all.flows.some(({ origin }) => origin === one),
        )
        if (all.year === 2011 || !all.hasWithin || !isKnownToAll) {
          expect(totals.size).toBe(0)
          return
        }
        for (const one of inside) {
          const { out, in: entering, within } = totals.get(one)!
          const from = all.flows.filter(({ origin }) => origin === one)
          const to = all.flows.filter(({ origin, destination }) => destination === one && origin !== one)
          const isKnown = from.length > 0 || all.abroad.has(one)
          const staying = from.filter(({ destination }) => destination === one)
          expect(within).toBe(isKnown ? sum(staying) : null)
          expect(out).toBe(isKnown ? sum(from) - sum(staying) + (all.abroad.get(one) ?? 0) : null)
          expect(entering).toBe(isKnown || to.length > 0 ? sum(to) : null)
        }
      }),
    )
  })

  it('gives none of a matrix without a row of each municipality of the boundaries as an origin', () => {
    const [first, second] = ['020001', '020002']
    const rows = [first, second].flatMap((origin) =>
      [first, second].map((destination) => ({ origin, destination, workers: 5 })),
    )
    const of = (flows: typeof rows): CommutingMatrix => ({
      year: 2021,
      flows,
      abroad: new Map(),
      hasWithin: true,
      rows: flows.length,
    })
    expect(commuterTotals(of(rows), new Set([first]), new Set([first, second])).get(first)?.in).toBe(5)
    for (const length of [1, 2])
      expect(commuterTotals(of(rows.slice(0, length)), new Set([first]), new Set([first, second])).size).toBe(
        0,
      )
  })

  it('gives none of a country with fewer rows than published; one founded later is in no row', () => {
    const flows = Array.from({ length: 101 }, (_, i) => `${String(i + 1).padStart(3, '0')}001`).map(
      (one) => ({ origin: one, destination: one, workers: 5 }),
    )
    const country = { year: 2021 as const, flows, abroad: new Map<string, number>(), hasWithin: true }
    const boundaries = new Set(['001001', '001999'])
    expect(givesTotals({ ...country, rows: rowsOf2021 - 1 }, new Set(['001001']))).toBe(false)
    expect(givesTotals({ ...country, rows: rowsOf2021 }, boundaries)).toBe(true)
  })
})
