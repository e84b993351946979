import type { OwnIndicatorChoice, OwnTable } from '../../contracts/own-data'
import type { Formula } from '../../contracts/indicators'
import type { OwnQuantityId } from '../../contracts/quantities'
import type { OwnQuantities } from '../quantities'
import { columnNamed } from './join-rows'

type Measured = Pick<OwnIndicatorChoice, 'measure' | 'join'>

/** The formula of an indicator of one's own; `id` is its identifier, from which those of its quantities follow. */
export function ownFormula(id: OwnQuantityId, { measure }: Pick<Measured, 'measure'>): Formula {
  switch (measure.kind) {
    case 'count':
    case 'sum':
      return { kind: 'amount', amount: { plus: [id] } }
    case 'given':
      return { kind: 'given', value: id }
    case 'ratio':
      return {
        kind: 'ratio',
        numerator: { plus: [`${id}-numerator`] },
        denominator: { plus: [`${id}-denominator`] },
        per: measure.per,
      }
  }
}

/**
 * What the rows of each municipality give, NaN where unknown. `rows`: the municipality of each row, −1 for none. A cell that is
 * not known leaves the sum unknown. A municipality without a row is unknown, but for a count of places joined by where they are,
 * where it has none: by name or code, a row that joined to nothing may be its. A value as given is unknown where a municipality has
 * several rows.
 */
export function ownQuantities(
  id: OwnQuantityId,
  { measure, join }: Measured,
  table: OwnTable,
  rows: Int32Array,
  count: number,
): OwnQuantities {
  const counts = countRows(rows, count)
  const sumOf = (column: string) => sumColumn(table, column, rows, count)
  switch (measure.kind) {
    case 'count':
      return { [id]: join.by === 'place' ? counts : counts.map((n) => (n === 0 ? Number.NaN : n)) }
    case 'sum':
      return { [id]: sumOf(measure.column) }
    case 'given': {
      const sums = sumOf(measure.column)
      return { [id]: sums.map((sum, row) => (counts[row]! > 1 ? Number.NaN : sum)) }
    }
    case 'ratio':
      return {
        [`${id}-numerator`]: sumOf(measure.numerator),
        [`${id}-denominator`]: sumOf(measure.denominator),
      }
  }
}

function countRows(rows: Int32Array, count: number): Float64Array {
  const counts = new Float64Array(count)
  for (const row of rows) if (row >= 0) counts[row]! += 1
  return counts
}

function sumColumn(table: OwnTable, name: string, rows: Int32Array, count: number): Float64Array {
  const data = columnNamed(table, name)?.data
  const sums = new Float64Array(count)
  const seen = new Uint8Array(count)
  if (data?.kind !== 'number') return sums.fill(Number.NaN)
  rows.forEach((municipality, row) => {
    if (municipality < 0) return
    seen[municipality] = 1
    sums[municipality]! += data.values[row]!
  })
  return sums.map((sum, municipality) => (seen[municipality] === 1 ? sum : Number.NaN))
}
