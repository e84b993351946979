import * as v from 'valibot'
import {
  boardFileHead,
  boardFileSchema,
  boardVersion,
  type Hands,
  type Revision,
} from '../../contracts/board'
import { addRecords, recordsOf, type Board, type BoardRecords } from './board'
import { readBoard } from './read-board'

/** Bytes; larger files are not read. */
export const maxBoardBytes = 20_000_000

/** What a file holds, or what is wrong with it. */
export type BoardFile =
  | Readonly<{ kind: 'board'; records: BoardRecords }>
  | Readonly<{ kind: 'not-json' | 'other-format' }>
  | Readonly<{ kind: 'newer'; version: number }>
  | Readonly<{ kind: 'damaged'; where: string }>
  | Readonly<{ kind: 'other-territory'; theirs: string }>

/** What came of taking over a file, in items. `conflicting`: those that now have several versions because of it. */
export type ImportReport = Readonly<{ fresh: number; changed: number; same: number; conflicting: number }>

/** The text of a file with the whole board of a territory. */
export function boardFileText(territory: string, board: Board): string {
  const { revisions, hands } = recordsOf(board)
  const head = { format: 'territory-explorer-board', version: boardVersion, territory }
  return `${JSON.stringify({ ...head, revisions, hands }, null, 1)}\n`
}

/** Reads such a text, whatever it is. Never throws. */
export function readBoardFile(text: string, territory: string): BoardFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'not-json' }
  }
  const head = v.safeParse(boardFileHead, value)
  if (!head.success) return { kind: 'other-format' }
  if (head.output.version > boardVersion) return { kind: 'newer', version: head.output.version }
  const found = v.safeParse(boardFileSchema, value, { abortEarly: true })
  if (!found.success) return { kind: 'damaged', where: v.getDotPath(found.issues[0]) ?? 'revisions' }
  const { territory: theirs, revisions, hands } = found.output
  if (theirs !== territory) return { kind: 'other-territory', theirs }
  return { kind: 'board', records: { revisions, hands } satisfies { revisions: Revision[]; hands: Hands[] } }
}

/** The board with the records of a file, and what that changed. Taking over the same file again changes nothing. */
export function importRecords(
  board: Board,
  records: BoardRecords,
): Readonly<{ board: Board; added: BoardRecords; report: ImportReport }> {
  const before = new Set(recordsOf(board).revisions.map(({ item }) => item))
  const result = addRecords(board, records)
  const touched = new Set([...result.added.revisions, ...result.added.hands].map(({ item }) => item))
  const theirs = new Set(records.revisions.map(({ item }) => item))
  const conflicting = new Set(conflictingItems(result.board))
  const report = { fresh: 0, changed: 0, same: 0, conflicting: 0 }
  for (const item of theirs) {
    if (!before.has(item)) report.fresh += 1
    else if (!touched.has(item)) report.same += 1
    else if (conflicting.has(item)) report.conflicting += 1
    else report.changed += 1
  }
  return { ...result, report }
}

function conflictingItems(board: Board): string[] {
  return [...readBoard(board).values()]
    .flatMap((item) => [item, ...item.merged])
    .filter(({ versions }) => versions.length > 1)
    .map(({ id }) => id)
}
