import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Revision } from '../../../../src/contracts/board'
import { addRecords, emptyBoard, recordsOf } from '../../../../src/model/board/board'
import { readBoard, type BoardItem } from '../../../../src/model/board/read-board'
import { Device, reading } from './devices'

type Step = Readonly<{ device: number; does: string; pick: number; other: number }>

const steps = fc.array(
  fc.record({
    device: fc.nat(3),
    does: fc.constantFrom(
      ...[
        'add',
        'edit',
        'edit',
        'type',
        'type',
        'delete',
        'settle',
        'join',
        'merge',
        'part',
        'raise',
        'take',
      ],
      ...['take', 'reload'],
    ),
    pick: fc.nat(50),
    other: fc.nat(50),
  }),
  { maxLength: 60 },
)

/** What somebody typed, and all that stood before them when they replaced something. */
type Log = { written: string[]; seen: Set<string>; hands: Map<string, number> }

const textsOf = (item: BoardItem) => item.versions.flatMap(({ content }) => content.text.split('\n'))

/** Plays a history on devices that exchange what they have when a step says so. */
function play(count: number, history: readonly Step[]): Readonly<{ devices: Device[]; log: Log }> {
  const devices = Array.from({ length: count }, (_, i) => new Device(`d${i}`))
  const log: Log = { written: [], seen: new Set(), hands: new Map() }
  /** What each person has open: the base is what they saw when they began, whatever comes in meanwhile. */
  const open = new Map<Device, Revision>()
  let told = 0
  const fresh = () => {
    const text = `text ${(told += 1)}`
    log.written.push(text)
    return text
  }
  for (const { device, does, pick, other } of history) {
    const here = devices[device % count]!
    const items = here.items.flatMap((item) => [item, ...item.merged])
    const item = items[pick % Math.max(1, items.length)]
    const version = item?.versions[other % item.versions.length]
    if (does === 'add' || !item || !version) open.set(here, here.add(fresh()))
    else if (does === 'edit') {
      for (const text of version.content.text.split('\n')) log.seen.add(text)
      open.set(here, here.change([version], { text: fresh(), deleted: false }))
    } else if (does === 'type') {
      const own = open.get(here)
      if (!own) continue
      for (const text of own.content.text.split('\n')) log.seen.add(text)
      open.set(here, here.write([own], { ...own.content, text: fresh(), deleted: false }))
    } else if (does === 'delete') {
      for (const text of version.content.text.split('\n')) log.seen.add(text)
      here.change([version], { deleted: true })
      open.delete(here)
    } else if (does === 'settle') {
      for (const text of textsOf(item)) log.seen.add(text)
      for (const text of version.content.text.split('\n')) log.seen.delete(text)
      here.change(item.versions, version.content)
      // Chosen again it may be gone again; that is for the next to say.
      for (const text of version.content.text.split('\n')) if (version.content.deleted) log.seen.add(text)
      open.delete(here)
    } else if (does === 'join') here.joinTexts(item)
    else if (does === 'merge') here.change([version], { mergedInto: items[other % items.length]!.id })
    else if (does === 'part') here.change([version], { mergedInto: null })
    else if (does === 'raise') {
      const hands = (other % 7) - 2
      here.raise(item.id, hands)
      log.hands.set(item.id, (log.hands.get(item.id) ?? 0) + hands)
    } else if (does === 'take') here.take(devices[other % count]!)
    else {
      here.reload()
      open.delete(here)
    }
  }
  return { devices, log }
}

const histories = fc.tuple(fc.integer({ min: 2, max: 4 }), steps)

describe('boards of several devices', () => {
  it('read the same once all have been exchanged, in whatever order and however often', () => {
    fc.assert(
      fc.property(
        histories,
        fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 20 }),
        ([count, history], way) => {
          const { devices } = play(count, history)
          for (const [a, b] of way) devices[a % count]!.take(devices[b % count]!)
          for (const a of devices) for (const b of devices) a.take(b)
          for (const b of [...devices].reverse()) devices[0]!.take(b)
          const [first, ...others] = devices
          for (const other of others) expect(reading(other.board)).toEqual(reading(first!.board))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('keep every text that nobody who had it before them replaced', () => {
    fc.assert(
      fc.property(histories, ([count, history]) => {
        const { devices, log } = play(count, history)
        const all = devices[0]!
        for (const other of devices) all.take(other)
        const lost = log.written.filter((text) => !log.seen.has(text) && !all.texts.has(text))
        expect(lost).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('count the hands of all devices exactly, merged items’ with them', () => {
    fc.assert(
      fc.property(histories, ([count, history]) => {
        const { devices, log } = play(count, history)
        const all = devices[0]!
        for (const other of [...devices, ...devices]) all.take(other)
        const items = all.items.flatMap((item) => [item, ...item.merged])
        for (const { id, hands } of items) expect(hands).toBe(log.hands.get(id) ?? 0)
        for (const { hands, total, merged } of all.items) {
          expect(total).toBe(hands + merged.reduce((sum, other) => sum + other.hands, 0))
        }
      }),
      { numRuns: 200 },
    )
  })

  it('join: commutative, associative, idempotent, also where one edition has several contents', () => {
    const revision = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      item: fc.constantFrom('x', 'y'),
      edition: fc.integer({ min: 1, max: 2 }),
      text: fc.constantFrom('1', '2', '3'),
      into: fc.constantFrom('x', 'y', 'z', null),
    })
    const board = fc.array(revision, { maxLength: 6 }).map((list) => {
      const revisions = list.map(({ id, item, edition, text, into }): Revision => ({
        ...{ id, item, edition, parents: [], writer: 'w', at: '' },
        content: {
          ...{ kind: 'note', text, author: '', place: null, step: null, objective: null },
          ...{ mergedInto: into, deleted: false },
        },
      }))
      return addRecords(emptyBoard, { revisions, hands: [] }).board
    })
    const join = (a: typeof emptyBoard, b: typeof emptyBoard) => addRecords(a, recordsOf(b)).board
    fc.assert(
      fc.property(board, board, board, (a, b, c) => {
        expect(reading(join(a, b))).toEqual(reading(join(b, a)))
        expect(reading(join(join(a, b), c))).toEqual(reading(join(a, join(b, c))))
        expect(join(a, recordsOf(a).revisions.length > 0 ? a : emptyBoard)).toBe(a)
        // Each item is somewhere, whatever ring its merging makes.
        const all = join(join(a, b), c)
        const shown = [...readBoard(all).values()].flatMap((item) => [
          item.id,
          ...item.merged.map(({ id }) => id),
        ])
        expect(new Set(shown)).toEqual(new Set(recordsOf(all).revisions.map(({ item }) => item)))
        expect(new Set(shown).size).toBe(shown.length)
      }),
      { numRuns: 400 },
    )
  })

  it('lose none of 1,000 items that four laptops edit and merge at the same time', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1_000_000)), (random) => {
        const next = (below: number) => (random.next().value as number) % below
        const laptops = Array.from({ length: 4 }, (_, i) => new Device(`l${i}`))
        const texts = new Set<string>()
        for (let i = 0; i < 1000; i++) {
          texts.add(`item ${i}`)
          laptops[next(4)]!.add(`item ${i}`)
        }
        for (const a of laptops) for (const b of laptops) a.take(b)
        // None of them sees what the others do from here on.
        for (const laptop of laptops) {
          const items = laptop.items
          // Each item once a laptop, for these are the versions that it saw.
          const order = items.toSorted(() => next(3) - 1)
          for (const item of order.slice(0, 200)) {
            laptop.change(item.versions, { mergedInto: items[next(items.length)]!.id })
          }
          for (const [k, item] of order.slice(200, 400).entries()) {
            laptop.change(item.versions, { text: `${item.versions[0].content.text}\n${laptop.name} ${k}` })
            texts.add(`${laptop.name} ${k}`)
          }
        }
        const before = laptops.map((laptop) => [...laptop.texts])
        for (const a of laptops) for (const b of laptops) a.take(b)
        const after = laptops[0]!.texts
        expect([...texts, ...before.flat()].filter((text) => !after.has(text))).toEqual([])
        expect(reading(laptops[3]!.board)).toEqual(reading(laptops[0]!.board))
      }),
      { numRuns: 3 },
    )
  })
})
