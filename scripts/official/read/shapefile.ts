import { posix } from 'node:path'
import * as v from 'valibot'
import { SourceError } from '../../source-table'
import { unzipSource } from './archive'
import { GdalError, translate } from './gdal'

/** One row of a shapefile: its number from 1, its fields by upper-case name, its geometry in degrees as GeoJSON. */
export type ShapefileRow = Readonly<{
  number: number
  fields: ReadonlyMap<string, string | number | null>
  geometry: unknown
}>

type Shapefile = Readonly<{ name: string; parts: ReadonlyMap<string, Uint8Array> }>

const neededParts = ['.shp', '.shx', '.dbf'] as const

/** The shapefiles of a zip, in whichever folders, with the files that belong to each by ending. */
function shapefilesOf(file: string, bytes: Uint8Array): readonly Shapefile[] {
  const parts = new Map<string, Map<string, Uint8Array>>()
  for (const entry of unzipSource(file, bytes)) {
    const ending = posix.extname(entry.name).toLowerCase()
    const name = entry.name.slice(0, entry.name.length - ending.length)
    parts.set(name, (parts.get(name) ?? new Map<string, Uint8Array>()).set(ending, entry.bytes))
  }
  return [...parts].flatMap(([name, found]) => (found.has('.shp') ? [{ name, parts: found }] : []))
}

/** Takes the one shapefile that is wanted; none or several are an error that lists what is there. */
function chooseShapefile(
  file: string,
  all: readonly Shapefile[],
  isWanted: (baseName: string) => boolean,
): Shapefile {
  const wanted = all.filter(({ name }) => isWanted(posix.basename(name)))
  const [first, ...more] = wanted
  if (!first)
    throw new SourceError(
      all.length === 0
        ? `${file}: there is no shapefile in it`
        : `${file}: none of its shapefiles is the one sought: ${all.map(({ name }) => name).join(', ')}`,
    )
  if (more.length > 0)
    throw new SourceError(
      `${file}: which shapefile is meant is not clear: ${wanted.map(({ name }) => name).join(', ')}`,
    )
  for (const ending of neededParts)
    if (!first.parts.has(ending)) throw new SourceError(`${file}: ${first.name} has no ${ending} file`)
  return first
}

const collectionSchema = v.object({
  features: v.array(
    v.object({
      properties: v.record(v.string(), v.union([v.string(), v.number(), v.null()])),
      geometry: v.unknown(),
    }),
  ),
})

/** Number of rows that the table of a shapefile declares. */
function declaredRows(dbf: Uint8Array): number | null {
  return dbf.length < 8 ? null : new DataView(dbf.buffer, dbf.byteOffset).getUint32(4, true)
}

/** Letters that only appear where UTF-8 was taken for Windows-1252, and signs that stand for letters not understood. */
const garbled = /[\u0000-\u001f\u007f-\u009f\ufffd]|[ÃÂ][\u0080-\u00bf]/

/**
 * Reads the wanted shapefile of a zip, by GDAL, in degrees (WGS 84). Encoding: the one its .cpg names, else Windows-1252, as
 * ISTAT's older files have it. Reference system: that of its .prj, else EPSG:32632, which the caller must find plausible.
 * Throws a `SourceError` naming the file.
 */
export async function readZippedShapefile(
  file: string,
  bytes: Uint8Array,
  isWanted: (baseName: string) => boolean,
): Promise<readonly ShapefileRow[]> {
  const { name, parts } = chooseShapefile(file, shapefilesOf(file, bytes), isWanted)
  const inputs = new Map(
    [...neededParts, '.prj', '.cpg'].flatMap((ending) => {
      const part = parts.get(ending)
      return part ? [[`layer${ending}`, part] as const] : []
    }),
  )
  try {
    const output = await translate(inputs, parts.has('.cpg') ? [] : ['ENCODING=CP1252'], [
      ...['-f', 'GeoJSON', '-dim', 'XY', '-t_srs', 'EPSG:4326', '-lco', 'COORDINATE_PRECISION=12'],
      ...(parts.has('.prj') ? [] : ['-s_srs', 'EPSG:32632']),
    ])
    const text = new TextDecoder('utf-8', { fatal: true }).decode(output.get('.geojson'))
    const rows = v
      .parse(collectionSchema, JSON.parse(text))
      .features.map(({ properties, geometry }, i): ShapefileRow => ({
        number: i + 1,
        fields: new Map(Object.entries(properties).map(([field, value]) => [field.toUpperCase(), value])),
        geometry,
      }))
    if (rows.length !== declaredRows(parts.get('.dbf')!))
      throw new SourceError(
        `${file}: ${name} declares ${declaredRows(parts.get('.dbf')!)} rows, but ${rows.length} can be read`,
      )
    for (const { number, fields } of rows)
      for (const [field, value] of fields)
        if (typeof value === 'string' && garbled.test(value))
          throw new SourceError(
            `${file}, row ${number}, field ${field}: "${value}" is not in the encoding that the file claims`,
          )
    return rows
  } catch (error) {
    if (error instanceof SourceError) throw error
    if (error instanceof GdalError)
      throw new SourceError(`${file}: GDAL cannot read ${name}: ${error.message}`)
    throw new SourceError(`${file}: what GDAL makes of ${name} is no table of areas`)
  }
}
