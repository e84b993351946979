import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js'
import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson'
import type { LayerContract } from '../../../src/contracts/define-layer'

/**
 * What deck.gl takes of a layer as binary attributes: flat positions, where each line or ring starts (and the last one ends),
 * and the columns. Numbers are typed arrays with NaN for unknown; texts stay as they are, null for unknown.
 */
export type DeckAttributes = Readonly<{
  positions: Float64Array
  startIndices: Uint32Array
  columns: Readonly<Record<string, Float64Array | readonly unknown[]>>
}>

type DrawnFeature = Feature<LineString | Polygon | MultiPolygon>

function pathsOf({ geometry }: DrawnFeature): readonly Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
}

const isNumeric = (contract: LayerContract, name: string) =>
  ['integer', 'number'].includes(contract.columns[name]!.type)

/** The peer in its documented usage: gather the features that flatgeobuf yields, then lay them out in buffers of counted size. */
export async function gatherThenConvert(bytes: Uint8Array, contract: LayerContract): Promise<DeckAttributes> {
  const features: DrawnFeature[] = []
  for await (const feature of deserialize(bytes)) features.push(feature as DrawnFeature)
  let paths = 0
  let vertices = 0
  for (const feature of features) {
    for (const path of pathsOf(feature)) {
      paths++
      vertices += path.length
    }
  }
  const positions = new Float64Array(2 * vertices)
  const startIndices = new Uint32Array(paths + 1)
  let path = 0
  let at = 0
  for (const feature of features) {
    for (const vertexList of pathsOf(feature)) {
      startIndices[path++] = at / 2
      for (const [longitude, latitude] of vertexList) {
        positions[at++] = longitude!
        positions[at++] = latitude!
      }
    }
  }
  startIndices[path] = at / 2
  const columns = Object.keys(contract.columns).map((name) => {
    const values = features.map(({ properties }) => (properties?.[name] ?? null) as unknown)
    return [name, isNumeric(contract, name) ? toNumbers(values) : values] as const
  })
  return { positions, startIndices, columns: Object.fromEntries(columns) }
}

/** The peer with no list of features: each is laid out as it comes and dropped. */
export async function convertAsTheyCome(bytes: Uint8Array, contract: LayerContract): Promise<DeckAttributes> {
  let positions = new Float64Array(4096)
  let at = 0
  const startIndices: number[] = []
  const columns: Record<string, unknown[]> = {}
  const names = Object.keys(contract.columns)
  for (const name of names) columns[name] = []
  for await (const feature of deserialize(bytes)) {
    for (const vertexList of pathsOf(feature as DrawnFeature)) {
      startIndices.push(at / 2)
      for (const [longitude, latitude] of vertexList) {
        if (at === positions.length) {
          const larger = new Float64Array(2 * at)
          larger.set(positions)
          positions = larger
        }
        positions[at++] = longitude!
        positions[at++] = latitude!
      }
    }
    for (const name of names) columns[name]!.push(feature.properties?.[name] ?? null)
  }
  startIndices.push(at / 2)
  return {
    positions: positions.slice(0, at),
    startIndices: Uint32Array.from(startIndices),
    columns: Object.fromEntries(
      names.map((name) => [name, isNumeric(contract, name) ? toNumbers(columns[name]!) : columns[name]!]),
    ),
  }
}

const toNumbers = (values: readonly unknown[]) =>
  Float64Array.from(values, (value) => (typeof value === 'number' ? value : Number.NaN))
