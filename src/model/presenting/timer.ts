/** The time of a talk. Moments are milliseconds since 1970; null for what has not happened. */
export type TalkTimer = Readonly<{
  startedAt: number | null
  pausedAt: number | null
  plannedMinutes: number | null
}>

export const untouchedTimer: TalkTimer = { startedAt: null, pausedAt: null, plannedMinutes: null }

export const isRunning = ({ startedAt, pausedAt }: TalkTimer): boolean =>
  startedAt !== null && pausedAt === null

/** Milliseconds that the talk has lasted, pauses left out; never negative, whatever the device's clock does. */
export function elapsed({ startedAt, pausedAt }: TalkTimer, now: number): number {
  return startedAt === null ? 0 : Math.max(0, (pausedAt ?? now) - startedAt)
}

/** Milliseconds left of what was planned, negative when over; null without a plan. */
export function remaining(timer: TalkTimer, now: number): number | null {
  return timer.plannedMinutes === null ? null : timer.plannedMinutes * 60_000 - elapsed(timer, now)
}

/** Starts, or goes on after a pause; a pause counts for nothing. */
export const startTimer = (timer: TalkTimer, now: number): TalkTimer =>
  isRunning(timer) ? timer : { ...timer, startedAt: now - elapsed(timer, now), pausedAt: null }

export const pauseTimer = (timer: TalkTimer, now: number): TalkTimer =>
  isRunning(timer) ? { ...timer, pausedAt: now } : timer

/** Back to nought; what was planned stays. */
export const resetTimer = ({ plannedMinutes }: TalkTimer): TalkTimer => ({
  ...untouchedTimer,
  plannedMinutes,
})

/** A length of time as `m:ss` or `h:mm:ss`, in whole seconds towards nought, with its sign. */
export function clockText(milliseconds: number): string {
  const seconds = Math.trunc(Math.abs(milliseconds) / 1000)
  const two = (n: number) => String(n).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const text = hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
  return milliseconds <= -1000 ? `−${text}` : text
}
