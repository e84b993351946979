import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Columns } from '../../contracts/define-layer'
import type { TableOf } from '../../contracts/layers'
import { numberAt, textAt, type LayerTable } from '../../contracts/table'
import type { Territory } from '../../contracts/territory'
import { polygonsOf, toFeatureCollection } from '../../model/feature-collection'
import { placeOfName, rankSeats, type Seat } from './label-places'
import { neighbourBorders } from './neighbour-borders'

/** What the basemap is drawn from: GeoJSON made from the territory's own layers. */
export type BasemapData = Readonly<{
  land: FeatureCollection
  borders: FeatureCollection
  neighbourNames: FeatureCollection
  lakes: FeatureCollection
  rivers: FeatureCollection
  railways: FeatureCollection
  motorways: FeatureCollection
  towns: FeatureCollection
}>

type BasemapLayer = 'context' | 'infrastructure' | 'municipalities'
/** The tables the basemap is made from; undefined where one could not be loaded. */
export type BasemapTables = Readonly<{ [L in BasemapLayer]: TableOf<L> | undefined }>

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

/** The features with a geometry whose row passes. */
function featuresWhere<C extends Columns>(
  table: LayerTable<C>,
  columns: readonly (keyof C & string)[],
  passes: (row: number) => boolean,
): Feature[] {
  return toFeatureCollection(table, columns).features.filter(
    (feature): feature is Feature<Geometry> => feature.geometry !== null && passes(Number(feature.id)),
  )
}

function line(coordinates: [number, number][]): Feature {
  return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } }
}

function named(name: string, coordinates: readonly number[], properties: object = {}): Feature {
  return {
    type: 'Feature',
    properties: { name, ...properties },
    geometry: { type: 'Point', coordinates: [...coordinates] },
  }
}

function surroundings(table: TableOf<'context'>, territory: Territory) {
  const { kind, abbreviation, name } = table.columns
  const isKind = (wanted: string) => (row: number) => textAt(kind, row) === wanted
  const rows = Array.from({ length: table.count }, (_, row) => row)
  // The territory itself is generalised differently from its municipalities: it serves as land, never as a line.
  const neighbours = rows.filter(
    (row) => isKind('province')(row) && textAt(abbreviation, row) !== territory.abbreviation,
  )
  const [west, south, east, north] = territory.bounds
  const [dx, dy] = [(east - west) * 0.22, (north - south) * 0.3]
  const view = [west - dx, south - dy, east + dx, north + dy] as const
  return {
    land: collection(featuresWhere(table, [], isKind('province'))),
    lakes: collection(featuresWhere(table, ['name'], isKind('lake'))),
    rivers: collection(featuresWhere(table, ['name'], isKind('river'))),
    borders: collection(neighbourBorders(table.geometry, neighbours).map(line)),
    neighbourNames: collection(
      neighbours.flatMap((row) => {
        const rings = polygonsOf(table.geometry, row).flat() as [number, number][][]
        const place = placeOfName(rings, view)
        return place ? [named((textAt(name, row) ?? '').toUpperCase(), place)] : []
      }),
    ),
  }
}

function towns(table: TableOf<'municipalities'>): FeatureCollection {
  const { name, seat_lon, seat_lat, population_2026 } = table.columns
  const seats = Array.from({ length: table.count }, (_, row): Seat => ({
    name: textAt(name, row) ?? '',
    position: [seat_lon.values[row]!, seat_lat.values[row]!],
    population: numberAt(population_2026, row) ?? 0,
  }))
  return collection(
    rankSeats(seats).map(({ name, position, tier, rank, population }) =>
      named(name, position, { tier, rank, population }),
    ),
  )
}

/** The basemap of a territory. A layer that could not be loaded leaves its part empty. */
export function basemapData(tables: BasemapTables, territory: Territory): BasemapData {
  const empty = collection([])
  const { context, infrastructure, municipalities } = tables
  const linesOf = (wanted: string) =>
    infrastructure
      ? collection(
          featuresWhere(
            infrastructure,
            ['name'],
            (row) => textAt(infrastructure.columns.kind, row) === wanted,
          ),
        )
      : empty
  return {
    ...(context
      ? surroundings(context, territory)
      : { land: empty, lakes: empty, rivers: empty, borders: empty, neighbourNames: empty }),
    railways: linesOf('railway_line'),
    motorways: linesOf('motorway_line'),
    towns: municipalities ? towns(municipalities) : empty,
  }
}
