import type { Column, Columns, ColumnType, LayerContract } from '../contracts/define-layer'
import type { FileColumn } from './flatgeobuf-header'
import type { FileColumnType } from './flatgeobuf-types'
import type { ReadingPlace } from './layer-error'

/** A column of the contract and where the file keeps it. */
export type MatchedColumn = Readonly<{
  name: string
  column: Column
  fileIndex: number
  fileType: FileColumnType
}>

const integers = ['Byte', 'UByte', 'Short', 'UShort', 'Int', 'UInt', 'Long', 'ULong'] as const

const acceptedTypes: Record<ColumnType, readonly FileColumnType[]> = {
  text: ['String'],
  integer: integers,
  number: ['Float', 'Double', ...integers],
  boolean: ['Bool'],
  date: ['DateTime', 'String'],
}

/**
 * Finds each column of the contract among the file's; further columns of the file are left aside. Throws `missing-column`,
 * `wrong-type`, or `corrupt` when a name occurs twice.
 */
export function matchColumns(
  contract: LayerContract,
  fileColumns: readonly FileColumn[],
  place: ReadingPlace,
): MatchedColumn[] {
  const columns: Columns = contract.columns
  return Object.entries(columns).map(([name, column]) => {
    const fileIndex = fileColumns.findIndex((candidate) => candidate.name === name)
    const found = fileColumns[fileIndex]
    if (found === undefined) throw place.error('missing-column', 'the file has no such column', name)
    if (fileColumns.some((candidate, i) => i > fileIndex && candidate.name === name)) {
      throw place.error('corrupt', 'the file has two columns of this name', name)
    }
    if (!acceptedTypes[column.type].includes(found.type)) {
      throw place.error('wrong-type', `${column.type} expected, the file has ${found.type}`, name)
    }
    return { name, column, fileIndex, fileType: found.type }
  })
}
