/** Shares of the draws from which a rank is drawn one step stronger, weakest first. */
export const rankShareSteps = [0, 0.02, 0.1, 0.25, 0.5] as const

/** How strongly a share is drawn, as a place in `rankShareSteps`; −1 for none at all. */
export function rankStrength(share: number): number {
  return share > 0 ? rankShareSteps.findLastIndex((from) => share >= from) : -1
}

/** A run of ranks drawn alike, from 0. */
export type RankCell = Readonly<{ from: number; length: number; strength: number }>

/** The cells of a strip; neighbours drawn alike become one, so that hundreds of ranks stay few shapes. */
export function rankCells(shares: readonly number[]): readonly RankCell[] {
  const cells: RankCell[] = []
  shares.forEach((share, from) => {
    const strength = rankStrength(share)
    const last = cells.at(-1)
    if (strength < 0) return
    if (last?.strength === strength && last.from + last.length === from)
      cells[cells.length - 1] = { ...last, length: last.length + 1 }
    else cells.push({ from, length: 1, strength })
  })
  return cells
}

/** The ranks written above the strips: the first, then every so many. */
export function rankTicks(ranks: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50, 100].find((size) => ranks / size <= 8) ?? 200
  const ticks = [1]
  for (let rank = step; rank <= ranks; rank += step) if (rank > 1 + step / 2) ticks.push(rank)
  return ticks
}
