/** Takes what it is given as often as it comes; only the last of a frame is acted on, once, before the frame is drawn. */
type OnceAFrame<T> = Readonly<{
  ask: (value: T) => void
  /** Acts at once on what is still waiting: the last word of a gesture. */
  finish: () => void
}>

/** Pointers move more often than the page is drawn: `act` runs at most once a frame, with the latest value. */
export function onceAFrame<T>(act: (value: T) => void): OnceAFrame<T> {
  let waiting: { value: T; frame: number } | null = null
  const finish = () => {
    if (!waiting) return
    const { value, frame } = waiting
    cancelAnimationFrame(frame)
    waiting = null
    act(value)
  }
  return {
    ask: (value) => {
      waiting = { value, frame: waiting?.frame ?? requestAnimationFrame(finish) }
    },
    finish,
  }
}
