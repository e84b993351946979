import { describe, expect, it } from 'vitest'
import { chordMatrix, largestMunicipalities } from '../../../src/model/flow-chords'
import { prepareFlows } from '../../../src/model/flow-table'
import { deriveQuantities, indexMunicipalities } from '../../../src/model/quantities'
import { flowsFromSources, municipalitiesFromSources, readSourceRows } from '../../fixtures/source-layers'

const municipalities = municipalitiesFromSources()
const index = indexMunicipalities(municipalities)
const { quantities } = deriveQuantities(index, { municipalities })
const flows = prepareFlows(flowsFromSources(), index)
const listed = readSourceRows('commuter_flows_2021.csv')
const totals = readSourceRows('commuter_totals_2021.csv')

describe('largestMunicipalities', () => {
  it('ranks by residents of 2026', () => {
    const expected = readSourceRows('municipalities.csv')
      .sort((a, b) => Number(b.population_2026) - Number(a.population_2026))
      .slice(0, 8)
      .map(({ istat_code }) => istat_code)
    expect(largestMunicipalities(quantities, 8).map((row) => index.codes[row])).toEqual(expected)
  })

  it('leaves out unknown populations', () => {
    const population_2026 = quantities.population_2026.map((value, row) => (row === 0 ? Number.NaN : value))
    const rows = largestMunicipalities({ ...quantities, population_2026 }, index.count)
    expect(rows).toHaveLength(index.count - 1)
    expect(rows).not.toContain(0)
  })
})

describe('chordMatrix', () => {
  const rows = largestMunicipalities(quantities, 8)
  const { codes, names, matrix } = chordMatrix(flows, quantities, rows)

  it('puts the workers of origin i and destination j into row i, column j, and those who stay on the diagonal', () => {
    expect(names.slice(0, 2)).toEqual(['Cremona', 'Crema'])
    codes.forEach((from, i) => {
      codes.forEach((to, j) => {
        const expected =
          i === j
            ? totals.find(({ istat_code }) => istat_code === from)!.workers_within
            : (listed.find(({ origin, destination }) => origin === from && destination === to)?.workers ?? 0)
        expect(matrix[i]![j]).toBe(Number(expected))
      })
    })
  })

  it('leaves out a municipality whose staying workers are unknown', () => {
    const workers_within = quantities.workers_within.slice()
    workers_within[rows[0]!] = Number.NaN
    const without = chordMatrix(flows, { ...quantities, workers_within }, rows)
    expect(without.codes).toEqual(codes.slice(1))
    expect(without.matrix.flat().some(Number.isNaN)).toBe(false)
  })
})
