import { linearRegression as fitLine, sampleCorrelation } from 'simple-statistics'

/** y = slope · x + intercept by ordinary least squares; `r` is Pearson's correlation, `n` the pairs used. */
export type Regression = Readonly<{ slope: number; intercept: number; r: number; n: number }>

/**
 * The straight line through the pairs of which both values are known, each pair counting alike whatever its population.
 * Null with fewer than three pairs, or when either variable does not vary.
 */
export function linearRegression(x: Float64Array, y: Float64Array): Regression | null {
  const pairs: [number, number][] = []
  x.forEach((value, row) => {
    const other = y[row] ?? Number.NaN
    if (Number.isFinite(value) && Number.isFinite(other)) pairs.push([value, other])
  })
  const xs = pairs.map(([value]) => value)
  const ys = pairs.map(([, value]) => value)
  if (pairs.length < 3 || !varies(xs) || !varies(ys)) return null
  const { m: slope, b: intercept } = fitLine(pairs)
  const r = sampleCorrelation(xs, ys)
  return [slope, intercept, r].every(Number.isFinite) ? { slope, intercept, r, n: pairs.length } : null
}

const varies = (values: readonly number[]) => values.some((value) => value !== values[0])
