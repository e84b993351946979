import type { ScenarioTarget } from '../../contracts/scenario'

const keyOf = ({ subject, id }: ScenarioTarget) => `${subject} ${id}`

/** The targets there are with those added, which win where both speak of a place; in the order of subject and identifier. */
export function mergeTargets(
  present: readonly ScenarioTarget[],
  added: readonly ScenarioTarget[],
): ScenarioTarget[] {
  const merged = new Map([...present, ...added].map((target) => [keyOf(target), target]))
  return [...merged].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target)
}
