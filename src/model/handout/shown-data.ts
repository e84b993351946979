import type { Feature, FeatureCollection, Geometry, GeometryCollection } from 'geojson'
import type { Columns, LayerContract } from '../../contracts/define-layer'
import type { LayerTable } from '../../contracts/table'
import { csvText, type CsvCell } from '../csv'
import { toFeatureCollection } from '../feature-collection'

/** A geometry that a layer may have. */
type ShownGeometry = Exclude<Geometry, GeometryCollection>

/** Rows of what is shown, with the contract that says what they hold. Unknown cells are null. */
export type ShownData = Readonly<{
  contract: LayerContract
  features: readonly Readonly<{ geometry: ShownGeometry | null; row: Readonly<Record<string, CsvCell>> }>[]
}>

/** Where rows come from, in words: it goes with each file. */
export type Provenance = Readonly<{
  title: string
  territory: string
  /** Publishers with dates. */
  source: string
  licence: string
  /** What the rows were chosen by; '' where all are there. */
  filters: string
  /** The name of the scenario that the values suppose; '' for today's. */
  scenario: string
  /** Day of making, `2026-11-23`. */
  made: string
}>

/** Rows of a layer as its own contract has them. */
export function layerData<C extends Columns>(table: LayerTable<C>, rows: readonly number[]): ShownData {
  const { contract } = table
  const names = Object.keys(contract.columns)
  return {
    contract,
    features: toFeatureCollection(table, names, rows).features.map(({ geometry, properties }) => ({
      geometry: geometry as ShownGeometry | null,
      row: (properties ?? {}) as Record<string, CsvCell>,
    })),
  }
}

/** Named apart from the columns of the layers, of which one is called `source`. */
const provenanceCells = (from: Provenance) =>
  [
    ['data_source', from.source],
    ['data_licence', from.licence],
    ['data_filters', from.filters],
    ['data_scenario', from.scenario],
    ['data_made', from.made],
  ] as const

/**
 * A table, a row a feature; points with their place. Source, licence and day are columns of every row, the last ones, so that
 * any program reads the file and rows keep their origin when they are sorted or taken away.
 */
export function shownCsv({ contract, features }: ShownData, from: Provenance): string {
  const names = Object.keys(contract.columns)
  const placed = features.some(({ geometry }) => geometry?.type === 'Point')
  const origin = provenanceCells(from)
  return csvText(
    [...names, ...(placed ? ['longitude', 'latitude'] : []), ...origin.map(([name]) => name)],
    features.map(({ geometry, row }) => [
      ...names.map((name) => row[name] ?? null),
      ...(placed ? placeOf(geometry) : []),
      ...origin.map(([, cell]) => cell),
    ]),
  )
}

function placeOf(geometry: ShownGeometry | null): CsvCell[] {
  return geometry?.type === 'Point'
    ? [geometry.coordinates[0] ?? null, geometry.coordinates[1] ?? null]
    : [null, null]
}

/** A feature collection (degrees, CRS 84) with its `name` and, under `metadata`, where it comes from and what its columns mean. */
export function shownGeoJson({ contract, features }: ShownData, from: Provenance): string {
  const columns = Object.entries(contract.columns).map(([name, { unit, description }]) => [
    name,
    { unit: unit ?? null, ...description },
  ])
  const collection: FeatureCollection<ShownGeometry | null> & { name: string; metadata: unknown } = {
    type: 'FeatureCollection',
    name: contract.id,
    metadata: { ...from, columns: Object.fromEntries(columns) as unknown },
    features: features.map(({ geometry, row }): Feature<ShownGeometry | null> => ({
      type: 'Feature',
      geometry,
      properties: { ...row },
    })),
  }
  return `${JSON.stringify(collection)}\n`
}
