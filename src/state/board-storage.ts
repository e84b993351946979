import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import * as v from 'valibot'
import { boardVersion, handsSchema, revisionSchema, type Hands, type Revision } from '../contracts/board'
import type { BoardRecords } from '../model/board/board'

/** Why nothing is kept; what was there is left as it was. */
export type NotKept = 'forbidden' | 'newer' | 'unreadable'

/** What was found in the database. */
export type FoundBoard = Readonly<{
  records: BoardRecords
  /** Records set aside because they make no sense, now and before. */
  aside: readonly unknown[]
  /** Records of a later version of this page, left where they are. */
  newer: number
}>

/** A record as it lies there: what it is of, and its version. */
type Kept<Value> = Readonly<{ version: number; value: Value }>

type Schema = DBSchema & {
  /** By identifier; all that is known under it. */
  revisions: { key: string; value: Kept<readonly Revision[]> }
  /** By item and writer. */
  hands: { key: [string, string]; value: Kept<Hands> }
  aside: { key: number; value: Readonly<{ store: string; key: unknown; value: unknown }> }
}

const head = v.object({ version: v.number() })
const keptRevisions = v.object({ version: v.literal(boardVersion), value: v.array(revisionSchema) })
const keptHands = v.object({ version: v.literal(boardVersion), value: handsSchema })

/** The board of one territory in the browser's own database, which all tabs share. */
export class BoardStorage {
  private constructor(private readonly database: IDBPDatabase<Schema>) {}

  /** `onlost`: from now on nothing more can be written, and why. */
  static async open(territory: string, onlost: (why: NotKept) => void): Promise<BoardStorage | NotKept> {
    try {
      const database = await openDB<Schema>(`territory-board:${territory}`, boardVersion, {
        upgrade(made) {
          made.createObjectStore('revisions')
          made.createObjectStore('hands')
          made.createObjectStore('aside', { autoIncrement: true })
        },
        // A later version of the page wants the database for itself.
        blocking(_current, _wanted, event) {
          ;(event.target as IDBDatabase).close()
          onlost('newer')
        },
        terminated: () => onlost('unreadable'),
      })
      const isWhole = (['revisions', 'hands', 'aside'] as const).every((name) =>
        database.objectStoreNames.contains(name),
      )
      if (isWhole) return new BoardStorage(database)
      database.close()
      return 'unreadable'
    } catch (error) {
      const isNewer = error instanceof DOMException && error.name === 'VersionError'
      return isNewer ? 'newer' : 'forbidden'
    }
  }

  /** Everything that can be read. What is damaged moves to a store of its own, unchanged. */
  async read(): Promise<FoundBoard> {
    const revisions: Revision[] = []
    const hands: Hands[] = []
    let newer = 0
    const work = this.database.transaction(['revisions', 'hands', 'aside'], 'readwrite')
    for (let at = await work.objectStore('revisions').openCursor(); at; at = await at.continue()) {
      const found = v.safeParse(keptRevisions, at.value)
      const key = at.key
      if (found.success && found.output.value.every(({ id }) => id === key))
        revisions.push(...found.output.value)
      else if (isNewer(at.value)) newer += 1
      else {
        await work.objectStore('aside').add({ store: 'revisions', key, value: at.value })
        await at.delete()
      }
    }
    for (let at = await work.objectStore('hands').openCursor(); at; at = await at.continue()) {
      const found = v.safeParse(keptHands, at.value)
      if (found.success) hands.push(found.output.value)
      else if (isNewer(at.value)) newer += 1
      else {
        await work.objectStore('aside').add({ store: 'hands', key: at.key, value: at.value })
        await at.delete()
      }
    }
    const aside = await work.objectStore('aside').getAll()
    await work.done
    return { records: { revisions, hands }, aside, newer }
  }

  /**
   * Keeps records as they stand on the board, all contents of an identifier together. The request goes out before this returns
   * and waits for nothing, so that it outlives the page.
   */
  async write({ revisions, hands }: BoardRecords): Promise<void> {
    const work = this.database.transaction(['revisions', 'hands'], 'readwrite')
    const byId = new Map<string, Revision[]>()
    for (const revision of revisions) byId.set(revision.id, [...(byId.get(revision.id) ?? []), revision])
    const requests: Promise<unknown>[] = [...byId].map(([id, value]) =>
      work.objectStore('revisions').put({ version: boardVersion, value }, id),
    )
    for (const value of hands) {
      const key: [string, string] = [value.item, value.writer]
      requests.push(work.objectStore('hands').put({ version: boardVersion, value }, key))
    }
    work.commit()
    await Promise.all([...requests, work.done])
  }

  close(): void {
    this.database.close()
  }
}

function isNewer(value: unknown): boolean {
  const found = v.safeParse(head, value)
  return found.success && found.output.version > boardVersion
}
