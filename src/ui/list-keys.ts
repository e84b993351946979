const pageLength = 8

/** The position in a list of `count` that a key moves to, or null for a key that does not move. */
export function movedBy(key: string, active: number, count: number): number | null {
  if (count === 0) return null
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, last)
    case 'ArrowUp':
      return Math.max(active - 1, 0)
    case 'PageDown':
      return Math.min(active + pageLength, last)
    case 'PageUp':
      return Math.max(active - pageLength, 0)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}

/**
 * The position of the next label that begins with what was typed, from `active` on and around; null when there is none. One
 * letter, however often, goes on from label to label; more letters may stay where they are.
 */
export function typedTo(labels: readonly string[], typed: string, active: number): number | null {
  const wanted = typed.toLocaleLowerCase()
  const isOneLetter = [...wanted].every((letter) => letter === wanted[0])
  const start = isOneLetter ? wanted.slice(0, 1) : wanted
  const from = isOneLetter ? active + 1 : active
  for (let step = 0; step < labels.length; step++) {
    const at = (from + step) % labels.length
    if (labels[at]!.toLocaleLowerCase().startsWith(start)) return at
  }
  return null
}
