/** `start ≤ position < end`: bytes of a file, or nodes of its index. */
export type Interval = Readonly<{ start: number; end: number }>

/** Appends to a list in ascending order; touching or overlapping intervals become one. Empty ones are left out. */
export function append(list: { start: number; end: number }[], { start, end }: Interval): void {
  if (start >= end) return
  const last = list.at(-1)
  if (last === undefined || start > last.end) list.push({ start, end })
  else if (end > last.end) last.end = end
}

/** The same positions as ascending intervals that neither touch nor overlap. */
export function unite(intervals: readonly Interval[]): Interval[] {
  const united: { start: number; end: number }[] = []
  for (const interval of [...intervals].sort((a, b) => a.start - b.start)) append(united, interval)
  return united
}

export function lengthOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { start, end }) => sum + end - start, 0)
}
