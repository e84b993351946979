import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addRecords, emptyBoard } from '../../../../src/model/board/board'
import { boardFileText, readBoardFile } from '../../../../src/model/board/board-file'
import { Device, reading } from './devices'

function someBoard() {
  const device = new Device('d')
  device.add('Chi paga?', { kind: 'question', place: '019035', author: '<b>Ada</b>' })
  device.add('Un corso', { kind: 'proposal' })
  device.raise(device.items[0]!.id, 3)
  return device.board
}
const text = boardFileText('cremona', someBoard())
type Parsed = { version: number; revisions: Record<string, unknown>[] }
const changed = (change: (file: Parsed) => unknown) => {
  const file = JSON.parse(text) as Parsed
  change(file)
  return JSON.stringify(file)
}

describe('a board file', () => {
  it('comes back as it was', () => {
    const found = readBoardFile(text, 'cremona')
    if (found.kind !== 'board') throw new Error(found.kind)
    expect(reading(addRecords(emptyBoard, found.records).board)).toEqual(reading(someBoard()))
  })

  it('says what is wrong with another one, and where', () => {
    expect(readBoardFile('{', 'cremona')).toEqual({ kind: 'not-json' })
    expect(readBoardFile('[1]', 'cremona')).toEqual({ kind: 'other-format' })
    expect(readBoardFile('{"format":"territory-explorer-scenario","version":1}', 'cremona').kind).toBe(
      'other-format',
    )
    expect(
      readBoardFile(
        changed((file) => (file.version = 2)),
        'cremona',
      ),
    ).toEqual({ kind: 'newer', version: 2 })
    expect(readBoardFile(text, 'country')).toEqual({ kind: 'other-territory', theirs: 'cremona' })
    const where = (change: (file: Parsed) => unknown) => readBoardFile(changed(change), 'cremona')
    expect(where((file) => (file.revisions[1]!['edition'] = -1))).toEqual({
      kind: 'damaged',
      where: 'revisions.1.edition',
    })
    expect(where((file) => delete file.revisions[0]!['content'])).toEqual({
      kind: 'damaged',
      where: 'revisions.0.content',
    })
  })

  it('never throws, whatever it is, and takes nothing from what is not whole', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (other) => {
        expect(readBoardFile(other, 'cremona').kind).not.toBe('board')
      }),
    )
    fc.assert(
      fc.property(fc.nat(text.length), (end) => {
        const found = readBoardFile(text.slice(0, end), 'cremona').kind
        expect(found).toBe(end >= text.trimEnd().length ? 'board' : 'not-json')
      }),
    )
  })
})
