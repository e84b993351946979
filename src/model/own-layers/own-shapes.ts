import Flatbush from 'flatbush'
import { geometryTypes, type FlatGeometry } from '../../contracts/table'
import { placeRows } from '../own/place-rows'
import { placeVertices } from '../place-vertices'
import { polygonMesh, type PolygonMesh, type WorldOrigin } from '../polygon-mesh'
import { worldX, worldY } from '../web-mercator'

/** What is drawn from a zoom of the map on, the coarsest first. */
type Levels<S> = readonly Readonly<{ fromZoom: number; shape: Readonly<S & { origin: WorldOrigin }> }>[]

/** Points: x and y from the origin, the number of the owner, and a zero. */
type OwnedPoints = { points: Float32Array }
/** Segments: x, y, x, y from the origin; of each the number of its owner in its first three bytes, the lowest first. */
type OwnedSegments = { segments: Float32Array; owners: Uint8Array }

/**
 * A layer of one's own as the map draws and finds it: typed arrays, so that a worker can make it and hand it over. The owner of a
 * feature is the municipality that it lies in: its row + 1, or 0 outside all of them.
 */
export type OwnShapes = Readonly<{
  /** One a row. */
  owners: Uint32Array
  points: Levels<OwnedPoints>
  lines: Levels<OwnedSegments>
  rims: Levels<OwnedSegments>
  /** Its `rows` are owners. Null without polygons. */
  areas: PolygonMesh | null
  /** A Flatbush tree over the boxes of all parts in degrees, as its bytes; null without any part. */
  index: Uint8Array | null
  /** Row of each part. */
  partRows: Uint32Array
}>

/** More points, or segments, are thinned out where they would lie upon each other. */
const [manyPoints, manySegments] = [20_000, 50_000]
/** What lies in one square of this side in pixels is drawn once. */
const thinPixels = 2
/** Zooms with a drawing of their own. Below the first one a drawing for the zoom before it serves, from the last on all is drawn. */
const thinSteps = [9, 10, 11, 12] as const
const wholeFrom = 13

const typeNumber = (...names: (typeof geometryTypes)[number][]) =>
  new Set(names.map((name) => geometryTypes.indexOf(name)))
export const pointTypes = typeNumber('Point', 'MultiPoint')
export const lineTypes = typeNumber('LineString', 'MultiLineString')
export const areaTypes = typeNumber('Polygon', 'MultiPolygon')

/**
 * Whether an owner passes the filters (one a municipality, 1 passes). What lies outside all municipalities passes while nothing is
 * left out: of no filter can it be said that it meets it.
 */
export function passesAs(owner: number, passing: Uint8Array): boolean {
  return owner > 0 ? passing[owner - 1] !== 0 : !passing.includes(0)
}

/** Prepares a layer for the map, at one go. */
export function ownShapesIn(
  geometry: FlatGeometry,
  municipalities: Parameters<typeof placeRows>[1],
): OwnShapes {
  const places = placeRows(geometry, municipalities)
  let step = places.next()
  while (step.done !== true) step = places.next()
  return ownShapes(geometry, step.value)
}

/** Prepares a layer for the map. `municipalities`: one a feature, the row of its municipality, −1 outside all. */
export function ownShapes(geometry: FlatGeometry, municipalities: Int32Array): OwnShapes {
  const owners = Uint32Array.from(municipalities, (row) => row + 1)
  const origin = originOf(geometry)
  const { index, partRows } = indexParts(geometry)
  return {
    owners,
    points: pointLevels(geometry, owners, origin),
    lines: segmentLevels(geometry, lineTypes, owners, origin),
    rims: segmentLevels(geometry, areaTypes, owners, origin),
    areas: areasOf(geometry, owners),
    index,
    partRows,
  }
}

/** The first vertex in the Web Mercator world: differences from it have 32 bits. */
function originOf({ positions }: FlatGeometry): WorldOrigin {
  return positions.length > 0 ? [worldX(positions[0]!), worldY(positions[1]!)] : [0, 0]
}

/** Calls back with each vertex range of the rows of some types. */
function eachRing(
  { types, featureParts, partRings, ringVertices }: FlatGeometry,
  wanted: ReadonlySet<number>,
  use: (row: number, first: number, end: number) => void,
): void {
  for (let row = 0; row < types.length; row++) {
    if (!wanted.has(types[row]!)) continue
    const end = partRings[featureParts[row + 1]!]!
    for (let ring = partRings[featureParts[row]!]!; ring < end; ring++) {
      use(row, ringVertices[ring]!, ringVertices[ring + 1]!)
    }
  }
}

/** The square of a zoom's thinning that a coordinate lies in. */
function squareOf(unit: number, zoom: number): number {
  return Math.floor((unit * 2 ** (zoom + 1)) / thinPixels)
}

function pointLevels(geometry: FlatGeometry, owners: Uint32Array, origin: WorldOrigin): OwnShapes['points'] {
  const points = new Float32Array(2 * geometry.positions.length)
  let used = 0
  eachRing(geometry, pointTypes, (row, first, end) => {
    for (let vertex = first; vertex < end; vertex++) {
      points[used] = worldX(geometry.positions[2 * vertex]!) - origin[0]
      points[used + 1] = worldY(geometry.positions[2 * vertex + 1]!) - origin[1]
      points[used + 2] = owners[row]!
      used += 4
    }
  })
  if (used === 0) return []
  const all = points.slice(0, used)
  const whole = (fromZoom: number) => ({ fromZoom, shape: { origin, points: all } })
  if (used / 4 <= manyPoints) return [whole(0)]
  return [
    { fromZoom: 0, shape: { origin, points: thinPoints(all, thinSteps[0] - 1) } },
    ...thinSteps.map((zoom) => ({ fromZoom: zoom, shape: { origin, points: thinPoints(all, zoom) } })),
    whole(wholeFrom),
  ]
}

/** Of the points of one owner that a square of the zoom holds, the first. */
function thinPoints(points: Float32Array, zoom: number): Float32Array {
  const count = points.length / 4
  const squares = new Float64Array(2 * count)
  for (let i = 0; i < count; i++) {
    squares[2 * i] = squareOf(points[4 * i]!, zoom)
    // Far more than there are squares from south to north.
    squares[2 * i + 1] = squareOf(points[4 * i + 1]!, zoom) + points[4 * i + 2]! * 2 ** 26
  }
  const kept = new Float32Array(points.length)
  let used = 0
  placeVertices(squares).forEach((first, i) => {
    if (first !== i) return
    kept.set(points.subarray(4 * i, 4 * i + 4), used)
    used += 4
  })
  return kept.slice(0, used)
}

function segmentLevels(
  geometry: FlatGeometry,
  wanted: ReadonlySet<number>,
  owners: Uint32Array,
  origin: WorldOrigin,
): OwnShapes['lines'] {
  const { positions } = geometry
  const segments = new Float32Array(2 * positions.length)
  const ownerBytes = new Uint8Array(2 * positions.length)
  let count = 0
  eachRing(geometry, wanted, (row, first, end) => {
    for (let vertex = first + 1; vertex < end; vertex++) {
      for (let k = 0; k < 4; k += 2) {
        const at = 2 * vertex - 2 + k
        segments[4 * count + k] = worldX(positions[at]!) - origin[0]
        segments[4 * count + k + 1] = worldY(positions[at + 1]!) - origin[1]
      }
      for (let byte = 0; byte < 3; byte++) ownerBytes[4 * count + byte] = owners[row]! >>> (8 * byte)
      count++
    }
  })
  if (count === 0) return []
  const all = { segments: segments.slice(0, 4 * count), owners: ownerBytes.slice(0, 4 * count) }
  const whole = (fromZoom: number) => ({ fromZoom, shape: { origin, ...all } })
  if (count <= manySegments) return [whole(0)]
  return [
    { fromZoom: 0, shape: { origin, ...thinSegments(all, thinSteps[0] - 1) } },
    ...thinSteps.map((zoom) => ({ fromZoom: zoom, shape: { origin, ...thinSegments(all, zoom) } })),
    whole(wholeFrom),
  ]
}

/** Ends in one square are put together, and what shrinks to a point is left out: neighbours stay neighbours. */
function thinSegments({ segments, owners }: OwnedSegments, zoom: number): OwnedSegments {
  const firsts = placeVertices(Float64Array.from(segments, (unit) => squareOf(unit, zoom)))
  const kept = { segments: new Float32Array(segments.length), owners: new Uint8Array(owners.length) }
  let used = 0
  for (let i = 0; i < firsts.length; i += 2) {
    const [from, to] = [firsts[i]!, firsts[i + 1]!]
    if (from === to) continue
    kept.segments.set(segments.subarray(2 * from, 2 * from + 2), used)
    kept.segments.set(segments.subarray(2 * to, 2 * to + 2), used + 2)
    kept.owners.set(owners.subarray(2 * i, 2 * i + 4), used)
    used += 4
  }
  return { segments: kept.segments.slice(0, used), owners: kept.owners.slice(0, used) }
}

function areasOf(geometry: FlatGeometry, owners: Uint32Array): PolygonMesh | null {
  if (!geometry.types.some((type) => areaTypes.has(type))) return null
  const mesh = polygonMesh(geometry)
  return { ...mesh, rows: mesh.rows.map((row) => owners[row]!) }
}

/** The boxes of all parts in a tree, and the row of each. */
function indexParts({ featureParts, partRings, ringVertices, positions }: FlatGeometry) {
  const count = featureParts.at(-1) ?? 0
  const partRows = new Uint32Array(count)
  if (count === 0) return { index: null, partRows }
  const tree = new Flatbush(count)
  for (let row = 0; row < featureParts.length - 1; row++) {
    for (let part = featureParts[row]!; part < featureParts[row + 1]!; part++) {
      partRows[part] = row
      let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
      const end = ringVertices[partRings[part + 1]!]!
      for (let vertex = ringVertices[partRings[part]!]!; vertex < end; vertex++) {
        const [lon, lat] = [positions[2 * vertex]!, positions[2 * vertex + 1]!]
        if (lon < west) west = lon
        if (lon > east) east = lon
        if (lat < south) south = lat
        if (lat > north) north = lat
      }
      // A part without vertices is found nowhere, for nothing of it is near anything.
      if (west <= east) tree.add(west, south, east, north)
      else tree.add(0, 0)
    }
  }
  tree.finish()
  return { index: new Uint8Array(tree.data), partRows }
}
