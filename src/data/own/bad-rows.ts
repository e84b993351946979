import type { BadRow, RowProblem } from '../../contracts/own-data'

const kept = 1000

/** The rows that a reading leaves out: all counted, the first thousand told. */
export class BadRows {
  count = 0
  private readonly told: BadRow[] = []

  add(row: number, problem: RowProblem, detail: string): void {
    this.count++
    // Two passes over the rows each tell theirs in order.
    if (this.told.length < 2 * kept) this.told.push({ row, problem, detail })
  }

  list(): readonly BadRow[] {
    return this.told.toSorted((a, b) => a.row - b.row).slice(0, kept)
  }
}
