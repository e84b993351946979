/** When to try for a new graphics context, in milliseconds after the old one was lost. */
const attempts = [30, 250, 600, 1100, 1700]

/**
 * After a lost context: disposes of the old session outside the event that reported the loss, then tries a few times within
 * two seconds to start another. `report` is called once. Returns a function that gives up quietly.
 */
export function recoverSession(
  dispose: () => void,
  start: () => boolean,
  report: (restored: boolean) => void,
): () => void {
  setTimeout(dispose)
  let timer: ReturnType<typeof setTimeout> | undefined
  const since = performance.now()
  let attempt = 0
  const next = () => {
    const due = attempts[attempt]
    if (due === undefined) {
      report(false)
      return
    }
    attempt += 1
    timer = setTimeout(
      () => {
        if (start()) report(true)
        else next()
      },
      Math.max(0, due - (performance.now() - since)),
    )
  }
  next()
  return () => {
    clearTimeout(timer)
  }
}
