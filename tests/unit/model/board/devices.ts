import { maxText, type Content, type Revision } from '../../../../src/contracts/board'
import {
  amend,
  begin,
  countHands,
  emptyContent,
  headsOfVersions,
  joinedContent,
} from '../../../../src/model/board/amend'
import { addRecords, emptyBoard, recordsOf, type Board } from '../../../../src/model/board/board'
import { readBoard, type BoardItem, type Version } from '../../../../src/model/board/read-board'

/** A page load with a board of its own. Identifiers count up, so that a history can be told again. */
export class Device {
  board: Board = emptyBoard
  private made = 0
  private clock = 0

  constructor(readonly name: string) {}

  readonly writer = {
    id: '',
    newId: () => `${this.name}-${(this.made += 1)}`,
    // Clocks of laptops disagree, and nothing may hang on them.
    now: () => `2026-11-23T20:00:${String((this.clock += 7) % 60).padStart(2, '0')}.000Z`,
  }

  /** The page is loaded again: the board stays, the writer is another. */
  reload(): void {
    this.writer.id = this.writer.newId()
  }

  get items(): readonly BoardItem[] {
    return [...readBoard(this.board).values()]
  }

  /** Every text that the person can read, of items merged and versions beside each other as well. */
  get texts(): ReadonlySet<string> {
    const read = (item: BoardItem): string[] => [
      ...item.versions
        .filter(({ content }) => !content.deleted)
        .flatMap(({ content }) => content.text.split('\n')),
      ...item.merged.flatMap(read),
    ]
    return new Set(this.items.flatMap(read))
  }

  private put(revision: Revision): Revision {
    this.board = addRecords(this.board, { revisions: [revision], hands: [] }).board
    return revision
  }

  add(text: string, patch: Partial<Content> = {}): Revision {
    if (this.writer.id === '') this.reload()
    return this.put(begin({ ...emptyContent, text, ...patch }, this.writer))
  }

  /** Writes over the versions that the person chose, as they stand on the screen. */
  change(versions: readonly [Version, ...Version[]], patch: Partial<Content>): Revision {
    return this.write(headsOfVersions(versions), { ...versions[0].content, ...patch })
  }

  /** Goes on from what the person saw when they began. */
  write(base: readonly [Revision, ...Revision[]], content: Content): Revision {
    if (this.writer.id === '') this.reload()
    return this.put(amend(base, content, this.writer, this.board))
  }

  joinTexts(item: BoardItem): void {
    const content = joinedContent(item.versions, maxText)
    if (content) this.write(headsOfVersions(item.versions), content)
  }

  raise(item: string, hands: number): void {
    if (this.writer.id === '') this.reload()
    const counted = countHands(this.board, item, hands, this.writer)
    this.board = addRecords(this.board, { revisions: [], hands: [counted] }).board
  }

  /** Takes over all that another has, as from its file. */
  take(other: Pick<Device, 'board'>): void {
    this.board = addRecords(this.board, recordsOf(other.board)).board
  }
}

/** What a person reads of a board, the order of maps left aside. */
export function reading(board: Board): unknown {
  return [...readBoard(board).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
