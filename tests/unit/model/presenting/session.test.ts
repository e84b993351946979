import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptySession, isNewer, newsOf, takeIn, type Session } from '../../../../src/model/presenting/session'

const windows = ['a', 'b', 'c'] as const
const patch = fc.oneof(
  fc.record({ step: fc.constantFrom('one', 'two', 'three') }),
  fc.record({ black: fc.boolean() }),
  fc.record({
    spotlight: fc.option(fc.record({ x: fc.double({ min: 0, max: 1, noNaN: true }), y: fc.constant(0.5) })),
  }),
  fc.record({ step: fc.constantFrom('one', 'two'), black: fc.boolean() }),
)
/** A window writes, and hears some of what has been said before: in any order, late, twice or never. */
const happenings = fc.array(
  fc.record({ by: fc.nat(windows.length - 1), patch, heard: fc.array(fc.nat(40), { maxLength: 6 }) }),
  { minLength: 1, maxLength: 14 },
)

/** Lets it happen. Gives all that was said, and what each window holds. */
function play(list: readonly { by: number; patch: object; heard: readonly number[] }[]) {
  const said: Partial<Session>[] = []
  const held: Session[] = windows.map(() => emptySession)
  for (const { by, patch, heard } of list) {
    for (const i of heard) held[by] = takeIn(held[by]!, said[i] ?? {})
    const news = newsOf(held[by]!, windows[by]!, patch)
    said.push(news)
    held[by] = takeIn(held[by]!, news)
  }
  return { said, held }
}

describe('a session', () => {
  it('is the same in every window once all have heard all, in whatever order and however often', () => {
    fc.assert(
      fc.property(happenings, fc.array(fc.nat(), { maxLength: 60 }), (list, order) => {
        const { said, held } = play(list)
        const ends = held.map((session, w) => {
          // Another order for each window, with repetitions.
          const shuffled = [...said].sort((p, q) => {
            const key = (news: Partial<Session>) =>
              (order[(said.indexOf(news) + 7 * w) % (order.length || 1)] ?? 0) % 97
            return key(p) - key(q)
          })
          return [...shuffled, ...shuffled.slice(0, 5)].reduce(takeIn, session)
        })
        for (const end of ends) expect(end).toEqual(ends[0])
      }),
    )
  })

  it('holds of each part what the newest clock said, judged one by one', () => {
    fc.assert(
      fc.property(happenings, (list) => {
        const { said } = play(list)
        const end = said.reduce(takeIn, emptySession)
        for (const part of ['step', 'black', 'spotlight'] as const) {
          const told = said.flatMap((news) => news[part] ?? [])
          const newest = told.find(({ clock }) => told.every((other) => !isNewer(other.clock, clock)))
          expect(end[part]).toEqual(newest ?? emptySession[part])
        }
      }),
    )
  })

  it('follows whoever wrote after having heard: what is answered to never comes back', () => {
    fc.assert(
      fc.property(happenings, patch, fc.nat(2), (list, last, by) => {
        const { said } = play(list)
        const all = said.reduce(takeIn, emptySession)
        const news = newsOf(all, windows[by]!, last)
        const late = [...said].reverse().reduce(takeIn, takeIn(emptySession, news))
        for (const [part, value] of Object.entries(last)) expect(late[part as 'step'].value).toEqual(value)
      }),
    )
  })

  it('keeps both of two changes of different parts made at once', () => {
    const [a, b] = [newsOf(emptySession, 'a', { step: 'two' }), newsOf(emptySession, 'b', { black: true })]
    for (const end of [takeIn(takeIn(emptySession, a), b), takeIn(takeIn(emptySession, b), a)]) {
      expect(end.step.value).toBe('two')
      expect(end.black.value).toBe(true)
    }
  })

  it('is the same object where nothing is new', () => {
    const news = newsOf(emptySession, 'a', { step: 'two' })
    const session = takeIn(emptySession, news)
    expect(takeIn(session, news)).toBe(session)
    expect(takeIn(session, {})).toBe(session)
  })
})
