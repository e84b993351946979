import type { Story } from '../../contracts/story'
import { untouchedTimer, type TalkTimer } from './timer'

/**
 * A logical clock (Lamport 1978, Time, Clocks, and the Ordering of Events in a Distributed System): a count that is one more
 * than any seen before, and the window that wrote, which settles ties.
 */
export type Clock = Readonly<{ count: number; window: string }>

/** A place on the audience's map: from 0 to 1 rightward and downward. */
export type Spot = Readonly<{ x: number; y: number }>

/** What the windows of one presentation share. */
export type Shared = Readonly<{
  /** Null for the territory's own story. */
  story: Story | null
  /** Identifier of the step that is shown. */
  step: string
  black: boolean
  spotlight: Spot | null
  timer: TalkTimer
}>

/** Each part carries its own clock, so that two windows that change different parts at once both prevail. */
export type Session = Readonly<{ [K in keyof Shared]: Readonly<{ clock: Clock; value: Shared[K] }> }>

const never: Clock = { count: 0, window: '' }

/** Before anyone has said anything. */
export const emptySession: Session = {
  story: { clock: never, value: null },
  step: { clock: never, value: '' },
  black: { clock: never, value: false },
  spotlight: { clock: never, value: null },
  timer: { clock: never, value: untouchedTimer },
}

/** Whether `a` was written after `b`, as every window judges it. */
export const isNewer = (a: Clock, b: Clock): boolean =>
  a.count > b.count || (a.count === b.count && a.window > b.window)

/**
 * Takes in what another window says: of each part the newest prevails. The order, repetition and delay of what is taken in make
 * no difference. Gives back the same object where nothing is new.
 */
export function takeIn(session: Session, news: Partial<Session>): Session {
  const merged: Record<string, unknown> = { ...session }
  let isChanged = false
  for (const part of Object.keys(emptySession) as (keyof Session)[]) {
    const told = news[part]
    if (!told || !isNewer(told.clock, session[part].clock)) continue
    merged[part] = told
    isChanged = true
  }
  return isChanged ? (merged as Session) : session
}

/** What a window has to say to change these parts: newer than everything that it has seen. */
export function newsOf(session: Session, window: string, patch: Partial<Shared>): Partial<Session> {
  const count = Math.max(...Object.values(session).map(({ clock }) => clock.count)) + 1
  return Object.fromEntries(
    Object.entries(patch).map(([part, value]) => [part, { clock: { count, window }, value }]),
  )
}
