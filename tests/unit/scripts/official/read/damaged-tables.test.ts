import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAgcom } from '../../../../../scripts/official/read/agcom'
import { readBusinessRegister } from '../../../../../scripts/official/read/business-register'
import { readCommuting2011 } from '../../../../../scripts/official/read/commuting-2011'
import { readCommuting2021 } from '../../../../../scripts/official/read/commuting-2021'
import { readPosas } from '../../../../../scripts/official/read/posas'
import { SourceError } from '../../../../../scripts/source-table'
import { agcomJune2025, agcomJune2026 } from '../../../../fixtures/official/agcom-report'
import { matrix2011, matrix2021, posas } from '../../../../fixtures/official/istat-tables'
import { registerTable, registerText, registerWorkbook } from '../../../../fixtures/official/startup-register'
import { encode, zipOf } from '../../../../fixtures/official/tables'

const codes = ['20001', '20002', '20030']
const coverage = codes.map((code) => ({
  province: 'Mantova',
  name: 'Forlì',
  code,
  households: '24657',
  reached: '20123',
  strict: '18000',
}))
const firms = ['CANTÙ', 'Mantova', 'Asola'].map((municipality) => ({ municipality }))
const commuters = matrix2021(codes.map((to) => ({ from: '20030', to, workers: '1234' })))
const commuters2011 = matrix2011(
  codes.map((to, i) => ({ from: '020030', place: i === 2 ? 1 : 2, to: `0${to}`, persons: 1234 })),
)
const residents = posas(
  2025,
  codes.map((code) => ({ code, name: 'Forlì', byAge: [[3, 4]] as const })),
)

type Reader = (bytes: Uint8Array) => unknown

/** What a reader makes of a whole file as a list: of a part of the file it may be the first so many of it. */
const tables: Readonly<
  Record<string, readonly [bytes: Uint8Array, read: (bytes: Uint8Array) => readonly unknown[]]>
> = {
  'AGCOM, June 2025': [agcomJune2025(coverage), (bytes) => readAgcom('a.csv', bytes)],
  'AGCOM, June 2026': [agcomJune2026(coverage), (bytes) => readAgcom('a.csv', bytes)],
  'commuting 2021': [encode(commuters), (bytes) => readCommuting2021('c.txt', bytes).flows],
  'commuting 2011': [encode(commuters2011), (bytes) => readCommuting2011('c.txt', bytes).flows],
  POSAS: [encode(residents), (bytes) => [...readPosas('p.csv', bytes).municipalities.values()]],
  register: [encode(registerText(firms), 'windows-1252'), (bytes) => readBusinessRegister('s.csv', bytes)],
  'register in UTF-8': [encode(registerText(firms, ';')), (bytes) => readBusinessRegister('s.csv', bytes)],
}
const archives: Readonly<Record<string, readonly [bytes: Uint8Array, read: Reader]>> = {
  'commuting 2021': [zipOf({ 'm.txt': commuters }), (bytes) => readCommuting2021('c.zip', bytes)],
  'commuting 2011': [zipOf({ 'm.txt': commuters2011 }), (bytes) => readCommuting2011('c.zip', bytes)],
  POSAS: [zipOf({ 'POSAS_2025_it_Comuni.csv': residents }), (bytes) => readPosas('p.zip', bytes)],
  register: [
    registerWorkbook(registerTable(firms), 'xlsx'),
    (bytes) => readBusinessRegister('s.xlsx', bytes),
  ],
}

/** What is read, or null where the reader says in a sentence why not. Whatever else it throws goes through. */
function readOrNull<T>(read: (bytes: Uint8Array) => T, bytes: Uint8Array): T | null {
  try {
    return read(bytes)
  } catch (error) {
    if (error instanceof SourceError && /^[acps]\.(?:csv|txt|zip|xlsx)\b/.test(error.message)) return null
    throw error
  }
}

describe.each(Object.entries(tables))('a table cut off anywhere (%s)', (_, [bytes, read]) => {
  it('is an error, or whole rows from its beginning, never a changed one', () => {
    const all = read(bytes)
    expect(all).toHaveLength(3)
    let prefixes = 0
    for (let length = 0; length < bytes.length; length += 1) {
      const found = readOrNull(read, bytes.subarray(0, length))
      if (found === null) continue
      prefixes += 1
      expect(found).toEqual(all.slice(0, found.length))
    }
    // Only where a row has just ended: within its line end, after it, or within the note of POSAS.
    expect(prefixes).toBeGreaterThan(0)
    expect(prefixes).toBeLessThan(60)
  })
})

describe.each(Object.entries(archives))('an archive cut off anywhere (%s)', (_, [bytes, read]) => {
  it('is an error', () => {
    expect(readOrNull(read, bytes)).not.toBeNull()
    for (let length = 0; length < bytes.length; length += 1 + (length % 7))
      expect(readOrNull(read, bytes.subarray(0, length))).toBeNull()
  })
})

describe.each([...Object.entries(tables), ...Object.entries(archives)])(
  'a damaged file (%s)',
  (_, [bytes, read]) => {
    it('gives records or a sentence about what is wrong, nothing else', () => {
      const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255))
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
          const damaged = Uint8Array.from(bytes)
          for (const [place, byte] of changes) damaged[place] = byte
          readOrNull<unknown>(read, damaged)
        }),
        { numRuns: 300 },
      )
    })
  },
)

describe('any bytes', () => {
  const readers: Reader[] = [...Object.values(tables), ...Object.values(archives)].map(([, read]) => read)
  it('are records or an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...readers), (bytes, read) => {
        expect(readOrNull(read, bytes)).toBeNull()
      }),
      { numRuns: 300 },
    )
  })

  it('of a zip that leads out of its folder are an error', () => {
    const zip = zipOf({ '../matrix_pendoLAVORO_2021.txt': commuters })
    expect(() => readCommuting2021('c.zip', zip)).toThrow('c.zip: unsafe-name')
    expect(() => readPosas('p.zip', zipOf({ 'a.csv': new Uint8Array(60_000_000) }))).toThrow('p.zip: bomb')
  })
})
