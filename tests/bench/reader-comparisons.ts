import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js'
import type { LayerContract } from '../../src/contracts/define-layer'
import { commuterFlows } from '../../src/contracts/commuter-flows'
import { municipalities } from '../../src/contracts/municipalities'
import { booleanAt, numberAt, textAt, type ColumnData, type LayerTable } from '../../src/contracts/table'
import { readLayer } from '../../src/data/read-layer'
import type { Comparison } from './comparison'

type Feature = Readonly<{
  properties: Readonly<Record<string, unknown>> | null
  geometry: Readonly<{ coordinates?: unknown }> | null
}>

async function readWithPeer(bytes: Uint8Array): Promise<Feature[]> {
  const features: Feature[] = []
  for await (const feature of deserialize(bytes)) features.push(feature as Feature)
  return features
}

/** Every coordinate of a nested array, in order. */
const flatten = (coordinates: unknown): number[] =>
  Array.isArray(coordinates) ? (coordinates as unknown[]).flatMap(flatten) : [coordinates as number]

function valueAt(column: ColumnData, row: number): string | number | boolean | null {
  if (column.kind === 'text') return textAt(column, row)
  return column.kind === 'number' ? numberAt(column, row) : booleanAt(column, row)
}

function assertSame(table: LayerTable, features: readonly Feature[]): void {
  assert.equal(table.count, features.length)
  for (const [name, column] of Object.entries(table.columns)) {
    features.forEach((feature, row) => {
      assert.equal(valueAt(column, row), feature.properties?.[name] ?? null, `${name} of row ${row}`)
    })
  }
  const positions = features.flatMap((feature) => flatten(feature.geometry?.coordinates))
  assert.deepEqual(Float64Array.from(positions), table.geometry.positions)
}

function compareReaders(contract: LayerContract): Comparison {
  const file = new URL(`../../geodata/cremona/${contract.id}.fgb`, import.meta.url)
  const bytes = new Uint8Array(readFileSync(file))
  return {
    name: `read ${contract.id}`,
    check: async () => {
      assertSame(readLayer(bytes, contract), await readWithPeer(bytes))
    },
    ours: () => readLayer(bytes, contract),
    peer: () => readWithPeer(bytes),
  }
}

/** Our columnar reader against the GeoJSON reader of the flatgeobuf package, on the files of the explorer. */
export const readerComparisons: readonly Comparison[] = [
  compareReaders(commuterFlows),
  compareReaders(municipalities),
]
