import type { Scenario } from '../../contracts/scenario'
import type { MunicipalityIndex, QuantityTable } from '../quantities'
import { supposedQuantity } from './apply-scenario'
import { municipalityTargets } from './targets'

/** What a target means for a municipality. Shares in percent and households; null is unknown. */
export type Gain = Readonly<{
  code: string
  /** Null for a code that is no municipality of the territory. */
  row: number | null
  percent: number
  todayShare: number | null
  gained: number | null
}>

/** One line a targeted municipality, by name; codes that are none of the territory come last. */
export function listGains(
  scenario: Scenario,
  index: MunicipalityIndex,
  today: QuantityTable,
  supposed: QuantityTable,
): Gain[] {
  const known = (value: number) => (Number.isNaN(value) ? null : value)
  const lines = Array.from(municipalityTargets(scenario), ([code, percent]): Gain => {
    const row = index.rowOf.get(code)
    if (row === undefined) return { code, row: null, percent, todayShare: null, gained: null }
    const reached = today[supposedQuantity][row]!
    return {
      code,
      row,
      percent,
      todayShare: known((100 * reached) / today['households@2026-06-30'][row]!),
      gained: known(supposed[supposedQuantity][row]! - reached),
    }
  })
  const nameOf = ({ row }: Gain) => (row === null ? '\uffff' : index.names[row]!)
  return lines.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'it'))
}
