import type { Position } from 'geojson'
import * as v from 'valibot'
import { SourceError } from '../../source-table'
import { polygonArea, readOutline } from './outline'
import { readZippedShapefile } from './shapefile'

/** One area of industrial, craft and commercial settlements: outline in degrees, hectares worked out from it. */
export type LandCoverArea = Readonly<{ polygon: Position[][]; areaHa: number }>

/** DUSAF 7: «insediamenti industriali, artigianali, commerciali». */
const settlementClass = '12111'
/** Fields that hold the class, alone or before its description. */
const classFields = ['COD_TOT', 'DESCR'] as const

const pageSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      id: v.optional(v.union([v.string(), v.number()])),
      properties: v.record(v.string(), v.unknown()),
      geometry: v.unknown(),
    }),
  ),
})

/** The class of an area: the digits at the beginning of the first class field that there is. */
function classOf(where: string, fields: ReadonlyMap<string, unknown>): string {
  const field = classFields.find((name) => fields.has(name))
  if (field === undefined)
    throw new SourceError(
      `${where}: there is no field for the class (${classFields.join(', ')}) among ${[...fields.keys()].join(', ')}`,
    )
  const code = /^\s*(\d+)/.exec(String(fields.get(field) ?? ''))?.[1]
  if (code === undefined)
    throw new SourceError(
      `${where}, field ${field}: "${String(fields.get(field))}" does not begin with a class`,
    )
  return code
}

/** The polygons of one area of land cover, if it is of the class sought. */
function areasOf(where: string, fields: ReadonlyMap<string, unknown>, geometry: unknown): LandCoverArea[] {
  if (classOf(where, fields) !== settlementClass) return []
  return readOutline(where, geometry).map((polygon) => ({ polygon, areaHa: polygonArea(polygon) / 10_000 }))
}

/**
 * The settlements (class 12111) among the pages of DUSAF's ArcGIS layer, as GeoJSON in degrees; other classes are left out.
 * Throws a `SourceError` naming page and feature: a page that is none, an area without class or outline, one that occurs twice.
 */
export function readLandCoverPages(pages: readonly unknown[]): readonly LandCoverArea[] {
  const seen = new Set<string | number>()
  return pages.flatMap((page, p) => {
    const parsed = v.safeParse(pageSchema, page)
    if (!parsed.success) throw new SourceError(`land cover, page ${p + 1}: it is no collection of areas`)
    return parsed.output.features.flatMap(({ id, properties, geometry }, f) => {
      const where = `land cover, page ${p + 1}, feature ${f + 1}`
      const fields = new Map(Object.entries(properties).map(([name, value]) => [name.toUpperCase(), value]))
      if (id !== undefined && seen.has(id)) throw new SourceError(`${where}: ${id} occurs twice`)
      if (id !== undefined) seen.add(id)
      return areasOf(where, fields, geometry)
    })
  })
}

/** The same from DUSAF's zipped shapefile. Throws a `SourceError` naming file, row and field. */
export async function readLandCoverShapefile(
  file: string,
  bytes: Uint8Array,
): Promise<readonly LandCoverArea[]> {
  // Linear elements and rows of trees come as shapefiles of their own in the same zip.
  const rows = await readZippedShapefile(file, bytes, (name) => !/filari|siepi|line/i.test(name))
  return rows.flatMap(({ number, fields, geometry }) => areasOf(`${file}, row ${number}`, fields, geometry))
}
