import type { OwnFormat, OwnReading, OwnTable } from '../../contracts/own-data'
import type { Progress } from '../fetch-bytes'
import { OwnFileError } from './own-file-error'
import { placeTable } from './place-table'
import type { FoundTable } from './table-builder'

/** More is not read: a text of that length is the longest that browsers hold. */
const mostBytes = 500_000_000

const endings: Readonly<Record<string, OwnFormat>> = {
  fgb: 'flatgeobuf',
  geojson: 'geojson',
  geojsonl: 'geojson',
  geojsons: 'geojson',
  ndjson: 'geojson',
  json: 'geojson',
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  zip: 'shapefile',
  gpkg: 'geopackage',
}

/** How files begin; a spreadsheet is a zip, too, and goes by its name. */
const beginnings: readonly (readonly [OwnFormat, readonly number[]])[] = [
  ['flatgeobuf', [0x66, 0x67, 0x62]],
  ['geopackage', [...'SQLite format 3'].map((sign) => sign.charCodeAt(0))],
  ['shapefile', [0x50, 0x4b, 3, 4]],
  ['shapefile', [0x50, 0x4b, 5, 6]],
]

/**
 * Reads a file of one's own, whatever its kind, into typed columns and places in degrees; the kind is told by its content, then by its
 * name. Rows that cannot be used are left out and reported. `reading` says which layer and, where the file does not or wrongly, which
 * reference system. Throws `OwnFileError` for whatever else is wrong, never anything else.
 */
export async function readOwnFile(
  bytes: Uint8Array,
  fileName: string,
  reading: OwnReading,
  onprogress: Progress = () => undefined,
): Promise<OwnTable> {
  if (bytes.length === 0) throw new OwnFileError('empty', `${fileName} is empty`)
  if (bytes.length > mostBytes) {
    throw new OwnFileError('too-large', `${bytes.length} bytes, at most ${mostBytes} are read`)
  }
  try {
    const found = await readFormat(formatOf(bytes, fileName), bytes, fileName, reading, onprogress)
    if (found.count === 0 && found.badRows.count === 0)
      throw new OwnFileError('no-rows', `${fileName} has no rows`)
    if (found.columns.length === 0 && found.geometry === null) {
      throw new OwnFileError(
        found.badRows.count > 0 ? 'no-rows' : 'no-columns',
        `${fileName} holds nothing to read`,
      )
    }
    return await placeTable(found, reading.crs)
  } catch (error) {
    if (error instanceof OwnFileError) throw error
    // What a library says of a file that it cannot read.
    throw new OwnFileError('corrupt', error instanceof Error ? error.message : String(error))
  }
}

async function readFormat(
  format: OwnFormat,
  bytes: Uint8Array,
  fileName: string,
  { layer }: OwnReading,
  onprogress: Progress,
): Promise<FoundTable> {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/(.)\.\w+$/, '$1')
  switch (format) {
    case 'flatgeobuf':
      return (await import('./read-flatgeobuf')).readFlatgeobuf(bytes, name, onprogress)
    case 'geojson':
      return (await import('./read-geojson')).readGeojson(bytes, name, onprogress)
    case 'csv':
      return (await import('./read-csv')).readCsv(bytes, name, onprogress)
    case 'shapefile':
      return (await import('./read-shapefile')).readShapefile(bytes, layer, onprogress)
    case 'geopackage':
      return (await import('./read-geopackage')).readGeopackage(bytes, layer, onprogress)
  }
}

function formatOf(bytes: Uint8Array, fileName: string): OwnFormat {
  const ending = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const byName = Object.hasOwn(endings, ending) ? endings[ending]! : null
  const byContent = beginnings.find(([, signs]) => signs.every((sign, i) => bytes[i] === sign))?.[0]
  if (byContent === 'shapefile' && byName === null && ending !== '') {
    throw new OwnFileError('unknown-format', `a file of kind .${ending} is not read`)
  }
  if (byContent !== undefined) return byContent
  if (byName === 'flatgeobuf' || byName === 'shapefile' || byName === 'geopackage') {
    throw new OwnFileError('corrupt', `${fileName} does not begin as a .${ending} does`)
  }
  const sign = firstSign(bytes)
  if (sign === '{' || sign === '\u001e') return 'geojson'
  if (byName === 'geojson') throw new OwnFileError('corrupt', `${fileName} is not a JSON object`)
  if (sign === '<' || (byName === null && ending !== '')) {
    throw new OwnFileError('unknown-format', `what ${fileName} holds is not read`)
  }
  return 'csv'
}

/** The first sign of a text that is no space, in whatever encoding. */
function firstSign(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 64).filter((byte) => byte !== 0 && byte < 0x80)
  return new TextDecoder().decode(start).trimStart().charAt(0)
}
