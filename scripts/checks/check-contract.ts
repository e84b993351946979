import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js'
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js'
import type { Column, ColumnType as ContractType, LayerContract } from '../../src/contracts/define-layer'
import { boxOf, joinBoxes, type Box } from '../../src/data/write/packed-rtree'
import type { ReadFeature, ReadFile } from './read-flatgeobuf'

const allowedTypes: Readonly<Record<ContractType, readonly ColumnType[]>> = {
  text: [ColumnType.String],
  date: [ColumnType.DateTime],
  boolean: [ColumnType.Bool],
  number: [ColumnType.Double],
  integer: [ColumnType.Int, ColumnType.Long],
}

function checkHeader(contract: LayerContract, { header, features }: ReadFile): string[] {
  const problems: string[] = []
  const expect = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem)
  }
  const type = contract.geometry === 'Mixed' ? GeometryType.Unknown : GeometryType[contract.geometry]
  expect(header.geometryType === type, `the header's geometry type is not ${contract.geometry}`)
  expect(header.featuresCount === features.length, `the header counts ${header.featuresCount} features`)
  expect(header.title === contract.title.it, 'the title is not the contract’s')
  expect(header.crs?.org === 'EPSG' && header.crs.code === 4326, 'the coordinate system is not WGS 84')
  expect(/"sources":\[\{"id":/.test(header.metadata ?? ''), 'the metadata name no source')

  const columns = header.columns ?? []
  const names = Object.keys(contract.columns)
  expect(columns.map(({ name }) => name).join() === names.join(), `the columns are not ${names.join(', ')}`)
  for (const { name, type, nullable } of columns) {
    const column = contract.columns[name]
    if (column === undefined) continue
    expect(
      allowedTypes[column.type].includes(type),
      `column ${name} is ${ColumnType[type]}, not ${column.type}`,
    )
    expect(nullable === column.nullable, `column ${name} says the wrong thing about unknown values`)
  }
  const boxes = features.flatMap(({ geometry }) => (geometry === null ? [] : [boxOf(geometry)]))
  const extent = boxes.reduce<Box>(joinBoxes, [Infinity, Infinity, -Infinity, -Infinity])
  expect([...(header.envelope ?? [])].join() === extent.join(), 'the envelope is not that of the features')
  return problems
}

/** Why a value does not belong in a column, or null when it does. */
function faultOf(column: Column, value: unknown): string | null {
  if (value === undefined) return column.nullable ? null : 'is required but unknown'
  if (column.type === 'boolean') return typeof value === 'boolean' ? null : 'is not true or false'
  if (column.type === 'integer' || column.type === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'is not a number'
    return column.type === 'integer' && !Number.isInteger(value) ? 'is not a whole number' : null
  }
  if (typeof value !== 'string' || value === '') return 'is not a text'
  if (column.type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? null : `"${value}" is not a day`
  return column.values && !column.values.includes(value) ? `"${value}" is not among the allowed values` : null
}

function checkGeometry(contract: LayerContract, { geometry }: ReadFeature): string | null {
  if (geometry === null) return contract.geometryNullable ? null : 'has no geometry'
  if (contract.geometry !== 'Mixed' && geometry.type !== contract.geometry) return `is a ${geometry.type}`
  const [west, south, east, north] = boxOf(geometry)
  return west >= -180 && east <= 180 && south >= -90 && north <= 90 ? null : 'lies outside the world'
}

/** Where a file departs from its contract: header, columns, every value, geometries, and the uniqueness of keys. */
export function checkContract(contract: LayerContract, file: ReadFile): string[] {
  const problems = checkHeader(contract, file)
  const seen = new Map<string, number>()
  file.features.forEach((feature, i) => {
    for (const [name, column] of Object.entries(contract.columns)) {
      const fault = faultOf(column, feature.properties[name])
      if (fault !== null) problems.push(`feature ${i}, column ${name}: ${fault}`)
    }
    const fault = checkGeometry(contract, feature)
    if (fault !== null) problems.push(`feature ${i} ${fault}`)
    const key = JSON.stringify(contract.key.map((name) => feature.properties[name]))
    const first = seen.get(key)
    if (first !== undefined) problems.push(`features ${first} and ${i} share the key ${key}`)
    seen.set(key, i)
  })
  return problems
}
