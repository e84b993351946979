import mapshaper from 'mapshaper'
import type { Position } from 'geojson'
import * as v from 'valibot'
import { normaliseRings } from '../importers/municipalities'
import { SourceError } from '../source-table'
import { borderGraph } from './border-graph'
import type { OfficialMunicipality } from './read/boundaries'
import { polygonArea } from './read/outline'
import { checkTopology, sliverArea } from './topology'
import { holesOf } from './union-holes'

/** Distinct vertices a municipality, on average: as light as the embedded territory. */
const verticesWanted = 26
/** Distinct vertices a province in the background. */
const contextVertices = 60

type Area = Readonly<{ key: string; polygon: readonly Position[][] }>

const ring = v.array(v.pipe(v.array(v.number()), v.minLength(2)))
const polygonSchema = v.object({ type: v.literal('Polygon'), coordinates: v.array(ring) })
const multiPolygonSchema = v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(ring)) })
const outputSchema = v.object({
  features: v.array(
    v.object({
      properties: v.object({ key: v.string() }),
      geometry: v.nullable(v.variant('type', [polygonSchema, multiPolygonSchema])),
    }),
  ),
})

/** Runs mapshaper on areas; the polygons it makes of each key. */
async function runMapshaper(
  areas: readonly Area[],
  commands: string,
): Promise<ReadonlyMap<string, Position[][][]>> {
  const features = areas.map(({ key, polygon }) => ({
    type: 'Feature',
    properties: { key },
    geometry: { type: 'Polygon', coordinates: polygon },
  }))
  const output = await mapshaper.applyCommands(`-i areas.json ${commands} -o out.json format=geojson`, {
    'areas.json': JSON.stringify({ type: 'FeatureCollection', features }),
  })
  const written = output['out.json']
  if (written === undefined) throw new SourceError('boundaries: mapshaper wrote nothing')
  const text = typeof written === 'string' ? written : new TextDecoder().decode(written)
  const shapes = new Map<string, Position[][][]>()
  for (const { properties, geometry } of v.parse(outputSchema, JSON.parse(text)).features) {
    if (geometry === null) continue
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    shapes.set(properties.key, [...(shapes.get(properties.key) ?? []), ...polygons])
  }
  return shapes
}

/** The same outlines with their vertices on the grid on which they will be written. */
const onGrid = (all: readonly OfficialMunicipality[]) =>
  all.map((one) => ({ ...one, polygons: one.polygons.map(normaliseRings) }))

/** Polygons that fill the holes between municipalities (San Marino, the Vatican), so that none of them closes. */
function fillings(all: readonly OfficialMunicipality[]): readonly Area[] {
  const graph = borderGraph(all.map(({ polygons }) => polygons))
  return holesOf(graph).map((hole, i) => {
    const ring = hole.ring.map((vertex): Position => [graph.x[vertex]!, graph.y[vertex]!])
    return { key: `hole ${i}`, polygon: [[...ring, ring[0]!]] }
  })
}

function countVertices(all: readonly OfficialMunicipality[]): number {
  return borderGraph(all.map(({ polygons }) => polygons)).x.length
}

const simplify = (share: number) => `-simplify visvalingam weighted ${(share * 100).toFixed(4)}% keep-shapes`

const squareMetres = (polygons: readonly Position[][][]) =>
  polygons.reduce((sum, polygon) => sum + polygonArea(polygon), 0)

const listed = (sentences: readonly string[]) =>
  [...sentences.slice(0, 5), ...(sentences.length > 5 ? [`and ${sentences.length - 5} more`] : [])].join('; ')

/** How much of its area a municipality may gain or lose where borders that do not fit are joined. */
const mostMended = 0.01

/**
 * Borders that fit. Where a source's own do not (regions that were generalised apart), slivers go to the neighbour with the
 * longest common border (mapshaper's `-clean`). Throws a `SourceError` where that does
 * not help, or moves more than 1 % of a municipality's area.
 */
async function mendBorders(all: readonly OfficialMunicipality[]): Promise<readonly OfficialMunicipality[]> {
  const faults = checkTopology(all, all)
  if (faults.length === 0) return all
  const areas = all.flatMap(({ code, polygons }) => polygons.map((polygon) => ({ key: code, polygon })))
  const shapes = await runMapshaper(areas, `-clean gap-fill-area=${sliverArea}m2 sliver-control=0`)
  const mended = all.map((one) => ({ ...one, polygons: (shapes.get(one.code) ?? []).map(normaliseRings) }))
  const moved = mended.flatMap(({ code, name, polygons }, i) => {
    const area = squareMetres(all[i]!.polygons)
    return Math.abs(squareMetres(polygons) - area) > mostMended * area
      ? [`${code} ${name} does not fit its neighbours`]
      : []
  })
  const problems = [...moved, ...checkTopology(mended, mended)]
  if (problems.length === 0) return mended
  throw new SourceError(`boundaries: ${listed([...problems, ...faults])}`)
}

/** Removes vertices until so many percent are left; borders that meet stay joined, and no polygon vanishes. */
async function keepShare(
  all: readonly OfficialMunicipality[],
  share: number,
): Promise<readonly OfficialMunicipality[]> {
  if (share >= 1) return all
  const areas = all.flatMap(({ code, polygons }) => polygons.map((polygon) => ({ key: code, polygon })))
  const shapes = await runMapshaper([...areas, ...fillings(all)], simplify(share))
  return all.map((one) => ({ ...one, polygons: (shapes.get(one.code) ?? []).map(normaliseRings) }))
}

/**
 * Outlines with about 26 distinct vertices a municipality, by Visvalingam's areas of triangles, weighted by their angles, over
 * common borders (mapshaper); on the grid of two and a half centimetres. Vertices are left out, never moved. More are kept
 * where the result would have gaps, overlaps or lost neighbours. Borders that do not fit in the source itself are joined first;
 * `checkTopology(all, all)` names them. `areaKm2` stays that of the original. All municipalities at
 * once: borders between two calls would not fit. Throws a `SourceError` where the source's borders cannot be joined.
 */
export async function simplifyBoundaries(
  all: readonly OfficialMunicipality[],
): Promise<readonly OfficialMunicipality[]> {
  const source = await mendBorders(onGrid(all))
  const wanted = (verticesWanted * all.length) / countVertices(source)
  for (let share = wanted; ; share = Math.min(1, share * 1.3)) {
    const simpler = await keepShare(source, share)
    const problems = checkTopology(simpler, source)
    if (problems.length === 0) return simpler
    if (share >= 1) throw new SourceError(`boundaries: ${listed(problems)}`)
  }
}

/**
 * The provinces of the municipalities, heavily generalised: for the background only. Neighbouring provinces keep common
 * vertices, on the grid.
 */
export async function dissolveProvinces(
  all: readonly OfficialMunicipality[],
): Promise<readonly { province: string; polygons: Position[][][] }[]> {
  const areas = (await mendBorders(onGrid(all))).flatMap(({ code, polygons }) =>
    polygons.map((polygon) => ({ key: code.slice(0, 3), polygon })),
  )
  const whole = await runMapshaper(areas, '-dissolve key')
  const outlines = [...whole].flatMap(([key, polygons]) => polygons.map((polygon) => ({ key, polygon })))
  const vertices = new Set(outlines.flatMap(({ polygon }) => polygon.flat().map(String))).size
  const share = Math.min(1, (contextVertices * whole.size) / vertices)
  const shapes = await runMapshaper(areas, `-dissolve key ${simplify(share)}`)
  return [...shapes]
    .map(([province, polygons]) => ({ province, polygons: polygons.map(normaliseRings) }))
    .sort((a, b) => (a.province < b.province ? -1 : 1))
}
