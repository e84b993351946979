import type { ScenarioTarget } from '../../contracts/scenario'
import type { MunicipalityIndex, QuantityTable } from '../quantities'

/** The quantity that a scenario supposes; all others stay as they are, the strict 20 m measure among them. */
export const supposedQuantity = 'households_ftth@2026-06-30'

/**
 * The quantities if the targets were met: households passed of a targeted municipality become `percent` ⁄ 100 × its households,
 * where that is more than today (households, not rounded). Unknown stays unknown; targets of zones, and of places that are not
 * of this territory, change nothing. Every other quantity is the same array; without any change the table itself comes back.
 */
export function applyScenario(
  quantities: QuantityTable,
  index: MunicipalityIndex,
  targets: readonly ScenarioTarget[],
): QuantityTable {
  const households = quantities['households@2026-06-30']
  const today = quantities[supposedQuantity]
  let supposed: Float64Array | null = null
  for (const { subject, id, percent } of targets) {
    const row = subject === 'municipality' ? index.rowOf.get(id) : undefined
    if (row === undefined) continue
    // In this order a whole number of households comes out whole.
    const wanted = (percent * households[row]!) / 100
    // A comparison with NaN is false: what is not known stays so.
    if (!(wanted > today[row]!)) continue
    supposed ??= today.slice()
    supposed[row] = wanted
  }
  return supposed ? { ...quantities, [supposedQuantity]: supposed } : quantities
}
