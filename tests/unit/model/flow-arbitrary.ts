import fc from 'fast-check'
import { commuterFlows } from '../../../src/contracts/commuter-flows'
import { municipalities } from '../../../src/contracts/municipalities'
import { prepareFlows, type FlowTable } from '../../../src/model/flow-table'
import { indexMunicipalities } from '../../../src/model/quantities'
import { line, makeTable } from '../../fixtures/make-table'
import { makeTable as makeSparseTable } from './source-tables'

export type PlainFlow = Readonly<{ origin: string; destination: string; workers: number }>
export type FlowCase = Readonly<{ flows: FlowTable; plain: readonly PlainFlow[] }>

/** Municipalities of four provinces, and one place of a province that nothing else lies in. */
export const insideCodes = ['001001', '001002', '001003', '002001', '002002', '003001', '003002', '004001']
const outsideCodes = ['005001', '099001']

/** Where a municipality's seat lies in these cases. */
export const seatOf = (code: string): [number, number] => [
  Number(code.slice(0, 3)),
  Number(code.slice(3)) / 10,
]

export function makeFlows(plain: readonly PlainFlow[]): FlowTable {
  const index = indexMunicipalities(
    makeSparseTable(
      municipalities,
      insideCodes.map((code) => ({ istat_code: code, name: `Comune ${code}` })),
    ),
  )
  const table = makeTable(
    commuterFlows,
    plain.map(({ origin, destination, workers }) => ({
      origin,
      origin_name: `Comune ${origin}`,
      origin_province: null,
      destination,
      destination_name: `Comune ${destination}`,
      destination_province: null,
      workers,
    })),
    plain.map(({ origin, destination }) => line(seatOf(origin), seatOf(destination))),
  )
  return prepareFlows(table, index)
}

/** Flows between any of the places, also from a place to itself; no pair twice. */
export const flowCase: fc.Arbitrary<FlowCase> = fc
  .uniqueArray(
    fc.record({
      origin: fc.constantFrom(...insideCodes, ...outsideCodes),
      destination: fc.constantFrom(...insideCodes, ...outsideCodes),
      workers: fc.integer({ min: 0, max: 40 }),
    }),
    { maxLength: 60, selector: ({ origin, destination }) => `${origin}>${destination}` },
  )
  .map((plain) => ({ plain, flows: makeFlows(plain) }))

/** One byte a municipality of the cases. */
export const maskArbitrary = fc
  .array(fc.constantFrom(0, 1), { minLength: insideCodes.length, maxLength: insideCodes.length })
  .map((bytes) => Uint8Array.from(bytes))
