/** Distinct values in ascending order with running sums before each: how many, their sum and their squares, from a centre. */
type RunningSums = Readonly<{
  values: Float64Array
  count: Float64Array
  sum: Float64Array
  square: Float64Array
}>

/**
 * Natural breaks: the partition of values into classes with the least sum of squared deviations from the class means (Jenks
 * 1967), found exactly by dynamic programming over the distinct values, each weighted by how often it occurs. As the best
 * start of the last class never moves back when values are added, each row of the table is filled by divide and conquer
 * (Wang and Song 2011, Ckmeans.1d.dp; Song and Zhong 2020 for weights): O(classes × n log n) steps, flat arrays.
 * `sorted`: ascending, not empty. Returns the smallest value of each class but the first; fewer than `classes − 1` where
 * there are fewer distinct values. Of equally good partitions, the one whose upper classes begin lowest.
 */
export function breakAtNaturalBreaks(sorted: readonly number[], classes: number): number[] {
  const sums = sumUp(sorted)
  const last = sums.values.length
  const most = Math.min(classes, last)
  let best = Float64Array.from({ length: last + 1 }, (_, end) => (end === 0 ? 0 : deviation(sums, 0, end)))
  const startsOfClass: Uint32Array[] = []
  for (let k = 1; k < most; k++) {
    const row = { best: new Float64Array(last + 1), starts: new Uint32Array(last + 1) }
    // The uppermost class always ends at the last value.
    fillRow(sums, best, row, { low: k === most - 1 ? last : k + 1, high: last, from: k, to: last - 1 })
    startsOfClass.push(row.starts)
    best = row.best
  }
  const breaks: number[] = []
  let end = last
  for (const starts of startsOfClass.reverse()) {
    end = starts[end]!
    breaks.push(sums.values[end]!)
  }
  return breaks.reverse()
}

function sumUp(sorted: readonly number[]): RunningSums {
  const values = new Float64Array(sorted.length)
  const count = new Float64Array(sorted.length + 1)
  const sum = new Float64Array(sorted.length + 1)
  const square = new Float64Array(sorted.length + 1)
  // Squares are taken from the middle value: far from zero they would swallow the differences.
  const centre = sorted[sorted.length >> 1]!
  let distinct = 0
  for (let read = 0; read < sorted.length; distinct++) {
    const from = read
    const value = sorted[from]!
    while (sorted[read] === value) read++
    const offset = value - centre
    values[distinct] = value
    count[distinct + 1] = read
    sum[distinct + 1] = sum[distinct]! + (read - from) * offset
    square[distinct + 1] = square[distinct]! + (read - from) * offset * offset
  }
  return { values: values.subarray(0, distinct), count, sum, square }
}

/** The sum of squared deviations from their mean of the distinct values `start` up to, not including, `end`. */
function deviation({ count, sum, square }: RunningSums, start: number, end: number): number {
  const total = sum[end]! - sum[start]!
  return square[end]! - square[start]! - (total * total) / (count[end]! - count[start]!)
}

/**
 * For each end from `low` to `high`, the best start of the last class, sought from `from` to `to`. `before`: the least
 * deviation of the values before a start, in one class fewer.
 */
function fillRow(
  sums: RunningSums,
  before: Float64Array,
  row: { best: Float64Array; starts: Uint32Array },
  { low, high, from, to }: { low: number; high: number; from: number; to: number },
): void {
  if (low > high) return
  const end = (low + high) >> 1
  let least = Infinity
  let at = from
  for (let start = from; start <= Math.min(to, end - 1); start++) {
    const found = before[start]! + deviation(sums, start, end)
    if (found >= least) continue
    least = found
    at = start
  }
  row.best[end] = least
  row.starts[end] = at
  fillRow(sums, before, row, { low, high: end - 1, from, to: at })
  fillRow(sums, before, row, { low: end + 1, high, from: at, to })
}
