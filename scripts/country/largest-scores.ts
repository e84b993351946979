/** Keeps the entries with the largest scores of a long stream, in memory for twice as many. Of equal scores the earlier stays. */
export class LargestScores {
  readonly #count: number
  readonly #scores: Float64Array
  readonly #ids: Uint32Array
  readonly #values: Float64Array
  #held = 0
  /** No entry with a score up to this one can be among the largest any more. */
  #floor = -Infinity

  constructor(count: number) {
    this.#count = count
    this.#scores = new Float64Array(2 * count)
    this.#ids = new Uint32Array(2 * count)
    this.#values = new Float64Array(2 * count)
  }

  offer(score: number, id: number, value: number): void {
    if (score <= this.#floor) return
    this.#scores[this.#held] = score
    this.#ids[this.#held] = id
    this.#values[this.#held] = value
    this.#held += 1
    if (this.#held === this.#scores.length) this.#drop()
  }

  /** Ids and values of the largest, in the order of the stream. Throws where the stream was shorter. */
  finish(): { ids: Uint32Array; values: Float64Array } {
    if (this.#held < this.#count)
      throw new Error(`${this.#count} are wanted, but there are only ${this.#held}`)
    this.#drop()
    return { ids: this.#ids.slice(0, this.#count), values: this.#values.slice(0, this.#count) }
  }

  /** Leaves only the largest. */
  #drop(): void {
    const sorted = this.#scores.slice(0, this.#held).sort()
    const least = sorted[this.#held - this.#count]!
    let ties = sorted.subarray(this.#held - this.#count).lastIndexOf(least) + 1
    let kept = 0
    for (let i = 0; i < this.#held; i += 1) {
      const score = this.#scores[i]!
      if (score < least || (score === least && ties-- <= 0)) continue
      this.#scores[kept] = score
      this.#ids[kept] = this.#ids[i]!
      this.#values[kept] = this.#values[i]!
      kept += 1
    }
    this.#held = kept
    this.#floor = least
  }
}
