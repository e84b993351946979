/** What a change of one dimension's filter moves: runs of a list of rows, each entering or leaving as a whole. Used over again. */
export class Moves {
  rows: Uint32Array = new Uint32Array(0)
  /** Rows that change sides; infinite where that is not known. */
  count = 0
  private readonly bounds: number[] = []

  clear(rows: Uint32Array): void {
    this.none()
    this.rows = rows
  }

  /** No row changes sides. */
  none(): void {
    this.count = 0
    this.bounds.length = 0
  }

  /** Any row may change sides: the dimension has not looked. */
  any(): void {
    this.count = Number.POSITIVE_INFINITY
    this.bounds.length = 0
  }

  /** The rows of positions `from` … `to` − 1 begin to pass (`enter`) or cease to; runs that touch become one. */
  add(from: number, to: number, enter: boolean): void {
    if (to <= from) return
    this.count += to - from
    const { bounds } = this
    const last = bounds.length
    if (last > 0 && bounds[last - 2] === from && bounds[last - 1] === (enter ? 1 : -1)) bounds[last - 2] = to
    else bounds.push(from, to, enter ? 1 : -1)
  }

  /** The runs of one side. */
  forEach(enter: boolean, run: (from: number, to: number) => void): void {
    const { bounds } = this
    const side = enter ? 1 : -1
    for (let i = 0; i < bounds.length; i += 3) if (bounds[i + 2] === side) run(bounds[i]!, bounds[i + 1]!)
  }
}

/** Positions from the first up to, not including, the second. */
export type Stretch = readonly [from: number, to: number]

/** Tells `add` what lies in one of two stretches of positions and not in the other. Either may be empty. */
export function moveStretch(
  [from, to]: Stretch,
  [newFrom, newTo]: Stretch,
  add: (from: number, to: number, enter: boolean) => void,
): void {
  add(from, Math.min(to, newFrom), false)
  add(Math.max(from, newTo), to, false)
  add(newFrom, Math.min(newTo, from), true)
  add(Math.max(newFrom, to), newTo, true)
}
