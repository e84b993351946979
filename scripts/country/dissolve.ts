import { polygonArea, polygonContains } from 'd3'
import type { MultiPolygon, Position } from 'geojson'
import { sea, type Border } from './borders'

type Arc = Readonly<{ from: number; to: number; line: readonly Position[] }>

/** Joins the arcs of one group end to end into closed rings, dropping repeated vertices. */
function ringsOf(arcs: readonly Arc[]): Position[][] {
  const leaving = new Map(arcs.map((arc) => [arc.from, arc]))
  const rings: Position[][] = []
  for (const first of arcs) {
    const ring: Position[] = []
    for (let arc: Arc | undefined = first; arc && leaving.delete(arc.from); arc = leaving.get(arc.to))
      for (const [x, y] of arc.line) {
        const last = ring.at(-1)
        if (last?.[0] !== x || last?.[1] !== y) ring.push([x!, y!])
      }
    if (ring.length > 0) rings.push(ring)
  }
  return rings
}

/** Counter-clockwise rings are outer ones; d3 counts their area as negative, its y axis pointing down. */
const isOuter = (ring: readonly Position[]) => polygonArea(ring as [number, number][]) < 0

function polygonsOf(rings: readonly Position[][]): Position[][][] {
  const polygons = rings.filter(isOuter).map((ring) => [ring])
  for (const hole of rings.filter((ring) => !isOuter(ring))) {
    const holder = polygons.find(([outer]) =>
      polygonContains(outer as [number, number][], hole[0] as [number, number]),
    )
    if (holder === undefined) throw new Error('a hole lies in no polygon')
    holder.push(hole)
  }
  return polygons
}

/**
 * The areas that cells make up when all cells of a group are put together; groups are numbered from 0. Outer rings run
 * counter-clockwise, holes clockwise. Where two groups meet they share every vertex.
 */
export function dissolve(
  borders: readonly Border[],
  groupOf: (cell: number) => number,
  groups: number,
): MultiPolygon[] {
  const arcs = Array.from({ length: groups }, (): Arc[] => [])
  for (const { left, right, from, to, line } of borders) {
    const [onLeft, onRight] = [left, right].map((cell) => (cell === sea ? sea : groupOf(cell))) as [
      number,
      number,
    ]
    if (onLeft === onRight) continue
    if (onLeft !== sea) arcs[onLeft]!.push({ from, to, line })
    if (onRight !== sea) arcs[onRight]!.push({ from: to, to: from, line: line.toReversed() })
  }
  return arcs.map((own) => ({ type: 'MultiPolygon', coordinates: polygonsOf(ringsOf(own)) }))
}
