import type { LayerId } from '../../src/contracts/layers'
import type { Territory } from '../../src/contracts/territory'
import { readInteger, type SourceRow } from '../source-table'
import type { Sources } from '../sources'
import type { ReadFile } from './read-flatgeobuf'

export type ReadLayers = Readonly<Record<LayerId, ReadFile>>
export type Problem = Readonly<{ layer: LayerId; cause: string }>

/** Features that the territory has according to its sources. */
const featureCounts: Readonly<Record<LayerId, number>> = {
  municipalities: 113,
  ftth: 339,
  'industrial-zones': 52,
  startups: 26,
  'commuter-flows': 2015,
  services: 24,
  infrastructure: 48,
  context: 25,
}

/** FTTH coverage of the province as AGCOM's map gives it, in percent with one decimal. */
const publishedCoverage: Readonly<Record<string, string>> = {
  '2025-03-31': '68.6',
  '2025-06-30': '72.2',
  '2026-06-30': '78.8',
}
const publishedStrictCoverage = '69.9'

type Features = ReadFile['features']

const sumOf = (features: Features, column: string) =>
  features.reduce((sum, { properties }) => sum + Number(properties[column] ?? 0), 0)

const sumOfRows = (rows: readonly SourceRow[], column: string) =>
  rows.reduce((sum, row) => sum + readInteger(row, column), 0)

function checkCounts(layers: ReadLayers): Problem[] {
  return (Object.keys(featureCounts) as LayerId[]).flatMap((layer) => {
    const { length } = layers[layer].features
    const expected = featureCounts[layer]
    return length === expected ? [] : [{ layer, cause: `${length} features, expected ${expected}` }]
  })
}

function checkCoverage(layers: ReadLayers): Problem[] {
  const { features } = layers.ftth
  const problems: Problem[] = []
  const expectShare = (date: string, column: string, expected: string) => {
    const atDate = features.filter(({ properties }) => properties['date'] === date)
    const share = ((100 * sumOf(atDate, column)) / sumOf(atDate, 'households')).toFixed(1)
    if (share !== expected)
      problems.push({
        layer: 'ftth',
        cause: `${column} on ${date} is ${share} % of households, published is ${expected} %`,
      })
  }
  for (const [date, expected] of Object.entries(publishedCoverage))
    expectShare(date, 'households_ftth', expected)
  expectShare('2026-06-30', 'households_ftth_20m', publishedStrictCoverage)
  return problems
}

/** Columns whose sum over a layer must be the sum over the source table: layer, column, file, column of the file. */
const sums = [
  ['municipalities', 'population_2026', 'municipalities.csv', 'population_2026'],
  ['municipalities', 'taxable_income_eur_2023', 'municipalities.csv', 'taxable_income_eur_2023'],
  ['municipalities', 'workers_in_2021', 'commuter_totals_2021.csv', 'workers_in'],
  ['municipalities', 'workers_out_2021', 'commuter_totals_2021.csv', 'workers_out'],
  ['municipalities', 'workers_within_2021', 'commuter_totals_2021.csv', 'workers_within'],
  ['ftth', 'households', 'ftth_coverage.csv', 'households'],
  ['ftth', 'households_ftth', 'ftth_coverage.csv', 'households_ftth'],
  ['commuter-flows', 'workers', 'commuter_flows_2021.csv', 'workers'],
] as const

function checkSums(layers: ReadLayers, sources: Sources): Problem[] {
  return sums.flatMap(([layer, column, file, sourceColumn]) => {
    const built = sumOf(layers[layer].features, column)
    const source = sumOfRows(sources.table(file), sourceColumn)
    return built === source ? [] : [{ layer, cause: `${column} sums to ${built}, ${file} to ${source}` }]
  })
}

/** The province as one row of the regional comparison must be the sum of its municipalities. */
function checkComparison(layers: ReadLayers, territory: Territory): Problem[] {
  const province = territory.provinces.find(({ abbreviation }) => abbreviation === territory.abbreviation)
  if (province === undefined)
    return [
      { layer: 'municipalities', cause: `${territory.abbreviation} is not among the compared provinces` },
    ]
  const june = layers.ftth.features.filter(({ properties }) => properties['date'] === '2025-06-30')
  const pairs: readonly (readonly [LayerId, string, number, number | null])[] = [
    ['municipalities', 'municipalities', layers.municipalities.features.length, province.municipalities],
    [
      'municipalities',
      'residents 2025',
      sumOf(layers.municipalities.features, 'population_2025'),
      province.population_2025,
    ],
    ['ftth', 'households', sumOf(june, 'households'), province.households_2025_06],
    ['ftth', 'households with FTTH', sumOf(june, 'households_ftth'), province.households_ftth_2025_06],
    ['startups', 'start-ups', layers.startups.features.length, province.startups_2025_05],
  ]
  return pairs.flatMap(([layer, what, built, compared]) =>
    built === compared
      ? []
      : [{ layer, cause: `${built} ${what}, the comparison of provinces says ${compared}` }],
  )
}

/** Counts, published shares, and sums against the source tables and the comparison of provinces. */
export function checkFigures(layers: ReadLayers, sources: Sources, territory: Territory): Problem[] {
  return [
    ...checkCounts(layers),
    ...checkCoverage(layers),
    ...checkSums(layers, sources),
    ...checkComparison(layers, territory),
  ]
}
