import type { LayerTables } from '../../contracts/layers'
import { booleanAt, textAt } from '../../contracts/table'

/**
 * Whether each municipality is in the simplified logistics zone (ZLS): 1, 0, or NaN where the tables do not say. Two sources say
 * so: the row of a zone in the municipality; and the regime's own list, "9 municipalities in the province: …". Where as many names
 * as announced are found, and all in one province, the list is whole, and the province's other municipalities are outside. Where
 * two sources disagree nothing is known.
 */
export function municipalitiesInZls({
  municipalities,
  infrastructure,
  ...others
}: LayerTables): Float64Array {
  const count = municipalities?.count ?? 0
  const found = new Float64Array(count).fill(Number.NaN)
  if (!municipalities) return found
  const { istat_code, name } = municipalities.columns
  const codes = Array.from({ length: count }, (_, row) => textAt(istat_code, row) ?? '')
  const names = Array.from({ length: count }, (_, row) => textAt(name, row) ?? '')
  const rowOfCode = new Map(codes.map((code, row) => [code, row]))

  const statements = new Map<number, Set<number>>()
  const state = (row: number, inside: number) => {
    statements.set(row, (statements.get(row) ?? new Set()).add(inside))
  }

  const zones = others['industrial-zones']
  for (let zone = 0; zone < (zones?.count ?? 0); zone++) {
    const row = rowOfCode.get(textAt(zones!.columns.istat_code, zone) ?? '')
    const inside = booleanAt(zones!.columns.in_zls_municipality, zone)
    if (row !== undefined && inside !== null) state(row, Number(inside))
  }
  for (let regime = 0; regime < (infrastructure?.count ?? 0); regime++) {
    if (textAt(infrastructure!.columns.kind, regime) !== 'logistics_regime') continue
    const listed = listedRows(textAt(infrastructure!.columns.facts, regime) ?? '', names)
    for (const row of listed.rows) state(row, 1)
    const [province, ...more] = new Set(listed.rows.map((row) => codes[row]!.slice(0, 3)))
    if (!listed.isWhole || province === undefined || more.length > 0) continue
    codes.forEach((code, row) => {
      if (code.startsWith(province) && !listed.rows.includes(row)) state(row, 0)
    })
  }

  for (const [row, said] of statements) if (said.size === 1) found[row] = [...said][0]!
  return found
}

/** The municipalities that a text lists by name after "N municipalities …:"; a name borne by two is nobody's. */
function listedRows(facts: string, names: readonly string[]): { rows: readonly number[]; isWhole: boolean } {
  const list = /(\d+) municipalities[^:]*: ([^.;]+)/.exec(facts)
  if (!list) return { rows: [], isWhole: false }
  const rows = list[2]!.split(',').flatMap((part) => {
    const row = names.indexOf(part.trim())
    return row < 0 || names.indexOf(part.trim(), row + 1) >= 0 ? [] : [row]
  })
  return { rows, isWhole: rows.length === Number(list[1]) }
}
