import type { FlowTable } from './flow-table'
import type { QuantityTable } from './quantities'

export type ChordMatrix = Readonly<{
  codes: readonly string[]
  names: readonly string[]
  /** `matrix[i][j]`: workers who live in i and work in j. */
  matrix: number[][]
}>

/**
 * The workers between the given municipalities, in the order of `rows`. Off the diagonal: listed flows that are shown, so 0 means
 * that there is none. On the diagonal: workers who stay, from the complete totals; a municipality where these are unknown is left out.
 */
export function chordMatrix(
  flows: FlowTable,
  quantities: QuantityTable,
  rows: readonly number[],
): ChordMatrix {
  const within = quantities.workers_within
  const members = [...new Set(rows)].filter((row) => !Number.isNaN(within[row] ?? Number.NaN))
  /** By place, where it stands among the members. */
  const memberOf = new Int32Array(flows.placeCodes.length).fill(-1)
  members.forEach((row, member) => {
    memberOf[row] = member
  })
  const matrix = members.map((row) => members.map((other) => (row === other ? within[row]! : 0)))
  for (let flow = 0; flow < flows.count; flow++) {
    const from = memberOf[flows.origin[flow]!]!
    if (from < 0 || flows.shown?.[flow] === 0) continue
    const to = memberOf[flows.destination[flow]!]!
    const workers = flows.workers[flow]!
    if (to >= 0 && to !== from && !Number.isNaN(workers)) matrix[from]![to]! += workers
  }
  return {
    codes: members.map((row) => flows.municipalities.codes[row]!),
    names: members.map((row) => flows.municipalities.names[row]!),
    matrix,
  }
}

/** Rows of the `n` municipalities with most residents (2026), largest first; unknown populations never rank. */
export function largestMunicipalities(quantities: QuantityTable, n: number): number[] {
  const population = quantities.population_2026
  return [...population.keys()]
    .filter((row) => !Number.isNaN(population[row]))
    .sort((a, b) => population[b]! - population[a]! || a - b)
    .slice(0, Math.max(0, n))
}
