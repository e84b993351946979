import type { TableOf } from '../contracts/layers'
import type { FlatGeometry, TextColumn } from '../contracts/table'
import { bordersWhere, sharedBorders, type Borders } from './borders'
import { placeVertices } from './place-vertices'
import { polygonMesh, type PolygonMesh } from './polygon-mesh'

/** Line segments as x, y, x, y from the origin of the mesh beside them. */
export type Segments = Float32Array

/** What is drawn of the municipalities from a zoom of the map on. */
export type ShapeLevel = Readonly<{
  fromZoom: number
  mesh: PolygonMesh
  /** Borders between municipalities of one province; none from so far that they would be all one sees. */
  within: Segments
  /** Borders between provinces. */
  between: Segments
  /** Borders toward what lies outside the layer. */
  outline: Segments
}>

/** The municipalities as the map draws them: all of it typed arrays, so that a worker can make it and hand it over. */
export type MunicipalityShapes = Readonly<{
  borders: Borders
  /** The coarsest first. */
  levels: readonly ShapeLevel[]
}>

/** Fewer vertices are drawn whole at every zoom. */
const manyVertices = 100_000
/** Zoom below which many vertices are put together, and the side in its pixels of the squares within which they become one. */
const coarseBelow = 7
const coarsePixels = 2

const made = new WeakMap<object, MunicipalityShapes>()

/** The shapes of a table: those handed in, else made here once. For a country that takes some tenths of a second. */
export function shapesOf(table: TableOf<'municipalities'>): MunicipalityShapes {
  const known = made.get(table.geometry)
  if (known) return known
  const shapes = municipalityShapes(table)
  handInShapes(table, shapes)
  return shapes
}

/** Gives a table the shapes that a worker made of it with `municipalityShapes`, before the map asks for them. */
export function handInShapes(
  { geometry }: Readonly<{ geometry: FlatGeometry }>,
  shapes: MunicipalityShapes,
): void {
  made.set(geometry, shapes)
}

/** Cuts the municipalities into triangles and their borders into segments, for near and, where they are many, for far. */
export function municipalityShapes({ geometry, columns }: TableOf<'municipalities'>): MunicipalityShapes {
  const mesh = polygonMesh(geometry)
  const borders = sharedBorders(geometry)
  const province = provinceOfRows(columns.istat_code)
  const within = bordersWhere(borders, (row, other) => other >= 0 && province[row] === province[other])
  const between = bordersWhere(borders, (row, other) => other >= 0 && province[row] !== province[other])
  const outline = bordersWhere(borders, (_, other) => other < 0)
  const levelOf = (from: PolygonMesh, fromZoom: number, inner: Uint32Array): ShapeLevel => ({
    fromZoom,
    mesh: from,
    within: gatherSegments(from.positions, inner),
    between: gatherSegments(from.positions, between),
    outline: gatherSegments(from.positions, outline),
  })
  if (mesh.rows.length < manyVertices) return { borders, levels: [levelOf(mesh, 0, within)] }
  const far = levelOf(coarsen(mesh), 0, new Uint32Array())
  return { borders, levels: [far, levelOf(mesh, coarseBelow, within)] }
}

/** A number for the province of each row: the first three digits of the code. */
function provinceOfRows({ codes, dictionary }: TextColumn): Int32Array {
  const numbers = new Map<string, number>()
  const provinces = dictionary.map((code) => {
    const province = code.slice(0, 3)
    const number = numbers.get(province) ?? numbers.size
    numbers.set(province, number)
    return number
  })
  return codes.map((code) => provinces[code] ?? -1)
}

/** Segments between vertices as coordinates, without those that shrank to a point. */
export function gatherSegments(positions: Float32Array, ends: Uint32Array): Segments {
  const segments = new Float32Array(2 * ends.length)
  let used = 0
  for (let i = 0; i < ends.length; i += 2) {
    const a = 2 * ends[i]!
    const b = 2 * ends[i + 1]!
    if (positions[a] === positions[b] && positions[a + 1] === positions[b + 1]) continue
    segments[used++] = positions[a]!
    segments[used++] = positions[a + 1]!
    segments[used++] = positions[b]!
    segments[used++] = positions[b + 1]!
  }
  return segments.slice(0, used)
}

/**
 * The mesh with the vertices of a small square put together and the triangles that vanish left out. Neighbours stay neighbours: what
 * lay at one place lies at one place again.
 */
function coarsen({ origin, positions, rows, indices }: PolygonMesh): PolygonMesh {
  const side = coarsePixels / 2 ** coarseBelow
  const squares = new Float64Array(positions.length)
  positions.forEach((unit, i) => {
    squares[i] = Math.floor(unit / side)
  })
  const firstOfSquare = placeVertices(squares)
  const moved = new Float32Array(positions.length)
  firstOfSquare.forEach((first, vertex) => {
    moved[2 * vertex] = positions[2 * first]!
    moved[2 * vertex + 1] = positions[2 * first + 1]!
  })
  const kept = new Uint32Array(indices.length)
  let used = 0
  for (let i = 0; i < indices.length; i += 3) {
    const a = firstOfSquare[indices[i]!]
    const b = firstOfSquare[indices[i + 1]!]
    const c = firstOfSquare[indices[i + 2]!]
    if (a === b || b === c || c === a) continue
    kept[used++] = indices[i]!
    kept[used++] = indices[i + 1]!
    kept[used++] = indices[i + 2]!
  }
  return { origin, positions: moved, rows, indices: kept.slice(0, used) }
}
