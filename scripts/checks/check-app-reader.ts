import type { LayerContract } from '../../src/contracts/define-layer'
import {
  booleanAt,
  firstPosition,
  geometryTypes,
  numberAt,
  textAt,
  type ColumnData,
} from '../../src/contracts/table'
import { readLayer } from '../../src/data/read-layer'
import type { LayerGeometry } from '../../src/data/write/layer-feature'
import type { ReadFile } from './read-flatgeobuf'

function cellAt(data: ColumnData, row: number): string | number | boolean | null {
  switch (data.kind) {
    case 'text':
      return textAt(data, row)
    case 'number':
      return numberAt(data, row)
    case 'boolean':
      return booleanAt(data, row)
  }
}

function firstCoordinates(geometry: LayerGeometry | null): readonly number[] | null {
  let coordinates: unknown = geometry?.coordinates ?? null
  while (Array.isArray(coordinates) && Array.isArray(coordinates[0])) coordinates = coordinates[0]
  return coordinates as number[] | null
}

const countVertices = (coordinates: unknown): number =>
  !Array.isArray(coordinates)
    ? 0
    : typeof coordinates[0] === 'number'
      ? 1
      : coordinates.reduce<number>((sum, part) => sum + countVertices(part), 0)

/** Where the app's own reader sees something else in a file than flatgeobuf's parsers do. */
export function checkAppReader(contract: LayerContract, bytes: Uint8Array, file: ReadFile): string[] {
  const table = readLayer(bytes, contract)
  const problems: string[] = []
  if (table.count !== file.features.length)
    return [`the app reads ${table.count} features, not ${file.features.length}`]
  const columns = table.columns as Readonly<Record<string, ColumnData>>
  const sameCell = (name: string, i: number) =>
    cellAt(columns[name]!, i) === (file.features[i]!.properties[name] ?? null)

  file.features.forEach(({ geometry }, i) => {
    for (const name of Object.keys(contract.columns))
      if (!sameCell(name, i)) problems.push(`the app reads another ${name} in feature ${i}`)
    const type = geometryTypes[table.geometry.types[i]!]
    const position = firstPosition(table.geometry, i)
    if (type !== (geometry?.type ?? 'none') || position?.join() !== firstCoordinates(geometry)?.join())
      problems.push(`the app reads another geometry in feature ${i}`)
  })
  const vertices = file.features.reduce((sum, { geometry }) => sum + countVertices(geometry?.coordinates), 0)
  if (table.geometry.positions.length !== 2 * vertices)
    problems.push(`the app reads ${table.geometry.positions.length / 2} vertices, not ${vertices}`)
  return problems
}
