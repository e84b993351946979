import type { OwnTable } from '../../contracts/own-data'
import type { FlatGeometry } from '../../contracts/table'
import { definitionOf, describeWkt, guessedSystems, normaliseCode } from './known-crs'
import { OwnFileError } from './own-file-error'
import { keepRows, type DeclaredCrs, type FoundTable } from './table-builder'

/** West, south, east and north of Italy, with some sea. */
const italy = [6, 35, 19, 48] as const
/** Vertices looked at where a system is guessed. */
const sample = 200

type Transform = (x: number, y: number) => readonly [number, number]
/** How coordinates become degrees; null leaves them as they are. */
type System = Readonly<{ name: string; transform: Transform | null }>

/**
 * Turns coordinates into degrees and leaves out rows that have no place, where others have one, or lie outside the world. `asked`:
 * the system that a person says it is, else what the file says holds. Throws `unknown-crs`, `wrong-crs` or `no-rows`.
 */
export async function placeTable(found: FoundTable, asked: string | null): Promise<OwnTable> {
  const { format, name, layers, badRows } = found
  const { geometry, crs } = await placeGeometry(found, asked)
  const kept = keepRows({ ...found, geometry }, goodRows({ ...found, geometry }))
  if (kept.count === 0) throw new OwnFileError('no-rows', `none of ${badRows.count} rows can be used`)
  return {
    format,
    name,
    count: kept.count,
    fileRows: kept.fileRows,
    columns: kept.columns,
    geometry: kept.geometry,
    crs,
    layers,
    badRows: badRows.list(),
    badRowCount: badRows.count,
  }
}

async function placeGeometry(
  { geometry, crs: declared }: FoundTable,
  asked: string | null,
): Promise<Pick<OwnTable, 'geometry' | 'crs'>> {
  if (geometry === null) return { geometry: null, crs: null }
  const { default: proj4 } = await import('proj4')
  const toDegrees = (definition: string): Transform => {
    const { forward } = proj4(definition, 'WGS84')
    return (x, y) => forward([x, y]) as [number, number]
  }
  const guess = () => guessSystem(geometry.positions, toDegrees)
  const system = systemOf(declared, asked, geometry.positions, toDegrees, guess)
  const { transform, name } = system
  checkUnits(geometry.positions, system)
  const placed =
    transform === null ? geometry : { ...geometry, positions: transformAll(geometry.positions, transform) }
  checkPlaces(geometry.positions, placed.positions, name, guess)
  if (asked === null && transform === null) checkAxes(placed.positions, name)
  return { geometry: placed, crs: name }
}

function systemOf(
  declared: DeclaredCrs,
  asked: string | null,
  positions: Float64Array,
  toDegrees: (definition: string) => Transform,
  guess: () => string | null,
): System {
  if (asked !== null) return knownSystem(normaliseCode(asked), toDegrees, guess)
  if (declared.kind === 'code') return knownSystem(normaliseCode(declared.code), toDegrees, guess)
  if (declared.kind === 'wkt') return describedSystem(declared.wkt, toDegrees, guess)
  if (declared.kind === 'none' && shareOutside(positions) > 0.5) {
    throw unknown('the file names no reference system and its coordinates are not degrees', guess)
  }
  return { name: 'EPSG:4326', transform: null }
}

function knownSystem(
  code: string,
  toDegrees: (definition: string) => Transform,
  guess: () => string | null,
): System {
  const known = definitionOf(code)
  if (known === null) throw unknown(`the reference system ${code} is not known here`, guess)
  // One system under several names.
  if (known.degrees) return { name: code.startsWith('OGC:') ? 'EPSG:4326' : code, transform: null }
  return { name: code, transform: toDegrees(known.definition) }
}

function describedSystem(
  wkt: string,
  toDegrees: (definition: string) => Transform,
  guess: () => string | null,
): System {
  const { name, code, placed } = describeWkt(wkt)
  if (code !== null) return knownSystem(code, toDegrees, guess)
  if (!placed) throw unknown(`the reference system “${name}” is not known here`, guess)
  try {
    return { name, transform: toDegrees(wkt) }
  } catch {
    throw unknown(`the reference system “${name}” cannot be read`, guess)
  }
}

function unknown(detail: string, guess: () => string | null): OwnFileError {
  const guessed = guess()
  return new OwnFileError('unknown-crs', detail + hint(guessed), guessed)
}

const hint = (guessed: string | null) => (guessed === null ? '' : `; in ${guessed} they would lie in Italy`)

function transformAll(positions: Float64Array, transform: Transform): Float64Array {
  const placed = new Float64Array(positions.length)
  for (let i = 0; i < positions.length; i += 2) {
    const [longitude, latitude] = transform(positions[i]!, positions[i + 1]!)
    placed[i] = longitude
    placed[i + 1] = latitude
  }
  return placed
}

/** Written so that NaN is outside. */
const isOnGlobe = (longitude: number, latitude: number) =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90

const isInItaly = (longitude: number, latitude: number) =>
  longitude >= italy[0] && longitude <= italy[2] && latitude >= italy[1] && latitude <= italy[3]

function shareOutside(positions: Float64Array): number {
  let outside = 0
  for (let i = 0; i < positions.length; i += 2) if (!isOnGlobe(positions[i]!, positions[i + 1]!)) outside++
  return outside / (positions.length / 2)
}

/** Metres of a few hundred at most are degrees that claim to be metres. */
function checkUnits(positions: Float64Array, { name, transform }: System): void {
  if (transform === null || definitionOf(name)?.degrees !== false) return
  const isGeographic = name === 'EPSG:4265' || name === 'EPSG:4230'
  if (!isGeographic && shareOutside(positions) === 0) {
    throw new OwnFileError(
      'wrong-crs',
      `${name} is in metres, but ${first(positions)} looks like degrees`,
      'EPSG:4326',
    )
  }
}

/** Refuses a file most of whose vertices would lie outside the world. */
function checkPlaces(
  positions: Float64Array,
  placed: Float64Array,
  name: string,
  guess: () => string | null,
): void {
  if (shareOutside(placed) <= 0.5) return
  const guessed = guess()
  const detail = `${first(positions)} is no place on earth in ${name}${hint(guessed)}`
  throw new OwnFileError('wrong-crs', detail, guessed)
}

/** Latitude before longitude: no vertex in Italy, all of them with the two swapped. A person may insist by naming the system. */
function checkAxes(positions: Float64Array, name: string): void {
  let [swapped, asWritten] = [0, 0]
  for (let i = 0; i < positions.length; i += 2) {
    if (isInItaly(positions[i + 1]!, positions[i]!)) swapped += 1
    if (isInItaly(positions[i]!, positions[i + 1]!)) asWritten += 1
  }
  // A few stray places, such as (0, 0), prove nothing.
  if (swapped <= (0.9 * positions.length) / 2 || asWritten > 0) return
  throw new OwnFileError(
    'wrong-crs',
    `${first(positions)} in ${name} lies in Italy with latitude and longitude swapped`,
  )
}

const first = (positions: Float64Array) => `(${positions[0]!}, ${positions[1]!})`

/** The first system in which nearly every vertex of a sample lies in Italy. */
function guessSystem(positions: Float64Array, toDegrees: (definition: string) => Transform): string | null {
  const step = 2 * Math.max(1, Math.floor(positions.length / 2 / sample))
  const fits = (code: string): boolean => {
    const known = definitionOf(code)
    if (known === null || known.degrees) return false
    const transform = toDegrees(known.definition)
    let inside = 0
    let tried = 0
    for (let i = 0; i < positions.length; i += step, tried++) {
      const [longitude, latitude] = transform(positions[i]!, positions[i + 1]!)
      if (isInItaly(longitude, latitude)) inside++
    }
    return inside > 0.9 * tried
  }
  return guessedSystems.find(fits) ?? null
}

/** 1 for each row to keep; the others are reported. */
function goodRows({ count, geometry, fileRows, badRows }: FoundTable): Uint8Array {
  const keep = new Uint8Array(count).fill(1)
  if (geometry === null) return keep
  for (let row = 0; row < count; row++) {
    if (geometry.types[row] === 0) {
      keep[row] = 0
      badRows.add(fileRows[row]!, 'no-geometry', 'the row has no place')
      continue
    }
    const outside = vertexOutside(geometry, row)
    if (outside === null) continue
    keep[row] = 0
    badRows.add(fileRows[row]!, 'outside-world', `${outside} is not a longitude and latitude`)
  }
  return keep
}

function vertexOutside(geometry: FlatGeometry, row: number): string | null {
  const { featureParts, partRings, ringVertices, positions } = geometry
  const start = ringVertices[partRings[featureParts[row]!]!]!
  const end = ringVertices[partRings[featureParts[row + 1]!]!]!
  for (let i = 2 * start; i < 2 * end; i += 2) {
    if (!isOnGlobe(positions[i]!, positions[i + 1]!)) return `(${positions[i]!}, ${positions[i + 1]!})`
  }
  return null
}
