import { emptyScenario, type Scenario, type ScenarioTarget } from '../contracts/scenario'

/** Targets that an address carries: a scenario with more is left out of it. */
export const maxTargets = 400
const maxName = 60

const letterOf = { municipality: 'm', zone: 'z' } as const satisfies Record<ScenarioTarget['subject'], string>

/** A scenario as the address has it: its targets as subject, identifier and percent, then its name. */
export function scenarioText({ name, targets }: Scenario): string {
  if (targets.length === 0 || targets.length > maxTargets) return ''
  const parts = targets.map(({ subject, id, percent }) => `${letterOf[subject]}${id}-${percent}`)
  return `${parts.join('.')}*${name.slice(0, maxName)}`
}

/** The scenario of such a text, or undefined for one that means nothing. */
export function readScenario(text: string): Scenario | undefined {
  if (text === '') return emptyScenario
  // The name comes last, as it may hold any sign.
  const [, parts, name] = /^([^*]*)\*(.*)$/su.exec(text) ?? []
  if (parts === undefined || name === undefined) return undefined
  const targets = parts.split('.').map(readTarget)
  if (targets.length > maxTargets || !targets.every((target) => target !== undefined)) return undefined
  const places = new Set(targets.map(({ subject, id }) => letterOf[subject] + id))
  return places.size < targets.length ? undefined : { name: name.slice(0, maxName), targets }
}

function readTarget(text: string): ScenarioTarget | undefined {
  const [, letter, id, digits] = /^([mz])([A-Za-z0-9]{1,12})-(\d{1,3})$/.exec(text) ?? []
  const percent = Number(digits)
  if (id === undefined || percent > 100) return undefined
  return { subject: letter === 'm' ? 'municipality' : 'zone', id, percent }
}
