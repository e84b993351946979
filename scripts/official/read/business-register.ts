import { wholeDay } from '../../../src/data/whole-day'
import { SourceError } from '../../source-table'
import { tableFile } from './archive'
import { countColumns, findColumns, TableRow } from './columns'
import { readDelimited } from './delimited'
import type { Sheet } from './parse-workbook'
import { isWorkbook, readWorkbook } from './workbook'

/** An innovative start-up of the business register's special section. */
export type RegisteredStartup = Readonly<{
  /** Null where the file names no firms. */
  company: string | null
  municipality: string
  /** Abbreviation in capitals. */
  province: string
  /** ISO 8601 day of registration in the special section. */
  registeredOn: string
  /** As in the file; empty where it states none, as of firms not yet active. */
  ateco: string
  /** Null where not stated. */
  energy: boolean | null
  patent: boolean | null
  /** Line of the file or sheet, from 1. */
  row: number
}>

const columns = {
  required: {
    municipality: {
      meaning: 'municipality (comune)',
      headers: [/^comune$/, /^comune (?:della )?sede(?: legale)?$/, /^(?:denominazione|descrizione) comune$/],
    },
    province: {
      meaning: 'province (pv, provincia)',
      headers: [
        /^(?:pv|prov\.?)$/,
        /^sigla provincia$/,
        /^provincia$/,
        /^provincia (?:della )?sede(?: legale)?$/,
      ],
    },
    registeredOn: {
      meaning: 'day of registration (data iscrizione alla sezione delle startup)',
      // The day in the register as a whole is another.
      headers: [/^data (?:di )?iscrizione.*(?:sezione|start-?up)/, /^data (?:di )?iscrizione$/],
    },
    ateco: {
      meaning: 'ATECO code (ateco 2007)',
      headers: [/^(?:cod(?:ice|\.)? )?ateco 2007$/, /^(?:cod(?:ice|\.)? )?ateco(?: 20\d\d)?$/],
    },
  },
  optional: {
    company: {
      meaning: 'name of the firm (denominazione)',
      headers: [/^denominazione$/, /^ragione sociale$/],
    },
    energy: {
      meaning: 'high technology in energy (alto valore tecnologico in ambito energetico)',
      headers: [/^(?!data).*energetic/, /^alto valore tecnologico$/],
    },
    patent: {
      meaning: 'holder of a patent (possesso di brevetti, titolare di privativa)',
      headers: [/^(?!data).*brevett/, /^(?!data).*privativ/],
    },
  },
} as const

const mostRows = 200_000
/** Title lines that a sheet may have above its header. */
const mostTitleRows = 20

type Needed = keyof typeof columns.required
type Possible = keyof typeof columns.optional
type Row = TableRow<Needed, Possible>
type Reading = Readonly<{ today: string; serialOffset: number }>

const dayOfSerial = (serial: number) => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10)

/** The ISO day that a cell writes: dd/mm/yyyy, yyyy-mm-dd or a spreadsheet's serial number; null for anything else. */
function parseDay(cell: string, serialOffset: number): string | null {
  if (/^\d{5}$/.test(cell)) return dayOfSerial(Number(cell) + serialOffset)
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?$/.exec(cell)
  if (italian === null) return wholeDay(cell)
  const [, day, month, year] = italian
  return wholeDay(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`)
}

function readRegistration(row: Row, { today, serialOffset }: Reading): string {
  const cell = row.needText('registeredOn')
  const day = parseDay(cell, serialOffset)
  if (day === null) throw row.error('registeredOn', `"${cell}" is not a day (dd/mm/yyyy)`)
  // A spreadsheet shows an empty or wrong cell as a day about 1900; two digits of a year become 19…
  if (day < '1993-01-01' || day > today)
    throw row.error('registeredOn', `${day} is before the business register began (1993) or in the future`)
  return day
}

const truth: Readonly<Record<string, boolean>> = {
  si: true,
  s: true,
  x: true,
  '1': true,
  no: false,
  n: false,
  '0': false,
}

function readAnswer(row: Row, column: 'energy' | 'patent'): boolean | null {
  const cell = row.textOrNull(column) ?? ''
  if (cell === '') return null
  const answer =
    truth[
      cell
        .normalize('NFKD')
        .replace(/[\p{M}'’`]/gu, '')
        .toLowerCase()
    ]
  if (answer === undefined) throw row.error(column, `"${cell}" is neither sì nor no`)
  return answer
}

function readStartup(row: Row, reading: Reading): RegisteredStartup {
  const province = row.needText('province').toUpperCase()
  if (!/^[A-Z]{2}$/.test(province))
    throw row.error('province', `"${province}" is no abbreviation of a province`)
  return {
    company: row.textOrNull('company') || null,
    municipality: row.needText('municipality'),
    province,
    registeredOn: readRegistration(row, reading),
    ateco: row.text('ateco'),
    energy: readAnswer(row, 'energy'),
    patent: readAnswer(row, 'patent'),
    row: row.line,
  }
}

/** The sheet and row that show most of the wanted columns, the first of equals. */
function findHeader(sheets: readonly Sheet[]): { sheet: Sheet; place: number } | null {
  let best: { sheet: Sheet; place: number } | null = null
  let most = 0
  for (const sheet of sheets)
    sheet.rows.slice(0, mostTitleRows).forEach(({ cells }, place) => {
      const found = countColumns(cells, columns)
      if (found > most) [most, best] = [found, { sheet, place }]
    })
  return best
}

function readSheets(file: string, bytes: Uint8Array, today: string): RegisteredStartup[] {
  const { sheets, serialOffset } = readWorkbook(file, bytes, mostRows)
  const found = findHeader(sheets)
  if (found === null) throw new SourceError(`${file}: no sheet has a header row with columns of the register`)
  const { sheet, place } = found
  const name = `${file}, sheet ${sheet.name}`
  const header = sheet.rows[place]!.cells
  const places = findColumns(name, header, columns)
  return sheet.rows.slice(place + 1).map(({ line, cells }) => {
    // A sheet has no ends of rows: cells are missing where the last ones are blank.
    const padded = [...cells, ...new Array<string>(Math.max(0, header.length - cells.length)).fill('')]
    return readStartup(new TableRow<Needed, Possible>(name, line, padded, places, header), {
      today,
      serialOffset,
    })
  })
}

/**
 * Reads the business register's list of innovative start-ups as the user has downloaded it, for all of Italy or less: text with
 * any separator and encoding, zipped or not, XLS or XLSX, with the headers of any year. `today` (ISO 8601) is the latest day
 * that a registration may have. Throws `SourceError` naming the row and column of what cannot be read.
 */
export function readBusinessRegister(
  file: string,
  bytes: Uint8Array,
  today = new Date().toISOString().slice(0, 10),
): readonly RegisteredStartup[] {
  let startups: RegisteredStartup[] = []
  if (isWorkbook(file, bytes)) startups = readSheets(file, bytes, today)
  else {
    const table = tableFile(file, bytes, /start-?up/i)
    readDelimited(table.file, table.bytes, { ...columns, mostRows }, (row) => {
      startups.push(readStartup(row, { today, serialOffset: 0 }))
    })
  }
  if (startups.length === 0) throw new SourceError(`${file}: it has no rows`)
  return startups
}
