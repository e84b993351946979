const municipalities = 7904
const provinces = 107
/** Bins of the linked charts, dimension by dimension. */
const sizes = [provinces, provinces, 60, 60, 40, 40]

/** What a chart over one dimension needs: a number a row to brush (NaN unknown), and the bin it is drawn in (−1 none). */
type BrushedColumn = Readonly<{
  values: Float64Array
  bins: Int32Array
  size: number
  /** The bin of a known value. */
  binOf: (value: number) => number
}>

/**
 * Flows between municipalities in columns, as the layer and the joins give them: codes of the ends, the province of each
 * municipality, an indicator of each municipality, workers and distance; and the same spread over the rows in `brushed`.
 */
export type Commuters = Readonly<{
  count: number
  origin: Int32Array
  destination: Int32Array
  provinceOf: Float64Array
  indicator: Float64Array
  workers: Float64Array
  distance: Float64Array
  brushed: readonly BrushedColumn[]
}>

/** A repeatable stream of numbers in [0, 1) (Marsaglia's xorshift). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Seeded flows with the shape of the census: half of them are of one worker, most are short, a few are huge or far. */
export function makeCommuters(count: number): Commuters {
  const random = seeded(20211231)
  const provinceOf = Float64Array.from({ length: municipalities }, (_, row) =>
    Math.floor((row * provinces) / municipalities),
  )
  const indicator = Float64Array.from({ length: municipalities }, () =>
    random() < 0.02 ? Number.NaN : 12_000 + 9_000 * (random() + random()),
  )
  const origin = new Int32Array(count)
  const destination = new Int32Array(count)
  const workers = new Float64Array(count)
  const distance = new Float64Array(count)
  for (let row = 0; row < count; row++) {
    const from = Math.floor((row * municipalities) / count)
    const step = Math.round((random() - 0.5) * Math.exp(8.5 * random()))
    const to = Math.min(municipalities - 1, Math.max(0, from + step))
    origin[row] = from
    destination[row] = to
    workers[row] = Math.min(60_000, Math.ceil((1 - random()) ** -0.9 - 0.9))
    distance[row] = 0.4 + Math.abs(to - from) * 0.3 + 12 * random()
  }
  const along = (codes: Int32Array, values: Float64Array) => Float64Array.from(codes, (code) => values[code]!)
  const indicatorBin = (value: number) => Math.floor((value - 12_000) / 450)
  const columns: [Float64Array, (value: number) => number][] = [
    [along(origin, provinceOf), (value) => value],
    [along(destination, provinceOf), (value) => value],
    [workers, (value) => Math.floor(3.5 * Math.log2(value))],
    [distance, (value) => Math.max(0, Math.floor(4 * Math.log2(value)))],
    [along(origin, indicator), indicatorBin],
    [along(destination, indicator), indicatorBin],
  ]
  const brushed = columns.map(([values, binOf], i) => ({
    values,
    bins: Int32Array.from(values, (value) => (Number.isNaN(value) ? -1 : binOf(value))),
    size: sizes[i]!,
    binOf,
  }))
  return { count, origin, destination, provinceOf, indicator, workers, distance, brushed }
}
