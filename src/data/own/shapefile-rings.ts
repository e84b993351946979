import { BadGeometry, type GeometryBuilder } from './geometry-builder'
import type { Parts } from './shapefile-parts'

/** More holes times vertices than this in one shape are not sorted out: no real shape has them. */
const mostComparisons = 5_000_000_000

type Ring = Readonly<{ part: number; area: number; box: readonly [number, number, number, number] }>

/**
 * Draws the rings of a polygon: a shapefile keeps them in one list, outlines clockwise and holes the other way round. Each hole goes
 * to the smallest outline around it. Where no ring is clockwise all count as outlines, as some programs write them.
 */
export function drawRings(parts: Parts, builder: GeometryBuilder): void {
  const rings = Array.from({ length: parts.count }, (_, part) => measure(parts, part))
  const clockwise = rings.filter(({ area }) => area <= 0)
  const outlines = clockwise.length > 0 ? clockwise : rings
  const holes = clockwise.length > 0 ? rings.filter(({ area }) => area > 0) : []
  if (holes.length * parts.first(parts.count) > mostComparisons)
    throw new BadGeometry('too many rings to tell holes')
  const inside = new Map<Ring, Ring[]>(outlines.map((ring) => [ring, []]))
  for (const hole of holes) {
    const around = outlineOf(hole, outlines, parts)
    if (around === null) throw new BadGeometry('a hole lies in no outline')
    inside.get(around)!.push(hole)
  }
  for (const [outline, itsHoles] of inside) {
    builder.part()
    for (const ring of [outline, ...itsHoles]) drawRing(ring, parts, builder)
  }
  builder.end(outlines.length > 1 ? 'MultiPolygon' : 'Polygon')
}

function drawRing({ part }: Ring, parts: Parts, builder: GeometryBuilder): void {
  builder.ring()
  for (let vertex = parts.first(part); vertex < parts.first(part + 1); vertex++) {
    builder.vertex(parts.x(vertex), parts.y(vertex))
  }
  builder.closeRing()
}

/** Twice the signed area (negative: clockwise), from the first vertex to lose no digits, and the box. */
function measure(parts: Parts, part: number): Ring {
  const [start, end] = [parts.first(part), parts.first(part + 1)]
  const [x0, y0] = [parts.x(start), parts.y(start)]
  let area = 0
  let [west, south, east, north] = [x0, y0, x0, y0]
  for (let vertex = start + 1; vertex < end; vertex++) {
    const [x, y] = [parts.x(vertex), parts.y(vertex)]
    area += (parts.x(vertex - 1) - x0) * (y - y0) - (x - x0) * (parts.y(vertex - 1) - y0)
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  return { part, area, box: [west, south, east, north] }
}

/** The smallest outline that holds the hole: its box and a vertex that is not on the outline. */
function outlineOf(hole: Ring, outlines: readonly Ring[], parts: Parts): Ring | null {
  let best: Ring | null = null
  for (const outline of outlines) {
    const [west, south, east, north] = outline.box
    const isNear = hole.box[0] >= west && hole.box[1] >= south && hole.box[2] <= east && hole.box[3] <= north
    if (!isNear || (best !== null && Math.abs(outline.area) >= Math.abs(best.area))) continue
    if (holds(outline, hole, parts)) best = outline
  }
  return best
}

function holds(outline: Ring, hole: Ring, parts: Parts): boolean {
  for (let vertex = parts.first(hole.part); vertex < parts.first(hole.part + 1); vertex++) {
    const side = sideOf(parts.x(vertex), parts.y(vertex), outline, parts)
    if (side !== 0) return side > 0
  }
  return true
}

/** 1 inside a ring, −1 outside, 0 on a vertex or edge of it (ray to the east, even–odd rule). */
function sideOf(x: number, y: number, { part }: Ring, parts: Parts): -1 | 0 | 1 {
  let inside = false
  for (let vertex = parts.first(part) + 1; vertex < parts.first(part + 1); vertex++) {
    const [ax, ay, bx, by] = [parts.x(vertex - 1), parts.y(vertex - 1), parts.x(vertex), parts.y(vertex)]
    const cross = (bx - ax) * (y - ay) - (by - ay) * (x - ax)
    const isBetween =
      Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by)
    if (cross === 0 && isBetween) return 0
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside
  }
  return inside ? 1 : -1
}
