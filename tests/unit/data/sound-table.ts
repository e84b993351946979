import { assert } from 'vitest'
import type { Column } from '../../../src/contracts/define-layer'
import { geometryTypes, type ColumnData, type LayerTable } from '../../../src/contracts/table'

/** What every table promises, however its bytes came about. Plain assertions: there are a great many. */
export function assertSound({ contract, count, columns, geometry }: LayerTable): void {
  for (const [name, column] of Object.entries(contract.columns))
    assertSoundColumn(columns[name]!, column, count)
  const { types, positions, featureParts, partRings, ringVertices } = geometry
  assert(types.length === count)
  assertOffsets(featureParts, count, partRings.length - 1)
  assertOffsets(partRings, partRings.length - 1, ringVertices.length - 1)
  assertOffsets(ringVertices, ringVertices.length - 1, positions.length / 2)
  for (let row = 0; row < count; row++) {
    const empty = featureParts[row] === featureParts[row + 1]
    assert((geometryTypes[types[row]!] === 'none') === empty)
    assert(!empty || contract.geometryNullable)
  }
  for (let i = 0; i < positions.length; i++) assert(Math.abs(positions[i]!) <= (i % 2 === 0 ? 180 : 90))
}

function assertSoundColumn(data: ColumnData, { nullable, values }: Column, count: number): void {
  const cells = data.kind === 'text' ? data.codes : data.values
  assert(cells.length === count)
  for (const cell of cells) {
    const unknown = data.kind === 'number' ? Number.isNaN(cell) : cell === -1
    if (unknown) assert(nullable)
    else if (data.kind === 'text') {
      const text = data.dictionary[cell]
      assert(typeof text === 'string')
      assert(values === undefined || values.includes(text))
    } else assert(data.kind === 'boolean' ? cell === 0 || cell === 1 : Number.isFinite(cell))
  }
}

function assertOffsets(offsets: Uint32Array, count: number, last: number): void {
  assert(offsets.length === count + 1 && offsets[0] === 0 && offsets[count] === last)
  for (let i = 0; i < count; i++) assert(offsets[i]! <= offsets[i + 1]!)
}
