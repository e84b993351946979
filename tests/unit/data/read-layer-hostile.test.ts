import { Builder } from 'flatbuffers'
import { Column as ColumnTable } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js'
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js'
import { Geometry } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry.js'
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js'
import { describe, expect, it } from 'vitest'
import type { LayerContract } from '../../../src/contracts/define-layer'
import { layerContracts } from '../../../src/contracts/layers'
import { readBounded, useMeter } from './bounded-reading'
import { column, contractOf } from './contract-of'
import { sampleBytes, sampleContract, sampleSpec } from './sample-file'
import { ColumnType, GeometryType, writeFlatGeobuf } from './write-flatgeobuf'

const meter = useMeter()

describe('readLayer on files built to exhaust a reader', () => {
  const magic = sampleBytes().subarray(0, 8)

  it('no features but an index node size', () => {
    const bytes = writeFlatGeobuf({ ...sampleSpec, features: [], indexNodeSize: 16 })
    expect(readBounded(meter, bytes, sampleContract)?.count).toBe(0)
  })

  it.each([2 ** 31, 2 ** 40, 2 ** 53, 2 ** 63])('%d features declared', (featuresCount) => {
    const bytes = writeFlatGeobuf({ ...sampleSpec, featuresCount })
    expect(readBounded(meter, bytes, sampleContract)).toBeNull()
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
    expect(readBounded(meter, bytes, contractOf({}))).toBeNull()
  })

  it('one long column name used by ten thousand columns', () => {
    const builder = new Builder()
    const name = builder.createString('n'.repeat(10_000))
    ColumnTable.startColumn(builder)
    ColumnTable.addName(builder, name)
    const shared = ColumnTable.endColumn(builder)
    const columns = Header.createColumnsVector(builder, new Array<number>(10_000).fill(shared))
    Header.startHeader(builder)
    Header.addColumns(builder, columns)
    builder.finishSizePrefixed(Header.endHeader(builder))
    expect(
      readBounded(meter, Uint8Array.from([...magic, ...builder.asUint8Array()]), contractOf({})),
    ).toBeNull()
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
    const table = readBounded(meter, bytes, contractOf({ v: column('text') }, { key: ['v'] }))
    expect(table?.columns['v']).toMatchObject({ dictionary: features.map((_, i) => `${i}`) })
  })

  it('twenty texts a row, all short and different', () => {
    const names = Array.from({ length: 20 }, (_, i) => `c${i}`)
    const bytes = writeFlatGeobuf({
      geometryType: GeometryType.Point,
      columns: names.map((name) => ({ name, type: ColumnType.String })),
      features: Array.from({ length: 1100 }, (_, i) => ({
        geometry: null,
        cells: names.map(() => i.toString(36)),
      })),
    })
    const columns = Object.fromEntries(names.map((name) => [name, column('text')]))
    const table = readBounded(meter, bytes, contractOf(columns, { geometryNullable: true }))
    expect(table?.count).toBe(1100)
  })

  it('one long feature before many short ones', () => {
    const long = { type: GeometryType.LineString, xy: Array.from({ length: 20_000 }, (_, i) => i / 1000) }
    const short = { type: GeometryType.Point, xy: [10, 45] }
    const bytes = writeFlatGeobuf({
      geometryType: GeometryType.Unknown,
      columns: [],
      features: Array.from({ length: 3000 }, (_, i) => ({ geometry: i === 0 ? long : short, cells: [] })),
    })
    expect(readBounded(meter, bytes, contractOf({}))?.geometry.positions).toHaveLength(25_998)
  })

  it('one feature of many parts', () => {
    const parts = 5000
    const geometry = {
      xy: Array.from({ length: 4 * parts }, (_, i) => i / 1000),
      ends: Array.from({ length: parts }, (_, i) => 2 * i + 2),
    }
    const bytes = writeFlatGeobuf({
      geometryType: GeometryType.MultiLineString,
      columns: [],
      features: [{ geometry, cells: [] }],
    })
    expect(readBounded(meter, bytes, contractOf({}))?.geometry.partRings).toHaveLength(parts + 1)
  })

  it('many features too small for their columns', () => {
    // A table without fields, its description before it, and an offset to it: sixteen bytes with their length.
    const least = Uint8Array.of(12, 0, 0, 0, 8, 0, 0, 0, 4, 0, 4, 0, 4, 0, 0, 0)
    const count = 5000
    const contract: LayerContract = layerContracts.municipalities
    const columns = Object.entries(contract.columns).map(([name, { type }]) => ({
      name,
      type: type === 'text' ? ColumnType.String : ColumnType.Int,
    }))
    const header = writeFlatGeobuf({
      geometryType: GeometryType.Unknown,
      columns,
      features: [],
      featuresCount: count,
    })
    const bytes = new Uint8Array(Buffer.concat([header, ...new Array<Uint8Array>(count).fill(least)]))
    const nullable = Object.fromEntries(
      Object.entries(contract.columns).map(([name, column]) => [name, { ...column, nullable: true }]),
    )
    const table = readBounded(meter, bytes, {
      ...contract,
      columns: nullable,
      key: [],
      geometryNullable: true,
    })
    expect(table?.count).toBe(count)
  })

  it('no more columns than the header has room for', () => {
    const builder = new Builder()
    const name = builder.createString('')
    ColumnTable.startColumn(builder)
    ColumnTable.addName(builder, name)
    const shared = ColumnTable.endColumn(builder)
    const columns = Header.createColumnsVector(builder, new Array<number>(10_000).fill(shared))
    Header.startHeader(builder)
    Header.addColumns(builder, columns)
    builder.finishSizePrefixed(Header.endHeader(builder))
    expect(
      readBounded(meter, Uint8Array.from([...magic, ...builder.asUint8Array()]), contractOf({})),
    ).toBeNull()
  })
})
