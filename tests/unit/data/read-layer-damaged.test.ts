import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LayerContract } from '../../../src/contracts/define-layer'
import { layerContracts } from '../../../src/contracts/layers'
import { readLayer } from '../../../src/data/read-layer'
import { limitsFor, readBounded, useMeter } from './bounded-reading'
import { column, contractOf } from './contract-of'
import { LimitPassed } from './metered-reading'
import { mutateBytes, seededIntegers } from './mutate-bytes'
import { sampleBytes, sampleContract, sampleSpec } from './sample-file'
import { assertSound } from './sound-table'
import { ColumnType, GeometryType, writeFlatGeobuf, type FileGeometry } from './write-flatgeobuf'

const meter = useMeter()
const fileAt = (path: string) => new Uint8Array(readFileSync(new URL(`../../../${path}`, import.meta.url)))

it('the meter sees the buffers and the reads of a reading, and ends one beyond its limits', () => {
  const bytes = sampleBytes()
  const { positions } = readLayer(bytes, sampleContract).geometry
  const amounts = meter.measure(limitsFor(bytes), () => readLayer(bytes, sampleContract))
  expect(amounts.allocatedBytes).toBeGreaterThan(positions.byteLength)
  expect(amounts.reads).toBeGreaterThan(positions.length)
  for (const [name, amount] of Object.entries(amounts)) {
    const tooLittle = { ...limitsFor(bytes), [name]: amount - 1 }
    expect(() => meter.measure(tooLittle, () => readLayer(bytes, sampleContract))).toThrow(LimitPassed)
  }
})

describe('readLayer on damaged files gives a sound table or a LayerError, within bounds', () => {
  const idOnly = contractOf(
    { id: column('text', { nullable: false }) },
    { key: ['id'], geometryNullable: true },
  )
  const ring = [9, 45, 10, 45, 10, 46, 9, 45]
  const line = [9, 45, 10, 45.5, 10.5, 45]
  const { Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon } = GeometryType
  const shapes: [string, FileGeometry][] = [
    ['points', { type: Point, xy: [10, 45] }],
    ['lines', { type: LineString, xy: line, z: [1, 2, 3] }],
    ['polygons', { type: Polygon, xy: [...ring, ...ring], ends: [4, 8] }],
    ['groups of points', { type: MultiPoint, xy: line }],
    ['groups of lines', { type: MultiLineString, xy: [...line, ...ring], ends: [3, 7] }],
    [
      'groups of polygons',
      { type: MultiPolygon, parts: [{ xy: ring }, { xy: [...ring, ...ring], ends: [4, 8] }] },
    ],
  ]
  const fileOf = (geometry: FileGeometry, indexNodeSize: number) =>
    writeFlatGeobuf({
      geometryType: geometry.type!,
      columns: [
        { name: 'id', type: ColumnType.String },
        { name: 'left aside', type: ColumnType.Binary },
      ],
      features: ['a', 'b', 'Cà'].map((id) => ({ geometry, cells: [id, Uint8Array.of(1, 2)] })),
      indexNodeSize,
    })
  const subjects: [string, Uint8Array, LayerContract][] = [
    ['every column type, no index', sampleBytes(), sampleContract],
    [
      'every column type, an index',
      writeFlatGeobuf({ ...sampleSpec, indexNodeSize: 16, crs: { org: 'EPSG', code: 4326 } }),
      sampleContract,
    ],
    ['unknown number of features', writeFlatGeobuf({ ...sampleSpec, featuresCount: 0 }), sampleContract],
    ...shapes.map(([name, geometry], i): [string, Uint8Array, LayerContract] => [
      name,
      fileOf(geometry, i % 2 === 0 ? 16 : 0),
      idOnly,
    ]),
    ['shapes from GDAL', fileAt('tests/fixtures/fgb/every-shape.fgb'), idOnly],
    ['heights from GDAL', fileAt('tests/fixtures/fgb/with-heights.fgb'), idOnly],
    ['start-ups from our scripts', fileAt('geodata/cremona/startups.fgb'), layerContracts.startups],
  ]
  const runs = Math.ceil(100_000 / subjects.length)

  it.each(subjects)('%s', (_, original, contract) => {
    const pick = seededIntegers(20_251_107)
    let refused = 0
    for (let run = 0; run < runs; run++) {
      const bytes = mutateBytes(original, pick)
      try {
        const table = readBounded(meter, bytes, contract)
        if (table === null) refused++
        else assertSound(table)
      } catch (error) {
        throw new Error(`run ${run}`, { cause: error })
      }
    }
    // The damage does reach the reader, and does not always.
    expect(refused).toBeGreaterThan(runs / 4)
    expect(refused).toBeLessThan(runs)
  })
})
