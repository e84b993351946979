/**
 * The item that a key moves to in a list of `count`, or null when the key does not move. `along`: the arrow keys that move;
 * a page is ten items.
 */
export function nextRovingIndex(
  key: string,
  index: number,
  count: number,
  along: 'vertical' | 'horizontal',
): number | null {
  if (count === 0) return null
  const [back, forward] = along === 'vertical' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight']
  const moves: Readonly<Record<string, number>> = {
    [back!]: index - 1,
    [forward!]: index + 1,
    PageUp: index - 10,
    PageDown: index + 10,
    Home: 0,
    End: count - 1,
  }
  const wished = moves[key]
  return wished === undefined ? null : Math.max(0, Math.min(count - 1, wished))
}

/** Whether a key chooses the focused item. */
export function isChoosingKey(key: string): boolean {
  return key === 'Enter' || key === ' '
}

/** The chosen items after one was clicked: alone, or added or taken away with Shift; a second click lets go. */
export function toggleChosen<T>(chosen: readonly T[], item: T, additive: boolean): T[] {
  if (additive) return chosen.includes(item) ? chosen.filter((other) => other !== item) : [...chosen, item]
  return chosen.length === 1 && chosen[0] === item ? [] : [item]
}
