import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indicatorIds, indicatorOf } from '../../../../src/contracts/indicators'
import { deriveSeries } from '../../../../src/model/indicator-series'
import { assignClasses, classCentre } from '../../../../src/model/classify'
import { deriveQuantities, indexMunicipalities } from '../../../../src/model/quantities'
import { applyScenario } from '../../../../src/model/scenario/apply-scenario'
import {
  changesInScenario,
  classifyDifferences,
  shownIndicator,
  subtractSeries,
} from '../../../../src/model/scenario/difference'
import { readSourceTables } from '../source-tables'

const tables = readSourceTables()
const index = indexMunicipalities(tables.municipalities)
const { quantities } = deriveQuantities(index, tables)

describe('what a scenario makes different', () => {
  it('touches the indicators that rest on households passed at the newest date, and no other', () => {
    const supposed = applyScenario(
      quantities,
      index,
      index.codes.map((id) => ({ subject: 'municipality', id, percent: 100 })),
    )
    const differing = indicatorIds.filter((id) => {
      const { values } = subtractSeries(deriveSeries(id, supposed), deriveSeries(id, quantities))
      return values.some((value) => value !== 0 && !Number.isNaN(value))
    })
    expect(differing).toEqual(['ftth_2026-06-30', 'ftth_change', 'households_without_ftth'])
    expect(indicatorIds.filter(changesInScenario)).toEqual(differing)
  })

  it('is counted in points where the indicator is in percent, and around zero', () => {
    expect(shownIndicator('ftth_2026-06-30', 'difference')).toMatchObject({
      unit: 'points',
      scale: 'diverging',
    })
    expect(shownIndicator('households_without_ftth', 'difference')).toMatchObject({ unit: 'households' })
    expect(shownIndicator('ftth_2026-06-30', 'scenario').label.it).toContain('(scenario)')
    for (const id of indicatorIds) expect(shownIndicator(id, 'today')).toBe(indicatorOf(id))
    expect(shownIndicator('income', 'difference')).toBe(indicatorOf('income'))
  })

  it('has one class for no change, and no change however small falls in it', () => {
    const change = fc.oneof(
      fc.constant(0),
      fc.double({ min: 1e-6, max: 100, noNaN: true }),
      fc.double({ min: -100, max: -1e-6, noNaN: true }),
      fc.constant(Number.NaN),
    )
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 60 }),
        fc.constantFrom('jenks', 'quantiles', 'equal', 'stddev'),
        fc.integer({ min: 3, max: 9 }),
        (changes, method, classes) => {
          const values = Float64Array.from(changes)
          const { breaks } = classifyDifferences(values, { method, classes })
          expect(breaks.length).toBeLessThanOrEqual(8)
          const classOf = assignClasses(values, breaks)
          const centre = classCentre(breaks)
          values.forEach((value, row) => {
            if (Number.isNaN(value)) expect(classOf[row]).toBe(-1)
            else if (value === 0 && centre !== null) expect(classOf[row]).toBe(centre)
            else if (centre !== null && changes.includes(0)) expect(classOf[row]).not.toBe(centre)
          })
        },
      ),
    )
  })
})
