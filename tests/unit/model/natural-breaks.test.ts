import fc from 'fast-check'
import { ckmeans } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { indicatorIds } from '../../../src/contracts/indicators'
import { maxClasses, minClasses } from '../../../src/contracts/view'
import { sortKnown } from '../../../src/model/class-breaks'
import { deriveSeries } from '../../../src/model/indicator-series'
import { breakAtNaturalBreaks } from '../../../src/model/natural-breaks'
import { deriveQuantities, indexMunicipalities } from '../../../src/model/quantities'
import { readSourceTables } from './source-tables'

/** An independent implementation: the first value of each cluster but the lowest. */
const peerBreaks = (sorted: readonly number[], classes: number) =>
  ckmeans([...sorted], Math.min(classes, new Set(sorted).size))
    .slice(1)
    .map((cluster) => cluster[0]!)

/** The sum of squared deviations from the means of the classes that breaks make. */
function spreadOf(sorted: readonly number[], breaks: readonly number[]): number {
  const edges = [-Infinity, ...breaks, Infinity]
  return edges.slice(1).reduce((sum, upper, k) => {
    const group = sorted.filter((value) => value >= edges[k]! && value < upper)
    const mean = group.reduce((total, value) => total + value, 0) / Math.max(1, group.length)
    return sum + group.reduce((total, value) => total + (value - mean) ** 2, 0)
  }, 0)
}

const classCount = fc.integer({ min: minClasses, max: maxClasses })
const series = fc.oneof(
  fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 400 }),
  fc.array(fc.double({ min: -1e4, max: 1e4, noNaN: true }), { minLength: 2, maxLength: 400 }),
  // Skewed, far from zero, and with a value that is very frequent: shares of households, incomes.
  fc
    .array(fc.double({ min: 0, max: 8, noNaN: true }), { minLength: 2, maxLength: 400 })
    .map((logs) => logs.map((log) => (log < 2 ? 30_000 : 30_000 + Math.exp(log)))),
)

test('are as good as those of an independent implementation, with ties and without', () => {
  fc.assert(
    fc.property(series, classCount, (values, classes) => {
      const sorted = values.toSorted((a, b) => a - b)
      const breaks = breakAtNaturalBreaks(sorted, classes)
      const peer = peerBreaks(sorted, classes)
      expect(breaks).toHaveLength(peer.length)
      const scale = Math.max(1, spreadOf(sorted, []))
      expect(spreadOf(sorted, breaks) / scale).toBeCloseTo(spreadOf(sorted, peer) / scale, 9)
    }),
  )
})

test('of a country’s worth of values are those of the independent implementation', () => {
  // Logistic map: a fixed sequence without pattern; a tenth of the values are the highest possible share.
  let state = 0.3141
  const values = Float64Array.from({ length: 7904 }, (_, row) => {
    state = 3.99 * state * (1 - state)
    return row % 10 === 0 ? 100 : 100 * state
  })
  const sorted = sortKnown(values)
  expect(breakAtNaturalBreaks(sorted, 6)).toEqual(peerBreaks(sorted, 6))
})

describe('of every indicator of the province', () => {
  const tables = readSourceTables()
  const { quantities } = deriveQuantities(indexMunicipalities(tables.municipalities), tables)

  const known = indicatorIds.filter((id) => sortKnown(deriveSeries(id, quantities).values).length > 0)

  test.each(known)('%s: those of the independent implementation', (id) => {
    const sorted = sortKnown(deriveSeries(id, quantities).values)
    for (let classes = minClasses; classes <= maxClasses; classes++)
      expect(breakAtNaturalBreaks(sorted, classes)).toEqual(peerBreaks(sorted, classes))
  })
})
