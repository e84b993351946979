import { Builder } from 'flatbuffers'
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js'
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js'
import { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js'
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Column as ContractColumn, LayerContract } from '../../../src/contracts/define-layer'
import { layerContracts } from '../../../src/contracts/layers'
import { geometryTypes, type ColumnData, type LayerTable } from '../../../src/contracts/table'
import { LayerError } from '../../../src/data/layer-error'
import { readLayer } from '../../../src/data/read-layer'
import { column, contractOf } from './contract-of'
import { metered } from './metered-reading'
import { mutateBytes, seededIntegers } from './mutate-bytes'
import { sampleBytes, sampleContract, sampleSpec } from './sample-file'
import { ColumnType, GeometryType, writeFlatGeobuf } from './write-flatgeobuf'

/** Buffers taken: the starting ones, and then a multiple of the file. */
const allocationLimit = (bytes: Uint8Array) => 64 * 1024 + 16 * bytes.length
/** Values read: at most a few for each byte of the file. */
const readLimit = (bytes: Uint8Array) => 200 + 4 * bytes.length

/** Reads within the limits of work and memory; null when refused. Anything but a table or a `LayerError` fails the test. */
function readBounded(bytes: Uint8Array, contract: LayerContract): LayerTable | null {
  let table: LayerTable | null = null
  let refusal: unknown = null
  const meter = metered(() => {
    try {
      table = readLayer(bytes, contract)
    } catch (error) {
      refusal = error
    }
  })
  if (refusal !== null && !(refusal instanceof LayerError)) throw refusal
  expect(meter.allocatedBytes).toBeLessThanOrEqual(allocationLimit(bytes))
  expect(meter.reads).toBeLessThanOrEqual(readLimit(bytes))
  return table
}

/** What every table promises, however its bytes came about. */
function expectSound({ contract, count, columns, geometry }: LayerTable): void {
  for (const [name, column] of Object.entries(contract.columns)) {
    expectSoundColumn(columns[name]!, column, count)
  }
  expect(geometry.types).toHaveLength(count)
  expectOffsets(geometry.featureParts, count, geometry.partRings.length - 1)
  expectOffsets(geometry.partRings, geometry.partRings.length - 1, geometry.ringVertices.length - 1)
  expectOffsets(geometry.ringVertices, geometry.ringVertices.length - 1, geometry.positions.length / 2)
  for (let row = 0; row < count; row++) {
    const empty = geometry.featureParts[row] === geometry.featureParts[row + 1]
    expect(geometryTypes[geometry.types[row]!] === 'none').toBe(empty)
    if (empty) expect(contract.geometryNullable).toBe(true)
  }
  for (let i = 0; i < geometry.positions.length; i++) {
    expect(Math.abs(geometry.positions[i]!)).toBeLessThanOrEqual(i % 2 === 0 ? 180 : 90)
  }
}

function expectSoundColumn(data: ColumnData, { nullable, values }: ContractColumn, count: number): void {
  const rows = data.kind === 'text' ? data.codes : data.values
  expect(rows).toHaveLength(count)
  for (const value of rows) {
    const unknown = data.kind === 'number' ? Number.isNaN(value) : value === -1
    if (unknown) expect(nullable).toBe(true)
    else if (data.kind === 'text') {
      const text = data.dictionary[value]!
      expect(typeof text).toBe('string')
      if (values) expect(values).toContain(text)
    } else expect(Number.isFinite(value)).toBe(true)
  }
}

function expectOffsets(offsets: Uint32Array, count: number, last: number): void {
  expect(offsets).toHaveLength(count + 1)
  expect(offsets[0]).toBe(0)
  expect(offsets[count]).toBe(last)
  for (let i = 0; i < count; i++) expect(offsets[i]!).toBeLessThanOrEqual(offsets[i + 1]!)
}

const territoryFile = (id: string) =>
  new Uint8Array(readFileSync(new URL(`../../../geodata/cremona/${id}.fgb`, import.meta.url)))

it('the meter sees the buffers and the reads of a reading', () => {
  const bytes = sampleBytes()
  const meter = metered(() => readLayer(bytes, sampleContract))
  const table = readLayer(bytes, sampleContract)
  expect(meter.allocatedBytes).toBeGreaterThan(table.geometry.positions.byteLength)
  expect(meter.reads).toBeGreaterThan(table.geometry.positions.length)
})

describe('readLayer on damaged files gives a sound table or a LayerError, within bounds', () => {
  const subjects: [string, () => Uint8Array, LayerContract, number][] = [
    ['every type, no index', sampleBytes, sampleContract, 2500],
    [
      'every type, with an index',
      () => writeFlatGeobuf({ ...sampleSpec, indexNodeSize: 16, crs: { org: 'EPSG', code: 4326 } }),
      sampleContract,
      1500,
    ],
    ['start-ups', () => territoryFile('startups'), layerContracts.startups, 400],
    ['infrastructure', () => territoryFile('infrastructure'), layerContracts.infrastructure, 200],
  ]
  it.each(subjects)('%s', (_, make, contract, runs) => {
    const original = make()
    const pick = seededIntegers(20_251_107)
    let refused = 0
    for (let run = 0; run < runs; run++) {
      const table = readBounded(mutateBytes(original, pick), contract)
      if (table === null) refused++
      else expectSound(table)
    }
    // The damage does reach the reader, and does not always.
    expect(refused).toBeGreaterThan(runs / 4)
    expect(refused).toBeLessThan(runs)
  })
})

describe('readLayer on files built to exhaust a reader', () => {
  const magic = sampleBytes().subarray(0, 8)

  it('no features but an index node size', () => {
    const bytes = writeFlatGeobuf({ ...sampleSpec, features: [], indexNodeSize: 16 })
    expect(readBounded(bytes, sampleContract)?.count).toBe(0)
  })

  it.each([2 ** 31, 2 ** 40, 2 ** 53, 2 ** 63])('%d features declared', (featuresCount) => {
    const bytes = writeFlatGeobuf({ ...sampleSpec, featuresCount })
    expect(readBounded(bytes, sampleContract)).toBeNull()
  })

  it('one polygon named by ten thousand parts', () => {
    const builder = new Builder()
    const ring = Array.from({ length: 2000 }, (_, i) => [i === 1999 ? 0 : i / 100, 0]).flat()
    const xy = Geometry.createXyVector(builder, ring)
    Geometry.startGeometry(builder)
    Geometry.addXy(builder, xy)
    const polygon = Geometry.endGeometry(builder)
    const parts = Geometry.createPartsVector(builder, new Array<number>(10_000).fill(polygon))
    Geometry.startGeometry(builder)
    Geometry.addParts(builder, parts)
    const geometry = Geometry.endGeometry(builder)
    Feature.startFeature(builder)
    Feature.addGeometry(builder, geometry)
    builder.finishSizePrefixed(Feature.endFeature(builder))
    const empty = writeFlatGeobuf({
      geometryType: GeometryType.MultiPolygon,
      columns: [],
      features: [],
    })
    const bytes = Uint8Array.from([...empty, ...builder.asUint8Array()])
    expect(readBounded(bytes, contractOf({}))).toBeNull()
  })

  it('one long column name used by ten thousand columns', () => {
    const builder = new Builder()
    const name = builder.createString('n'.repeat(10_000))
    Column.startColumn(builder)
    Column.addName(builder, name)
    const shared = Column.endColumn(builder)
    const columns = Header.createColumnsVector(builder, new Array<number>(10_000).fill(shared))
    Header.startHeader(builder)
    Header.addColumns(builder, columns)
    builder.finishSizePrefixed(Header.endHeader(builder))
    expect(readBounded(Uint8Array.from([...magic, ...builder.asUint8Array()]), contractOf({}))).toBeNull()
  })

  it('texts all different', () => {
    const features = Array.from({ length: 3000 }, (_, i) => ({
      geometry: { type: GeometryType.Point, xy: [i / 100, i / 100] },
      cells: [`${i}`],
    }))
    const bytes = writeFlatGeobuf({
      geometryType: GeometryType.Point,
      columns: [{ name: 'v', type: ColumnType.String }],
      features,
    })
    const table = readBounded(bytes, contractOf({ v: column('text') }, { key: ['v'] }))
    expect(table?.columns['v']).toMatchObject({ dictionary: features.map((_, i) => `${i}`) })
  })
})
