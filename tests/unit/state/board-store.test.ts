import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Revision } from '../../../src/contracts/board'
import { emptyContent } from '../../../src/model/board/amend'
import { boardFileText, readBoardFile } from '../../../src/model/board/board-file'
import { recordsOf } from '../../../src/model/board/board'
import { shownContent } from '../../../src/model/board/read-board'
import { BoardStorage } from '../../../src/state/board-storage'
import { BoardStore } from '../../../src/state/board-store.svelte'

const tabs: BoardStore[] = []
let made = 0

/** A page load of one browser, whose database and channel all share. */
function openTab(): BoardStore {
  const writer = `w${(made += 1)}`
  const store = new BoardStore('cremona', {
    id: writer,
    newId: () => `i${(made += 1)}`,
    now: () => '2026-11-23T20:00:00.000Z',
  })
  tabs.push(store)
  return store
}

/** Every text that can be read, versions beside each other. */
const texts = (tab: BoardStore) =>
  [...tab.items.values()]
    .filter((item) => !item.isGone)
    .flatMap((item) => [item, ...item.merged])
    .flatMap((item) => item.versions.map(({ content }) => (content.deleted ? '(deleted)' : content.text)))
    .sort()
const only = (tab: BoardStore) => [...tab.items.values()][0]!
const name = 'territory-board:cremona'

afterEach(() => {
  for (const tab of tabs.splice(0)) tab.close()
  vi.stubGlobal('indexedDB', new IDBFactory())
})

describe('the board of a browser', () => {
  it('holds every key that was typed when the page is gone without warning', async () => {
    const tab = openTab()
    await tab.opened
    const writing = tab.begin(emptyContent)
    for (const text of ['C', 'Ch', 'Chi', 'Chi lo']) writing.write({ text })
    // Nobody waits for anything: the requests are on their way.
    const again = openTab()
    await again.opened
    expect(texts(again)).toEqual(['Chi lo'])
    expect(again.keeping).toBe('kept')
  })

  it('keeps what is typed before the database is open', async () => {
    const tab = openTab()
    tab.begin(emptyContent).write({ text: 'early' })
    await tab.opened
    const again = openTab()
    await again.opened
    expect(texts(again)).toEqual(['early'])
  })

  it('is one in two tabs, which show both texts where both edit one item', async () => {
    const [one, two] = [openTab(), openTab()]
    await Promise.all([one.opened, two.opened])
    one.begin(emptyContent).write({ text: 'first' })
    await vi.waitFor(() => expect(texts(two)).toEqual(['first']))
    const here = one.edit(only(one), only(one).versions[0])
    const there = two.edit(only(two), only(two).versions[0])
    here.write({ text: 'first, here' })
    there.write({ text: 'first, there' })
    // What came in meanwhile is not covered by going on.
    await vi.waitFor(() => expect(texts(one)).toEqual(['first, here', 'first, there']))
    here.write({ text: 'first, here too' })
    there.write({ text: 'first, there too' })
    const both = ['first, here too', 'first, there too']
    await vi.waitFor(() => expect([texts(one), texts(two)]).toEqual([both, both]))

    two.settle(only(two), shownContent(only(two)))
    await vi.waitFor(() => expect(texts(one)).toEqual(texts(two)))
    expect(only(one).versions).toHaveLength(1)
    const again = openTab()
    await again.opened
    expect(texts(again)).toEqual(texts(two))
  })

  it('lets an edit survive a deletion by somebody who did not see it', async () => {
    const [one, two] = [openTab(), openTab()]
    await Promise.all([one.opened, two.opened])
    one.begin(emptyContent).write({ text: 'first' })
    await vi.waitFor(() => expect(texts(two)).toEqual(['first']))
    const item = only(one)
    const there = two.edit(only(two), only(two).versions[0])
    there.write({ text: 'better' })
    one.delete(item)
    await vi.waitFor(() => expect(texts(one)).toEqual(['(deleted)', 'better']))
  })

  it('takes back a deletion and a merging, with every version, and only that', async () => {
    const tab = openTab()
    await tab.opened
    const names = ['a', 'b', 'c']
    for (const text of names) tab.begin(emptyContent).write({ text })
    const [a, b, c] = names.map((text) =>
      [...tab.items.values()].find((item) => shownContent(item).text === text)!,
    )
    tab.raise(a!, 3)
    tab.merge(b!, a!)
    tab.raise(b!, 2)
    expect(tab.items.get(a!.id)).toMatchObject({ total: 5, hands: 3 })
    tab.delete(tab.items.get(a!.id)!)
    expect(texts(tab)).toEqual(['c'])
    tab.edit(c!, c!.versions[0]).write({ text: 'c again' })
    tab.undo()
    expect(texts(tab)).toEqual(['a', 'b', 'c again'])
    expect(tab.items.get(a!.id)?.total).toBe(5)
    tab.undo()
    expect(tab.items.get(b!.id)?.total).toBe(2)
    tab.undo()
    expect(texts(tab)).toEqual(['a', 'b', 'c again'])
  })

  it('sets damaged records aside unchanged, leaves newer ones alone, and reads the rest', async () => {
    const first = openTab()
    await first.opened
    first.begin(emptyContent).write({ text: 'sound' })
    const [sound] = recordsOf(first.board).revisions
    first.close()
    const damaged = { version: 1, value: [{ ...sound!, id: 'bad', edition: 'x' }] }
    const newer = { version: 2, whatever: true }
    const database = await openDB(name)
    await database.put('revisions', damaged, 'bad')
    await database.put('revisions', newer, 'later')
    await database.put('hands', 'nonsense', ['x', 'y'])
    database.close()

    const tab = openTab()
    await tab.opened
    expect(texts(tab)).toEqual(['sound'])
    expect(tab.newer).toBe(1)
    expect(tab.aside).toEqual([
      { store: 'revisions', key: 'bad', value: damaged },
      { store: 'hands', key: ['x', 'y'], value: 'nonsense' },
    ])
    tab.close()
    const after = await openDB(name)
    expect(await after.get('revisions', 'later')).toEqual(newer)
    expect(await after.getAllKeys('revisions')).toEqual([sound!.id, 'later'].sort())
    expect(await after.count('aside')).toBe(2)
    after.close()
  })

  it('leaves a database of a newer version untouched and works in memory', async () => {
    const newer = await openDB(name, 2, { upgrade: (made) => void made.createObjectStore('elsewhere') })
    await newer.put('elsewhere', 'theirs', 1)
    newer.close()
    const tab = openTab()
    await tab.opened
    expect(tab.keeping).toBe('newer')
    tab.begin(emptyContent).write({ text: 'here' })
    expect(texts(tab)).toEqual(['here'])
    const after = await openDB(name, 2)
    expect([...after.objectStoreNames]).toEqual(['elsewhere'])
    expect(await after.get('elsewhere', 1)).toBe('theirs')
    after.close()
  })

  it('stops writing where a newer page wants the database, and says so', async () => {
    const tab = openTab()
    await tab.opened
    tab.begin(emptyContent).write({ text: 'old' })
    const newer = await openDB(name, 2)
    expect(tab.keeping).toBe('newer')
    tab.begin(emptyContent).write({ text: 'in memory' })
    expect(texts(tab)).toEqual(['in memory', 'old'])
    expect(await newer.count('revisions')).toBe(1)
    newer.close()
  })

  it('works in memory where the browser forbids storage, or its database is another’s', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError')
      },
    })
    const tab = openTab()
    await tab.opened
    tab.begin(emptyContent).write({ text: 'here' })
    expect([tab.keeping, texts(tab)]).toEqual(['forbidden', ['here']])
    tab.close()

    vi.stubGlobal('indexedDB', new IDBFactory())
    const foreign = await openDB(name, 1, { upgrade: (made) => void made.createObjectStore('theirs') })
    foreign.close()
    const other = openTab()
    await other.opened
    expect(other.keeping).toBe('unreadable')
  })

  it('says that the room is full, keeps what did not fit, and writes it with the next key', async () => {
    const tab = openTab()
    await tab.opened
    const write = vi.spyOn(BoardStorage.prototype, 'write')
    write.mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'))
    tab.begin(emptyContent).write({ text: 'too much' })
    await vi.waitFor(() => expect(tab.keeping).toBe('full'))
    tab.begin(emptyContent).write({ text: 'next' })
    await vi.waitFor(() => expect(tab.keeping).toBe('kept'))
    write.mockRestore()
    const again = openTab()
    await again.opened
    expect(texts(again)).toEqual(['next', 'too much'])
  })

  it('takes over a file once, however often it is opened, and hands are exact', async () => {
    const [one, two] = [openTab(), openTab()]
    two.close()
    await one.opened
    one.begin(emptyContent).write({ text: 'a' })
    one.raise(only(one), 4)
    one.raise(only(one), -1)
    const file = readBoardFile(boardFileText('cremona', one.board), 'cremona')
    if (file.kind !== 'board') throw new Error(file.kind)
    vi.stubGlobal('indexedDB', new IDBFactory())
    const other = openTab()
    await other.opened
    expect(other.import(file.records)).toEqual({ fresh: 1, changed: 0, same: 0, conflicting: 0 })
    expect(other.import(file.records)).toEqual({ fresh: 0, changed: 0, same: 1, conflicting: 0 })
    expect(only(other).total).toBe(3)
    const forged: Revision = { ...file.records.revisions[0]!, content: { ...emptyContent, text: 'by hand' } }
    expect(other.import({ revisions: [forged], hands: [] })).toMatchObject({ conflicting: 1 })
    expect(texts(other)).toEqual(['a', 'by hand'])
    const again = openTab()
    await again.opened
    expect(texts(again)).toEqual(['a', 'by hand'])
  })
})
