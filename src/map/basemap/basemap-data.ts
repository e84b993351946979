import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { LayerTables, TableOf } from '../../contracts/layers'
import { numberAt, textAt, type LayerTable } from '../../contracts/table'
import type { Territory } from '../../contracts/territory'
import { boundsOfRows, toFeatureCollection } from '../../model/feature-collection'
import { rememberLast } from '../layers/remember'
import { roamingLimits } from '../map-options'
import { placeOfName, rankSeats, type Seat } from './label-places'
import { neighbourBorders } from './neighbour-borders'

export type GroundKind = 'land' | 'lake' | 'border' | 'river' | 'railway' | 'motorway'

/** What the basemap is drawn from: GeoJSON made from the territory's own layers. */
export type BasemapData = Readonly<{
  /** Areas and lines; their property `kind` is a `GroundKind`. */
  ground: FeatureCollection
  neighbourNames: FeatureCollection
  towns: FeatureCollection
}>

type BasemapLayer = 'context' | 'infrastructure' | 'municipalities' | 'ftth'
/** The tables the basemap is made from; undefined where one could not be loaded. */
export type BasemapTables = Readonly<{ [L in BasemapLayer]?: TableOf<L> | undefined }>

/** Picks what the basemap is made from: the coverage, which counts households, only where residents are not known. */
export function basemapTables({ context, infrastructure, municipalities, ftth }: LayerTables): BasemapTables {
  const residents = municipalities?.columns.population_2026
  const counted = residents?.values.some((n) => !Number.isNaN(n))
  return { context, infrastructure, municipalities, ftth: counted ? undefined : ftth }
}

type Context = TableOf<'context'>
type Bounds = readonly [number, number, number, number]

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

/** The features of some rows that have a geometry, with their name and kind. */
function groundOf(
  table: Context | TableOf<'infrastructure'>,
  rows: readonly number[],
  kind: GroundKind,
): Feature[] {
  const { features } = toFeatureCollection(table as LayerTable, ['name'], rows)
  return features
    .filter((feature): feature is Feature<Geometry> => feature.geometry !== null)
    .map((feature) => ({ ...feature, properties: { ...feature.properties, kind } }))
}

/** Whether two rectangles (west, south, east, north) have a place in common; none has with nothing. */
function meet(one: Bounds | null, other: Bounds): boolean {
  return one !== null && one[0] <= other[2] && one[2] >= other[0] && one[1] <= other[3] && one[3] >= other[1]
}

/** The rows of a kind that reach into the bounds (west, south, east, north). */
function rowsOfKind(table: Context | TableOf<'infrastructure'>, wanted: string, bounds?: Bounds): number[] {
  const rows: number[] = []
  for (let row = 0; row < table.count; row++) {
    if (textAt(table.columns.kind, row) !== wanted) continue
    if (!bounds || meet(boundsOfRows(table, [row]), bounds)) rows.push(row)
  }
  return rows
}

function border(coordinates: [number, number][]): Feature {
  return { type: 'Feature', properties: { kind: 'border' }, geometry: { type: 'LineString', coordinates } }
}

function named(name: string, coordinates: readonly number[], properties: object = {}): Feature {
  return {
    type: 'Feature',
    properties: { name, ...properties },
    geometry: { type: 'Point', coordinates: [...coordinates] },
  }
}

/** What lies around a territory, as far as the map may go. */
function surroundings(table: Context, territory: Territory): Pick<BasemapData, 'ground' | 'neighbourNames'> {
  const { abbreviation, name } = table.columns
  const { maxBounds } = roamingLimits(territory.bounds)
  const waters = [
    ...groundOf(table, rowsOfKind(table, 'lake', maxBounds), 'lake'),
    ...groundOf(table, rowsOfKind(table, 'river', maxBounds), 'river'),
  ]
  // A country's municipalities are its land, and its provinces are no neighbours.
  if (territory.parts) return { ground: collection(waters), neighbourNames: collection([]) }
  const provinces = rowsOfKind(table, 'province', maxBounds)
  // The territory itself is generalised differently from its municipalities: it serves as land, never as a line.
  const neighbours = provinces.filter((row) => textAt(abbreviation, row) !== territory.abbreviation)
  const [west, south, east, north] = territory.bounds
  const [dx, dy] = [(east - west) * 0.22, (north - south) * 0.3]
  const view = [west - dx, south - dy, east + dx, north + dy] as const
  const borders = neighbourBorders(table.geometry, neighbours).map(border)
  return {
    ground: collection([...waters, ...groundOf(table, provinces, 'land'), ...borders]),
    neighbourNames: collection(
      neighbours.flatMap((row) => {
        const place = placeOfName(table.geometry, row, view)
        return place ? [named((textAt(name, row) ?? '').toUpperCase(), place)] : []
      }),
    ),
  }
}

/** The most households that any date states, by municipality. */
function householdsOf({ columns, count }: TableOf<'ftth'>): ReadonlyMap<string, number> {
  const households = new Map<string, number>()
  for (let row = 0; row < count; row++) {
    const code = textAt(columns.istat_code, row) ?? ''
    households.set(code, Math.max(households.get(code) ?? 0, numberAt(columns.households, row) ?? 0))
  }
  return households
}

/**
 * The seats with their ranks: by residents, where these are not known by households. Kept with the tables: the layers of a
 * territory arrive one by one.
 */
const townsOf = rememberLast((table: TableOf<'municipalities'>, ftth: TableOf<'ftth'> | undefined) => {
  const { istat_code, name, seat_lon, seat_lat, population_2026 } = table.columns
  const households = ftth && householdsOf(ftth)
  const seats = Array.from({ length: table.count }, (_, row): Seat => ({
    name: textAt(name, row) ?? '',
    position: [seat_lon.values[row]!, seat_lat.values[row]!],
    population: numberAt(population_2026, row) ?? households?.get(textAt(istat_code, row) ?? '') ?? 0,
  }))
  return collection(
    rankSeats(seats).map(({ name, position, tier, rank, population }) =>
      named(name, position, { tier, rank, population }),
    ),
  )
})

/** The basemap of a territory. A layer that could not be loaded leaves its part empty. */
export function basemapData(tables: BasemapTables, territory: Territory): BasemapData {
  const nothing = collection([])
  const { context, infrastructure, municipalities, ftth } = tables
  const around = context ? surroundings(context, territory) : { ground: nothing, neighbourNames: nothing }
  const lines = infrastructure
    ? [
        ...groundOf(infrastructure, rowsOfKind(infrastructure, 'railway_line'), 'railway'),
        ...groundOf(infrastructure, rowsOfKind(infrastructure, 'motorway_line'), 'motorway'),
      ]
    : []
  return {
    ground: collection([...around.ground.features, ...lines]),
    neighbourNames: around.neighbourNames,
    towns: municipalities ? townsOf(municipalities, ftth) : nothing,
  }
}
