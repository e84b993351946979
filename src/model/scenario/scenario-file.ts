import * as v from 'valibot'
import { scenarioSubjects, type Scenario, type ScenarioTarget } from '../../contracts/scenario'
import { maxName, orderTargets } from './targets'

const format = 'territory-explorer-scenario'
export const fileVersion = 1
/** Bytes; larger files are not read. */
export const maxFileBytes = 1_000_000

/** What a file holds, or what is wrong with it. `known`: the scenarios without the targets of places that are not here. */
export type ScenarioFile =
  | Readonly<{
      kind: 'scenarios'
      scenarios: readonly Scenario[]
      known: readonly Scenario[]
      unknown: readonly string[]
    }>
  | Readonly<{ kind: 'not-json' | 'other-format' | 'empty' }>
  | Readonly<{ kind: 'newer'; version: number }>
  | Readonly<{ kind: 'damaged'; where: string }>
  | Readonly<{ kind: 'other-territory'; theirs: string }>
  | Readonly<{ kind: 'percent'; name: string; id: string; percent: number }>

/** What is there to aim at: the territory's identifier, its ISTAT codes and its zones. */
type Places = Readonly<{
  territory: string
  has: (target: Pick<ScenarioTarget, 'subject' | 'id'>) => boolean
}>

const fileSchema = v.object({
  territory: v.string(),
  scenarios: v.array(
    v.object({
      name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
      targets: v.array(
        v.object({
          subject: v.picklist(scenarioSubjects),
          id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,12}$/)),
          percent: v.number(),
        }),
      ),
    }),
  ),
})

/** The text of a file with these scenarios of a territory. */
export function scenarioFileText(territory: string, scenarios: readonly Scenario[]): string {
  return `${JSON.stringify({ format, version: fileVersion, territory, scenarios }, null, 2)}\n`
}

/** Reads such a text, whatever it is. Never throws. */
export function readScenarioFile(text: string, { territory, has }: Places): ScenarioFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'not-json' }
  }
  const head = v.safeParse(v.object({ format: v.literal(format), version: v.number() }), value)
  if (!head.success) return { kind: 'other-format' }
  if (head.output.version > fileVersion) return { kind: 'newer', version: head.output.version }
  const found = v.safeParse(fileSchema, value)
  if (!found.success) return { kind: 'damaged', where: v.getDotPath(found.issues[0]) ?? 'scenarios' }
  const file = found.output
  if (file.territory !== territory) return { kind: 'other-territory', theirs: file.territory }
  if (file.scenarios.length === 0) return { kind: 'empty' }
  for (const { name, targets } of file.scenarios) {
    const wrong = targets.find(
      ({ percent }) => !(Number.isInteger(percent) && percent >= 0 && percent <= 100),
    )
    if (wrong) return { kind: 'percent', name, id: wrong.id, percent: wrong.percent }
  }
  const scenarios = file.scenarios.map(({ name, targets }): Scenario => ({
    name: name.slice(0, maxName),
    targets: orderTargets(targets),
  }))
  return {
    kind: 'scenarios',
    scenarios,
    known: scenarios.map((scenario) => ({ ...scenario, targets: scenario.targets.filter(has) })),
    unknown: [
      ...new Set(
        scenarios.flatMap(({ targets }) => targets.filter((target) => !has(target)).map(({ id }) => id)),
      ),
    ],
  }
}
