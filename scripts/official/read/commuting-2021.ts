import { SourceError } from '../../source-table'
import { tableFile } from './archive'
import { checkSize, municipalityCode, needCount, needMunicipalityCode } from './cells'
import type { TableRow } from './columns'
import { readDelimited } from './delimited'

/** ISTAT's matrix of commuting to work. */
export type CommutingMatrix = Readonly<{
  year: 2011 | 2021
  /** Municipalities as six digits; `workers` of an origin to a destination, each pair once, its own municipality included. */
  flows: readonly Readonly<{ origin: string; destination: string; workers: number }>[]
  /** Workers with a workplace abroad by municipality of residence. */
  abroad: ReadonlyMap<string, number>
  /** Whether any flow stays within its municipality: where none does, the file is an extract and its totals are not totals. */
  hasWithin: boolean
  /** Rows of data in the file, also those of no use here. */
  rows: number
}>

const exactly = (meaning: string, header: RegExp) => ({ meaning, headers: [header] })

const layout = {
  required: {
    provinceFrom: exactly('province of residence (Prov_res)', /^prov_res$/),
    from: exactly('municipality of residence (Procom_res)', /^procom_res$/),
    provinceTo: exactly('province of work (Prov_lav)', /^prov_lav$/),
    to: exactly('municipality of work (Procom_lav)', /^procom_lav$/),
    workers: exactly('workers (Pendolari)', /^pendolari$/),
  },
  optional: {},
  mostRows: 5_000_000,
} as const

type Row = TableRow<keyof typeof layout.required, never>

/** Provinces have had codes up to 111 and, since Sardinia's reform, a few above. */
const isItalianProvince = (code: number) => code >= 1 && code <= 199

function checkProvince(row: Row, column: 'provinceFrom' | 'provinceTo', code: string): void {
  const cell = row.needText(column)
  if (!/^\d{1,3}$/.test(cell) || Number(cell) !== Number(code.slice(0, 3)))
    throw row.error(column, `${cell} is not the province of the municipality ${code}`)
}

/** The destination's code, or null for one abroad: a state's code, in no province of Italy. */
function readDestination(row: Row): string | null {
  const cell = row.needText('to')
  const code = municipalityCode(cell)
  if (code !== null && isItalianProvince(Number(code.slice(0, 3)))) {
    checkProvince(row, 'provinceTo', code)
    return code
  }
  if (!/^[\da-z]{1,6}$/i.test(cell))
    throw row.error('to', `"${cell}" is no code of a municipality or a state`)
  if (isItalianProvince(Number(row.text('provinceTo'))))
    throw row.error('to', `${cell} is no municipality of the province ${row.text('provinceTo')}`)
  return null
}

/**
 * Reads `matrix_pendoLAVORO_2021.txt` (tab-separated), zipped or plain. Throws `SourceError` where a code and its province
 * disagree, a pair occurs twice or a number of workers is not whole or beyond belief.
 */
export function readCommuting2021(file: string, bytes: Uint8Array): CommutingMatrix {
  const table = tableFile(file, bytes, /^matrix_pendo.*2021/i)
  const flows: { origin: string; destination: string; workers: number }[] = []
  const abroad = new Map<string, number>()
  // One text a municipality, however many flows it has.
  const codes = new Map<string, string>()
  const pairs = new Set<number>()
  const pairsAbroad = new Set<string>()
  let hasWithin = false
  const same = (code: string) => {
    const known = codes.get(code)
    if (known === undefined) codes.set(code, code)
    return known ?? code
  }
  const { rows } = readDelimited(table.file, table.bytes, layout, (row) => {
    const origin = same(needMunicipalityCode(row, 'from'))
    checkProvince(row, 'provinceFrom', origin)
    const destination = readDestination(row)
    const workers = checkSize(needCount(row, 'workers'), 'workers', (problem) =>
      row.error('workers', problem),
    )
    if (destination === null) {
      const pair = `${origin} ${row.text('provinceTo')} ${row.text('to')}`
      if (pairsAbroad.has(pair)) throw row.error('to', `${pair} occurs twice`)
      pairsAbroad.add(pair)
      abroad.set(origin, (abroad.get(origin) ?? 0) + workers)
      return
    }
    const pair = Number(origin) * 1e6 + Number(destination)
    if (pairs.has(pair)) throw row.error('to', `${origin} to ${destination} occurs twice`)
    pairs.add(pair)
    if (origin === destination) hasWithin = true
    flows.push({ origin, destination: same(destination), workers })
  })
  if (rows === 0) throw new SourceError(`${table.file}: it has no rows`)
  return { year: 2021, flows, abroad, hasWithin, rows }
}
