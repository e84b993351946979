import { SourceError } from '../../source-table'
import { checkSize, needMunicipalityCode } from './cells'
import { readDelimited } from './delimited'
import { readItalianCounts, type CountCell } from './italian-counts'

/** Households of a municipality and how many of them FTTH reaches, as AGCOM's broadband map reports. */
export type CoverageRow = Readonly<{
  /** Six digits. */
  code: string
  name: string
  province: string
  region: string
  /** AGCOM's own estimate of resident households. */
  households: number
  reached: number
  /** By the stricter measure of 20 m; null where the file does not give it, as none before the end of 2025 does. */
  reachedStrict: number | null
  /** Line of the file, from 1. */
  row: number
}>

/** Cells, points and addresses are counted beside households, shares beside counts: none of these may be taken for them. */
const ofHouseholds = String.raw`^(?!.*(?:%|percent|copertura|confidenza|celle|punti|indirizzi))(?=.*famiglie)`
const strict = String.raw`(?=.*\b20 ?m(?:etri|t)?\b)`
const looser = String.raw`(?!.*\b20 ?m(?:etri|t)?\b)`

const columns = {
  required: {
    code: {
      meaning: 'municipality code (pro_com)',
      headers: [/^(?:pro[ _]?com(?:_t)?|cod(?:ice)?[ _](?:istat|comune)(?:[ _]comune)?)$/],
    },
    name: { meaning: 'municipality (Comune)', headers: [/^(?:nome |denominazione )?comune$/] },
    province: { meaning: 'province (Provincia)', headers: [/^(?:nome |denominazione )?provincia$/] },
    region: { meaning: 'region (Regione)', headers: [/^(?:nome |denominazione )?regione$/] },
    households: {
      meaning: 'resident households (Famiglie Residenti)',
      headers: [new RegExp(`${ofHouseholds}(?!.*(?:ftth|raggiunt))(?=.*residenti)`)],
    },
    reached: {
      meaning: 'households reached by FTTH (Famiglie raggiunte FTTH)',
      headers: [new RegExp(`${ofHouseholds}${looser}(?=.*ftth)(?=.*raggiunt)`)],
    },
  },
  optional: {
    cells: {
      meaning: 'cells reached by FTTH (Celle 20m x 20m raggiunte FTTH)',
      headers: [/^(?!.*(?:%|percent))celle\b(?=.*raggiunt).*\bftth\b/],
    },
    strict: {
      meaning: 'households reached by FTTH within 20 m',
      headers: [new RegExp(`${ofHouseholds}${strict}(?=.*ftth)`)],
    },
  },
} as const

const isBlank = ({ text }: CountCell) => text === ''
const blankAsZero = (cell: CountCell): CountCell => (isBlank(cell) ? { ...cell, text: '0' } : cell)

/**
 * Reads AGCOM's report by municipality (`Reportistica_…_Comuni.csv`) in any of its dialects: with or without a mark, comma or
 * semicolon, Windows-1252, line breaks within headers, shares as text beside the counts. Throws `SourceError` where a code or
 * the households are missing or repeated, a count is not whole or beyond belief, more households are reached than there are, or
none are given where cells are reached.
 */
export function readAgcom(file: string, bytes: Uint8Array): readonly CoverageRow[] {
  type Stated = Omit<CoverageRow, 'households' | 'reached' | 'reachedStrict'>
  const stated: Stated[] = []
  const households: CountCell[] = []
  const reached: CountCell[] = []
  const reachedStrict: CountCell[] = []
  const lines = new Map<string, number>()
  readDelimited(file, bytes, { ...columns, mostRows: 20_000 }, (row) => {
    const code = needMunicipalityCode(row, 'code')
    const before = lines.get(code)
    if (before !== undefined) throw row.error('code', `${code} was already in row ${before}`)
    lines.set(code, row.line)
    const [name, province, region] = [row.needText('name'), row.needText('province'), row.needText('region')]
    stated.push({ code, name, province, region, row: row.line })
    households.push({
      text: row.needText('households'),
      error: (problem) => row.error('households', problem),
    })
    // The publisher leaves the cell of households blank where FTTH reaches none: all 1,109 such rows of June 2025 have 0 in
    // the column of FTTH cells. So blank is zero here, though unknown everywhere else.
    const cells = row.textOrNull('cells') ?? ''
    if (row.text('reached') === '' && /[1-9]/.test(cells))
      throw row.error('reached', `a value is required where FTTH reaches ${cells} cells`)
    reached.push({ text: row.text('reached'), error: (problem) => row.error('reached', problem) })
    reachedStrict.push({
      text: row.textOrNull('strict') ?? '',
      error: (problem) => row.error('strict', problem),
    })
  })
  if (stated.length === 0) throw new SourceError(`${file}: it has no rows`)
  if (reached.every(isBlank)) throw reached[0]!.error('the column is empty, in every row')
  const counts = {
    households: readItalianCounts(households),
    reached: readItalianCounts(reached.map(blankAsZero)),
    strict: readItalianCounts(reachedStrict.map(blankAsZero)),
  }
  const hasStrict = !reachedStrict.every(isBlank)
  return stated.map((row, i) => {
    const all = checkSize(counts.households[i]!, 'households', households[i]!.error)
    const some = counts.reached[i]!
    // A blank cell of the strict measure says zero only where the looser one reaches nobody either.
    const isUnknown = !hasStrict || (isBlank(reachedStrict[i]!) && some > 0)
    const found = {
      ...row,
      households: all,
      reached: some,
      reachedStrict: isUnknown ? null : counts.strict[i]!,
    }
    if (found.reached > all || (found.reachedStrict ?? 0) > all)
      throw new SourceError(
        `${file}, row ${row.row}: ${row.name} has ${all} households, fewer than are said to be reached`,
      )
    return found
  })
}
