import { BadGeometry, type GeometryBuilder } from './geometry-builder'

type Members = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Draws a GeoJSON geometry (RFC 7946), or none where it is null; heights are left aside. Throws `BadGeometry`. */
export function drawGeojson(geometry: unknown, builder: GeometryBuilder): void {
  if (geometry === null || geometry === undefined) {
    builder.end('none')
    return
  }
  if (!isObject(geometry)) throw new BadGeometry('the geometry is not an object')
  const { type, coordinates } = geometry
  switch (type) {
    case 'Point':
      if (list(coordinates).length > 0) drawPoint(coordinates, builder)
      break
    case 'MultiPoint':
      for (const position of list(coordinates)) drawPoint(position, builder)
      break
    case 'LineString':
      if (list(coordinates).length > 0) drawLine(coordinates, builder)
      break
    case 'MultiLineString':
      for (const line of list(coordinates)) drawLine(line, builder)
      break
    case 'Polygon':
      if (list(coordinates).length > 0) drawPolygon(coordinates, builder)
      break
    case 'MultiPolygon':
      for (const polygon of list(coordinates)) drawPolygon(polygon, builder)
      break
    default:
      throw new BadGeometry(
        `${typeof type === 'string' ? type.slice(0, 40) : 'a geometry without a type'} is not read`,
      )
  }
  builder.end(type)
}

function drawPoint(position: unknown, builder: GeometryBuilder): void {
  builder.part()
  builder.ring()
  drawVertex(position, builder)
}

function drawLine(line: unknown, builder: GeometryBuilder): void {
  builder.part()
  builder.ring()
  for (const position of list(line)) drawVertex(position, builder)
  builder.closeLine()
}

function drawPolygon(rings: unknown, builder: GeometryBuilder): void {
  const all = list(rings)
  if (all.length === 0) throw new BadGeometry('a polygon has no rings')
  builder.part()
  for (const ring of all) {
    builder.ring()
    for (const position of list(ring)) drawVertex(position, builder)
    builder.closeRing()
  }
}

function drawVertex(position: unknown, builder: GeometryBuilder): void {
  const [x, y]: readonly unknown[] = list(position)
  if (typeof x !== 'number' || typeof y !== 'number') throw new BadGeometry('a position is not two numbers')
  builder.vertex(x, y)
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new BadGeometry('coordinates are not lists')
  return value
}
