import type { Progress } from '../fetch-bytes'
import type { CellValue } from './column-builder'
import { decodeFile } from './decode-file'
import { drawGeojson, isObject } from './geojson-geometry'
import { BadGeometry } from './geometry-builder'
import { OwnFileError } from './own-file-error'
import { TableBuilder, type DeclaredCrs, type FoundTable } from './table-builder'

const progressEvery = 10_000
const geometryTypes = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon']

/** Features of a file, each with the number by which the file counts it, and what it says of its coordinates. */
type Features = Readonly<{ items: readonly unknown[]; lines: readonly number[] | null; crs: DeclaredCrs }>

/**
 * Reads GeoJSON (RFC 7946): a collection, one feature or a bare geometry, or one feature a line (also RFC 8142). Ids become a
 * column unless a property is called so; what is nested in properties becomes JSON text; a `crs` member (GeoJSON 2008) is believed.
 * Throws `encoding`, `truncated`, `corrupt`, `no-rows` or `unsupported`.
 */
export function readGeojson(bytes: Uint8Array, name: string, onprogress: Progress): FoundTable {
  const { items, lines, crs } = findFeatures(decodeFile(bytes))
  const table = new TableBuilder(bytes.length)
  const hasIds = items.some((item) => isObject(item) && isId(item['id']))
  const takesIds =
    hasIds &&
    !items.some((item) => isObject(item) && isObject(item['properties']) && 'id' in item['properties'])
  if (takesIds) table.column('id')
  items.forEach((item, i) => {
    table.row(lines?.[i] ?? i + 1, () => takeFeature(item, takesIds, table))
    if (i % progressEvery === 0) onprogress(i, items.length)
  })
  return { format: 'geojson', name, layers: [], crs, ...table.finish() }
}

function takeFeature(item: unknown, takesIds: boolean, table: TableBuilder): void {
  if (item instanceof BadGeometry) throw item
  if (!isObject(item)) throw new BadGeometry('a feature is not an object')
  if (item['type'] !== 'Feature') throw new BadGeometry('a feature does not say that it is one')
  drawGeojson(item['geometry'], table.geometry)
  if (takesIds && isId(item['id'])) table.put('id', item['id'])
  const properties = item['properties']
  if (!isObject(properties)) return
  for (const [name, value] of Object.entries(properties)) table.put(name, cellOf(value))
}

const isId = (id: unknown): id is string | number => typeof id === 'string' || typeof id === 'number'

function cellOf(value: unknown): CellValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return value
  if (typeof value === 'string') return value === '' ? null : value
  try {
    return JSON.stringify(value)
  } catch {
    throw new BadGeometry('a property is nested too deeply')
  }
}

function findFeatures(text: string): Features {
  let document: unknown
  try {
    document = JSON.parse(text.replace(/^\u001e/, ''))
  } catch (error) {
    const lines = readLines(text)
    if (lines !== null) return lines
    const detail = error instanceof Error ? error.message : 'not JSON'
    const isCutOff = /end of JSON|unterminated|end of data/i.test(detail)
    throw new OwnFileError(isCutOff ? 'truncated' : 'corrupt', detail)
  }
  return featuresOf(document)
}

function featuresOf(document: unknown): Features {
  if (!isObject(document)) throw new OwnFileError('unsupported', 'the file is JSON, but no GeoJSON')
  const { type, features } = document
  const crs = crsOf(document['crs'])
  if (type === 'FeatureCollection') {
    if (!Array.isArray(features)) throw new OwnFileError('corrupt', 'the collection has no list of features')
    if (features.length === 0) throw new OwnFileError('no-rows', 'the collection has no features')
    return { items: features, lines: null, crs }
  }
  if (type === 'Feature') return { items: [document], lines: null, crs }
  if (typeof type === 'string' && geometryTypes.includes(type)) {
    return { items: [{ type: 'Feature', geometry: document, properties: null }], lines: null, crs }
  }
  if (type === 'GeometryCollection' && Array.isArray(document['geometries'])) {
    const items = document['geometries'].map((geometry: unknown) => ({
      type: 'Feature',
      geometry,
      properties: null,
    }))
    return { items, lines: null, crs }
  }
  throw new OwnFileError('unsupported', 'the file is JSON, but no GeoJSON')
}

/** One feature a line: a file whose first line is a whole feature. Other lines that are none are left out. */
function readLines(text: string): Features | null {
  const items: unknown[] = []
  const lines: number[] = []
  let line = 0
  for (const piece of text.split('\n')) {
    line++
    const record = piece.replace(/^\u001e/, '').trim()
    if (record === '') continue
    const item = parseLine(record)
    if (items.length === 0 && !(isObject(item) && item['type'] === 'Feature')) return null
    items.push(item)
    lines.push(line)
  }
  // Two documents at least: one alone would have been read as a whole.
  return items.length < 2 ? null : { items, lines, crs: { kind: 'degrees' } }
}

function parseLine(record: string): unknown {
  try {
    return JSON.parse(record)
  } catch {
    return new BadGeometry('the line is not JSON')
  }
}

/** A `crs` member by name; without one, or with null, coordinates are degrees. */
function crsOf(member: unknown): DeclaredCrs {
  if (member === undefined || member === null) return { kind: 'degrees' }
  const properties = isObject(member) ? member['properties'] : null
  const name = isObject(properties) ? properties['name'] : null
  if (typeof name === 'string') return { kind: 'code', code: name }
  throw new OwnFileError('unknown-crs', 'the crs member names no reference system')
}
