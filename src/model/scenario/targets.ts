import type { Scenario, ScenarioSubject, ScenarioTarget } from '../../contracts/scenario'

const keyOf = ({ subject, id }: Pick<ScenarioTarget, 'subject' | 'id'>) => `${subject} ${id}`

/** The targets in their order (subject, identifier), the last of a place kept. */
export function orderTargets(targets: readonly ScenarioTarget[]): ScenarioTarget[] {
  const byPlace = new Map(targets.map((target) => [keyOf(target), target]))
  return [...byPlace.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target)
}

/** The scenario with a target in whole percent for these places, or with none (null). */
export function withTargets(
  scenario: Scenario,
  subject: ScenarioSubject,
  ids: readonly string[],
  percent: number | null,
): Scenario {
  const chosen = new Set(ids)
  const others = scenario.targets.filter((target) => target.subject !== subject || !chosen.has(target.id))
  const added = percent === null ? [] : [...chosen].map((id) => ({ subject, id, percent }))
  return { ...scenario, targets: orderTargets([...others, ...added]) }
}

/** The percent aimed at, by identifier. */
function percents(scenario: Scenario, wanted: ScenarioSubject): ReadonlyMap<string, number> {
  return new Map(
    scenario.targets.flatMap(({ subject, id, percent }) => (subject === wanted ? [[id, percent]] : [])),
  )
}

/** The targets of municipalities, in percent by ISTAT code. */
export const municipalityTargets = (scenario: Scenario): ReadonlyMap<string, number> =>
  percents(scenario, 'municipality')

/**
 * How far the scenario supposes each zone to be reached by FTTH, in percent by `zone_id`; a zone without a target is not in it.
 * Zones hold no households: what is supposed of them changes no count.
 */
export const zoneReach = (scenario: Scenario): ReadonlyMap<string, number> => percents(scenario, 'zone')

/** Whether two scenarios have the same name and the same targets, in whatever order. */
export function isSameScenario(a: Scenario, b: Scenario): boolean {
  if (a.name !== b.name || a.targets.length !== b.targets.length) return false
  const percentOf = new Map(a.targets.map((target) => [keyOf(target), target.percent]))
  return b.targets.every((target) => percentOf.get(keyOf(target)) === target.percent)
}

/** The name itself where nothing is called so yet, else with the first number that makes it another. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name
  for (let n = 2; taken.includes(free); n++) free = `${name.slice(0, maxName - ` (${n})`.length)} (${n})`
  return free
}

/** Characters of a scenario's name. */
export const maxName = 60
