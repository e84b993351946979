import { SourceError } from '../../source-table'
import { tableFile } from './archive'
import { checkSize, needCount, needMunicipalityCode } from './cells'
import type { TableRow } from './columns'
import { readDelimited } from './delimited'

/** Residents of a municipality on 1 January. */
export type PopulationRow = Readonly<{
  code: string
  total: number
  age0to14: number
  age15to64: number
  age65plus: number
}>

const layout = {
  required: {
    code: { meaning: 'municipality code (Codice comune)', headers: [/^codice comune$/] },
    age: { meaning: 'age (Età)', headers: [/^eta$/] },
    males: { meaning: 'males (Totale maschi)', headers: [/^totale maschi$/, /^maschi$/] },
    females: { meaning: 'females (Totale femmine)', headers: [/^totale femmine$/, /^femmine$/] },
  },
  optional: { total: { meaning: 'residents (Totale)', headers: [/^totale$/] } },
  titleLines: 1,
  mostRows: 2_000_000,
  isNote: (cells: readonly string[]) => {
    const [text, other] = cells.filter((cell) => cell.trim() !== '')
    return other === undefined && text !== undefined && /\p{L}/u.test(text)
  },
} as const

type Row = TableRow<keyof typeof layout.required, keyof typeof layout.optional>

/** ISTAT writes the row of all ages with this age. */
const allAges = 999
const oldestAge = 100

/** What has been read of a municipality: residents by age, and the total that the file states. */
type Tally = {
  line: number
  total: number | null
  seen: Uint8Array
  young: number
  middle: number
  old: number
}

function readResidents(row: Row): number {
  const [males, females] = [needCount(row, 'males'), needCount(row, 'females')]
  const sum = checkSize(males + females, 'residents', (problem) =>
    row.error(males > females ? 'males' : 'females', problem),
  )
  const total = row.textOrNull('total')
  if (total !== null && total !== String(sum))
    throw row.error('total', `"${total}" is not males plus females, ${sum}`)
  return sum
}

function addRow(tally: Tally, row: Row): void {
  const age = needCount(row, 'age')
  const residents = readResidents(row)
  if (age === allAges) {
    if (tally.total !== null) throw row.error('age', 'a second row of all ages for this municipality')
    tally.total = residents
    return
  }
  if (age > oldestAge) throw row.error('age', `${age} is neither an age up to ${oldestAge} nor ${allAges}`)
  if (tally.seen[age] === 1) throw row.error('age', `a second row of the age ${age} for this municipality`)
  tally.seen[age] = 1
  if (age < 15) tally.young += residents
  else if (age < 65) tally.middle += residents
  else tally.old += residents
}

/** The year on whose 1 January the figures stand, by the title and by the names; they must agree. */
function readYear(file: string, title: string): number {
  const stated = /gennaio\s+((?:19|20)\d\d)/i.exec(title) ?? /\b((?:19|20)\d\d)\b/.exec(title)
  const named = [...file.matchAll(/POSAS_((?:19|20)\d\d)(?!\d)/gi)].map((match) => Number(match[1]))
  const years = new Set([...(stated === null ? [] : [Number(stated[1])]), ...named])
  const [year, other] = years
  if (year === undefined)
    throw new SourceError(`${file}: neither its first line nor its name says the year (POSAS_2025_…)`)
  if (other !== undefined) throw new SourceError(`${file}: its first line says ${year}, its name ${other}`)
  return year
}

/**
 * Reads ISTAT's residents by single age and municipality (`POSAS_2025_it_Comuni.csv`), zipped or plain, of any year since the
 * columns of civil status. Throws `SourceError` where an age occurs twice, or the ages of a municipality do not add up to its
 * stated total, which a file that was cut off within a municipality shows.
 */
export function readPosas(
  file: string,
  bytes: Uint8Array,
): Readonly<{ year: number; municipalities: ReadonlyMap<string, PopulationRow> }> {
  const table = tableFile(file, bytes, /^POSAS_.*comuni/i)
  const tallies = new Map<string, Tally>()
  let last: { cell: string; tally: Tally } | null = null
  const { titles } = readDelimited(table.file, table.bytes, layout, (row) => {
    const cell = row.text('code')
    if (last?.cell !== cell) {
      const code = needMunicipalityCode(row, 'code')
      const tally = tallies.get(code) ?? newTally(row.line)
      tallies.set(code, tally)
      last = { cell, tally }
    }
    addRow(last.tally, row)
  })
  if (tallies.size === 0) throw new SourceError(`${table.file}: it has no rows`)
  const municipalities = new Map(
    [...tallies].map(([code, tally]) => [code, populationOf(table.file, code, tally)]),
  )
  return { year: readYear(table.file, titles[0] ?? ''), municipalities }
}

function newTally(line: number): Tally {
  return { line, total: null, seen: new Uint8Array(oldestAge + 1), young: 0, middle: 0, old: 0 }
}

function populationOf(file: string, code: string, { line, total, young, middle, old }: Tally): PopulationRow {
  const sum = young + middle + old
  const where = `${file}, from row ${line}: municipality ${code}`
  if (total === null) throw new SourceError(`${where} has no row of all ages (${allAges})`)
  if (sum !== total) throw new SourceError(`${where} has ${sum} residents by age but ${total} in all`)
  return { code, total, age0to14: young, age15to64: middle, age65plus: old }
}
