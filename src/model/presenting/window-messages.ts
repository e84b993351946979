import * as v from 'valibot'
import { storySchema } from '../../contracts/story'
import type { Session } from './session'

/** The windows that take part: those of the presentation, and the explorer that began it. */
const roles = ['whole', 'audience', 'speaker'] as const
export type Role = (typeof roles)[number]

/** What an audience sees of the world: west, south, east, north in degrees, and the size of its map in CSS pixels. */
const sight = v.object({
  bounds: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  width: v.pipe(v.number(), v.minValue(1)),
  height: v.pipe(v.number(), v.minValue(1)),
})
export type AudienceSight = Readonly<v.InferOutput<typeof sight>>

const moment = v.nullable(v.pipe(v.number(), v.integer()))
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const clock = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12)),
  window: v.pipe(v.string(), v.maxLength(64)),
})
const part = <S extends v.GenericSchema>(value: S) => v.optional(v.object({ clock, value }))

const session = v.object({
  story: part(v.nullable(storySchema)),
  step: part(v.pipe(v.string(), v.maxLength(24))),
  black: part(v.boolean()),
  spotlight: part(v.nullable(v.object({ x: share, y: share }))),
  timer: part(
    v.object({
      startedAt: moment,
      pausedAt: moment,
      plannedMinutes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600))),
    }),
  ),
})

const message = v.object({
  /** `hello`: just opened, tell me all; `news`: this has changed, or is what I know; `bye`: closing. */
  kind: v.picklist(['hello', 'news', 'ping', 'pong', 'bye']),
  from: clock.entries.window,
  role: v.picklist(roles),
  sight: v.nullable(sight),
  session,
})

/** What one window says to the others of its browser. */
export type WindowMessage = Readonly<{
  kind: v.InferOutput<typeof message>['kind']
  from: string
  role: Role
  sight: AudienceSight | null
  session: Partial<Session>
}>

/** Reads what another window said; null for what means nothing here, as from an older page. Never throws. */
export function readMessage(data: unknown): WindowMessage | null {
  const found = v.safeParse(message, data)
  return found.success ? ({ ...found.output, session: present(found.output.session) } as WindowMessage) : null
}

/** Reads what a window kept of a session; null where there is nothing, or nothing that can be read. Never throws. */
export function readKeptSession(text: string | null): Partial<Session> | null {
  try {
    const found = v.safeParse(session, JSON.parse(text ?? 'null'))
    return found.success ? present(found.output) : null
  } catch {
    return null
  }
}

/** The parts that are there. */
const present = (parts: v.InferOutput<typeof session>): Partial<Session> =>
  Object.fromEntries(Object.entries(parts).filter(([, told]) => told !== undefined))
