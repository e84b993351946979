import type { Objective } from '../../contracts/gaps'
import type { Locale } from '../../format/locale'
import { priorityMessages } from '../../format/messages/priorities'

const units = {
  households: priorityMessages.nHouseholds,
  jobs: priorityMessages.nJobs,
  zones: priorityMessages.nZones,
  equity: priorityMessages.nEquity,
} as const

/** Decimals of a count that is weighted and small. */
const digitsOf = (objective: Objective, value: number) => (objective === 'equity' && value < 100 ? 1 : 0)

/** What something counts for, in the unit of the objective: `2.721 famiglie`. */
export function gainText(value: number, objective: Objective, locale: Locale): string {
  if (objective === 'zones' && value === 1) return locale.t(priorityMessages.oneZone)
  return locale.t(units[objective], { n: gainNumber(value, objective, locale) })
}

/** The same as a bare number. */
export const gainNumber = (value: number, objective: Objective, locale: Locale): string =>
  locale.number(value, digitsOf(objective, value))

/** How many places: municipalities, or zones. */
export function placesText(count: number, objective: Objective, locale: Locale): string {
  if (objective === 'zones') return gainText(count, objective, locale)
  if (count === 1) return locale.t(priorityMessages.oneMunicipality)
  return locale.t(priorityMessages.nMunicipalities, { n: locale.number(count) })
}

/** Euros to three figures, as no assumed cost is known better; in millions from one million on. */
export function eurosText(euros: number, locale: Locale): string {
  const rounded = Number(euros.toPrecision(3))
  return rounded >= 1_000_000
    ? locale.t(priorityMessages.millions, { n: locale.number(rounded / 1_000_000, 2) })
    : locale.t(priorityMessages.euros, { n: locale.number(rounded) })
}
