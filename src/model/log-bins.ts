/** Bins of equal width on a logarithmic axis. */
export type LogBins = Readonly<{
  /** Bin i holds the values from `edges[i]` up to, not including, `edges[i + 1]`. */
  edges: readonly number[]
  /** Bin of each value; −1 where it is unknown or not above zero. */
  bins: Int32Array
}>

/** Bins of which `perDoubling` take a value to its double; they begin and end at powers of two. */
export function binByDoubling(values: Float64Array, perDoubling: number): LogBins {
  const stepOf = (value: number) => Math.floor(Math.log2(value) * perDoubling)
  let min = Number.POSITIVE_INFINITY
  let max = 0
  for (const value of values) {
    if (!(value > 0)) continue
    if (value < min) min = value
    if (value > max) max = value
  }
  if (max === 0) return { edges: [], bins: new Int32Array(values.length).fill(-1) }
  const first = Math.floor(Math.log2(min)) * perDoubling
  const end = (Math.floor(Math.log2(max)) + 1) * perDoubling
  const bins = new Int32Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    bins[i] = value > 0 ? stepOf(value) - first : -1
  }
  return {
    edges: Array.from({ length: end - first + 1 }, (_, i) => 2 ** ((first + i) / perDoubling)),
    bins,
  }
}
