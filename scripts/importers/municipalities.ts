import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { municipalities } from '../../src/contracts/municipalities'
import { gridDegrees, type LayerFeature } from '../../src/data/write/layer-feature'
import {
  indexRows,
  integerOrNull,
  joinKey,
  readNumber,
  readOneOf,
  readText,
  SourceError,
  type SourceRow,
} from '../source-table'

type MunicipalityFeature = LayerFeature<typeof municipalities.columns>

/** A topology whose objects carry the given properties. */
export type SourceTopology<P extends object> = Topology<Record<string, GeometryCollection<P>>>

/** Twice the signed area of a ring in square degrees: positive when counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!
    return sum + x! * nextY! - nextX! * y!
  }, 0)
}

/** Outer ring counter-clockwise, holes clockwise (RFC 7946), on the grid; shared vertices stay bit-identical. */
export function normaliseRings(polygon: readonly Position[][]): Position[][] {
  return polygon.map((ring, i) => {
    const rounded = ring.map((position) => position.map(gridDegrees))
    return signedArea(rounded) > 0 === (i === 0) ? rounded : rounded.reverse()
  })
}

/** The polygons of an area, with their rings in order. */
function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.map(normaliseRings)
}

/** Boundaries by ISTAT code. Neighbours share arcs, so that common vertices come out with the same digits. */
export function importBoundaries(
  topology: SourceTopology<{ istat_code: string }>,
): ReadonlyMap<string, MultiPolygon> {
  const boundaries = new Map<string, MultiPolygon>()
  for (const { geometry, properties } of feature(topology, topology.objects['municipalities']!).features) {
    const code = properties.istat_code
    if (boundaries.has(code)) throw new SourceError(`boundaries: ${code} occurs twice`)
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
      throw new SourceError(`boundaries: ${code} is a ${geometry.type}, not an area`)
    boundaries.set(code, { type: 'MultiPolygon', coordinates: polygonsOf(geometry) })
  }
  return boundaries
}

/** Population, income and commuter totals of each municipality, on its boundary. Every key must join both ways. */
export function importMunicipalities(
  rows: readonly SourceRow[],
  commuterTotals: readonly SourceRow[],
  boundaries: ReadonlyMap<string, MultiPolygon>,
): MunicipalityFeature[] {
  const byCode = indexRows(rows, 'istat_code')
  const totals = indexRows(commuterTotals, 'istat_code')
  for (const total of commuterTotals) joinKey(total, 'istat_code', byCode, 'the municipalities')
  for (const code of boundaries.keys())
    if (!byCode.has(code)) throw new SourceError(`boundaries: ${code} joins to nothing in the municipalities`)

  return rows.map((row): MunicipalityFeature => {
    const geometry = joinKey(row, 'istat_code', boundaries, 'the boundaries')
    const total = joinKey(row, 'istat_code', totals, 'the commuter totals')
    return {
      geometry,
      row: {
        istat_code: readText(row, 'istat_code'),
        name: readText(row, 'name'),
        cadastral_code: readText(row, 'cadastral_code'),
        area_km2: readNumber(row, 'area_km2'),
        seat_lon: readNumber(row, 'seat_lon'),
        seat_lat: readNumber(row, 'seat_lat'),
        seat_kind: readOneOf(row, 'seat_kind', ['locality', 'centroid']),
        population_2021: integerOrNull(row, 'population_2021'),
        population_2025: integerOrNull(row, 'population_2025'),
        population_2026: integerOrNull(row, 'population_2026'),
        population_0_14_2026: integerOrNull(row, 'population_0_14_2026'),
        population_15_64_2026: integerOrNull(row, 'population_15_64_2026'),
        population_65_plus_2026: integerOrNull(row, 'population_65_plus_2026'),
        taxpayers_2023: integerOrNull(row, 'taxpayers_2023'),
        taxable_income_eur_2023: integerOrNull(row, 'taxable_income_eur_2023'),
        workers_out_2021: integerOrNull(total, 'workers_out'),
        workers_in_2021: integerOrNull(total, 'workers_in'),
        workers_within_2021: integerOrNull(total, 'workers_within'),
      },
    }
  })
}
