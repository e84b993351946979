import * as v from 'valibot'
import {
  boardVersion,
  handsSchema,
  revisionSchema,
  type Content,
  type Hands,
  type Revision,
} from '../contracts/board'
import { amend, begin, countHands, headsOfVersions, type Writer } from '../model/board/amend'
import { importRecords, type ImportReport } from '../model/board/board-file'
import { addRecords, emptyBoard, recordsOf, type Board, type BoardRecords } from '../model/board/board'
import { readBoard, shownContent, type BoardItem, type Version } from '../model/board/read-board'
import { BoardStorage, type NotKept } from './board-storage'

/** `kept`: every keystroke is in the database; `full`: the last ones did not fit; else why nothing is kept. */
export type BoardKeeping = 'opening' | 'kept' | 'full' | NotKept

/** What can be taken back: the revisions that did it, and what in them goes back. */
export type BoardStep = Readonly<{
  kind: 'deleted' | 'merged'
  title: string
  written: ReadonlySet<string>
  back: Partial<Content>
}>

/** An item being written: what the person had before them when they began, which what comes in does not change. */
export type Writing = Readonly<{
  item: string
  content: Content
  write: (patch: Partial<Content>) => void
}>

/** What tabs of one browser tell each other. */
const message = v.object({
  version: v.literal(boardVersion),
  revisions: v.array(revisionSchema),
  hands: v.array(handsSchema),
})

const maxSteps = 50

/** The board of a territory: kept at each change, and one with that of the other tabs. */
export class BoardStore {
  board = $state.raw<Board>(emptyBoard)
  keeping = $state.raw<BoardKeeping>('opening')
  /** Damaged records, set aside in the database. */
  aside = $state.raw<readonly unknown[]>([])
  /** Records that only a later version of the page can read. */
  newer = $state.raw(0)
  /** What was deleted or merged here, the last at the end. */
  steps = $state.raw<readonly BoardStep[]>([])

  /** Every item, those merged into others within them, also those that are gone. */
  readonly items = $derived.by(() => readBoard(this.board))

  /** Settled once what the database holds is on the board. */
  readonly opened: Promise<void>
  private storage: BoardStorage | null = null
  private readonly channel: BroadcastChannel | null
  /** Not in the database yet: while it opens, or because it is full. */
  private waiting: BoardRecords = { revisions: [], hands: [] }

  constructor(
    readonly territory: string,
    private readonly writer: Writer,
  ) {
    this.channel = openChannel(territory)
    // Before the database is read, so that nothing falls between the two.
    this.channel?.addEventListener('message', ({ data }) => this.hear(data))
    this.opened = this.open()
  }

  close(): void {
    this.channel?.close()
    this.storage?.close()
    this.storage = null
  }

  /** Begins an item, as it is typed; nothing is put down before something is said. */
  begin(first: Content): Writing {
    return this.writing(begin(first, this.writer), [])
  }

  /** Begins to edit one of an item's versions. */
  edit(item: BoardItem, version: Version): Writing {
    const [head] = version.heads
    return this.writing({ ...head!, item: item.id, content: version.content }, version.heads)
  }

  /** Puts one content in the place of all of an item's versions, which were seen. */
  settle(item: BoardItem, content: Content): void {
    this.put(amend(headsOfVersions(item.versions), content, this.writer, this.board))
  }

  /** Counts so many hands more, or fewer, for an item. */
  raise(item: BoardItem, change: number): void {
    if (change !== 0)
      this.add({ revisions: [], hands: [countHands(this.board, item.id, change, this.writer)] })
  }

  /** Deletes an item and those merged into it. */
  delete(item: BoardItem): void {
    this.step('deleted', item, [item, ...item.merged], { deleted: true }, { deleted: false })
  }

  /** Says that an item says the same as another, where it is then found with all that is under it. */
  merge(item: BoardItem, into: BoardItem): void {
    this.step('merged', item, [item], { mergedInto: into.id }, { mergedInto: null })
  }

  /** Makes an item that was merged stand by itself again. */
  part(item: BoardItem): void {
    this.changeVersions(item, { mergedInto: null }, () => true)
  }

  /** Takes back the last deletion or merging. What happened since, here or elsewhere, stays. */
  undo(): void {
    const last = this.steps.at(-1)
    if (!last) return
    this.steps = this.steps.slice(0, -1)
    const all = [...this.items.values()].flatMap((item) => [item, ...item.merged])
    for (const item of all) {
      this.changeVersions(item, last.back, ({ heads }) => heads.some(({ id }) => last.written.has(id)))
    }
  }

  forgetSteps(): void {
    this.steps = []
  }

  private step(
    kind: BoardStep['kind'],
    item: BoardItem,
    all: readonly BoardItem[],
    patch: Partial<Content>,
    back: Partial<Content>,
  ): void {
    const written = all.flatMap((one) =>
      this.changeVersions(one, patch, ({ content }) => !content.deleted).map(({ id }) => id),
    )
    const step = { kind, title: shownContent(item).text, written: new Set(written), back }
    this.steps = [...this.steps.slice(1 - maxSteps), step]
  }

  /** Changes each version by itself, so that none covers another. */
  private changeVersions(
    item: BoardItem,
    patch: Partial<Content>,
    concerns: (version: Version) => boolean,
  ): Revision[] {
    return item.versions.filter(concerns).map(({ heads, content }) => {
      const [first, ...others] = heads
      return this.put(amend([first!, ...others], { ...content, ...patch }, this.writer, this.board))
    })
  }

  /** Takes over the records of a file. */
  import(records: BoardRecords): ImportReport {
    const { board, added, report } = importRecords(this.board, records)
    this.board = board
    this.keep(added)
    this.tell(added)
    return report
  }

  private writing(first: Revision, seen: readonly Revision[]): Writing {
    let base = seen
    let { content } = first
    const write = (patch: Partial<Content>) => {
      content = { ...content, ...patch }
      const [head, ...others] = base
      const revision = head
        ? amend([head, ...others], content, this.writer, this.board)
        : { ...first, content }
      base = [revision]
      this.put(revision)
    }
    return {
      item: first.item,
      get content() {
        return content
      },
      write,
    }
  }

  private put(revision: Revision): Revision {
    this.add({ revisions: [revision], hands: [] })
    return revision
  }

  private add(records: BoardRecords): void {
    const { board, added } = addRecords(this.board, records)
    this.board = board
    this.keep(added)
    this.tell(added)
  }

  private async open(): Promise<void> {
    const storage = await BoardStorage.open(this.territory, (why) => {
      this.storage = null
      this.keeping = why
    })
    if (typeof storage === 'string') {
      this.keeping = storage
      return
    }
    try {
      const found = await storage.read()
      this.board = addRecords(this.board, found.records).board
      this.aside = found.aside
      this.newer = found.newer
      this.storage = storage
      this.keeping = 'kept'
      this.keep({ revisions: [], hands: [] })
    } catch {
      storage.close()
      this.keeping = 'unreadable'
    }
  }

  /** Writes what is new, and what has waited. */
  private keep(added: BoardRecords): void {
    const { board } = addRecords(addRecords(emptyBoard, this.waiting).board, added)
    const all = recordsOf(board)
    if (all.revisions.length + all.hands.length === 0) return
    this.waiting = all
    if (!this.storage) return
    this.waiting = { revisions: [], hands: [] }
    this.storage.write(all).then(
      () => {
        if (this.keeping === 'full' && this.waiting.revisions.length + this.waiting.hands.length === 0)
          this.keeping = 'kept'
      },
      () => {
        this.waiting = recordsOf(addRecords(addRecords(emptyBoard, this.waiting).board, all).board)
        if (this.storage) this.keeping = 'full'
      },
    )
  }

  private tell({ revisions, hands }: BoardRecords): void {
    if (revisions.length + hands.length > 0)
      this.channel?.postMessage({ version: boardVersion, revisions, hands })
  }

  /** What another tab wrote; it has kept that itself. */
  private hear(data: unknown): void {
    const found = v.safeParse(message, data)
    if (!found.success) return
    const heard: { revisions: Revision[]; hands: Hands[] } = found.output
    this.board = addRecords(this.board, heard).board
  }
}

function openChannel(territory: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(`territory-board:${territory}`)
  } catch {
    return null
  }
}
