type Numbers = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** How far a reading has got: the feature being read and the bytes where it begins and ends, out of how many. */
type Progress = Readonly<{ row: number; rows: number; start: number; end: number; bytes: number }>

/** A buffer not filled beyond this share of its length is copied to its length in the end. */
const fullEnough = 3 / 4

/**
 * Numbers appended in runs, feature by feature. The buffer is made as long as what has been read promises: as many numbers for
 * each feature as for the first, later as many for each byte as so far. So features of one size are laid down once and never
 * copied, others seldom; and it is never longer than the file's bytes could fill.
 */
export class GrowableArray<A extends Numbers> {
  values: A
  length = 0
  /** Length of `values`, at hand as a number. */
  private capacity = 0

  /**
   * `make` gives a buffer of zeroes; `bytesEach` is the fewest bytes of the file that a number stands for; `extra` numbers come
   * after the last feature.
   */
  constructor(
    private readonly make: (length: number) => A,
    private readonly bytesEach: number,
    private readonly extra: number,
    private readonly progress: () => Progress,
  ) {
    this.values = make(0)
  }

  /** Makes room for `more` numbers and returns where the first of them goes. */
  extend(more: number): number {
    const first = this.length
    this.length += more
    if (this.length > this.capacity) this.grow()
    return first
  }

  private grow(): void {
    const { row, rows, start, end, bytes } = this.progress()
    const promised = row === 0 ? this.length * rows : (1.03125 * this.length * bytes) / Math.max(1, end)
    const atMost = this.length + (bytes - start) / this.bytesEach
    const next = Math.min(Math.max(promised, 2 * this.capacity), atMost) + this.extra
    this.capacity = Math.max(this.length, Math.ceil(next))
    const larger = this.make(this.capacity)
    larger.set(this.values)
    this.values = larger
  }

  /** The numbers, in a buffer that nothing else uses. */
  finish(): A {
    const { values, length, capacity } = this
    return (length < fullEnough * capacity ? values.slice(0, length) : values.subarray(0, length)) as A
  }
}
