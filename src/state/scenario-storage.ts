import * as v from 'valibot'
import { scenarioSubjects, type Scenario } from '../contracts/scenario'
import { orderTargets } from '../model/scenario/targets'
import { DeviceStorage, type DeviceStore, type Found, type Written } from './device-storage'

/** A scenario as it is kept: of one territory, under an identifier that no other tab will choose. */
export type KeptScenario = Readonly<{ id: string; territory: string; scenario: Scenario }>

const version = 1
const prefix = 'territory-scenario:'
const asidePrefix = 'territory-scenario-aside:'

const targetSchema = v.object({
  subject: v.picklist(scenarioSubjects),
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,12}$/)),
  percent: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
})

const keptSchema = v.object({
  version: v.literal(version),
  territory: v.string(),
  name: v.string(),
  targets: v.array(targetSchema),
})

/** The scenarios kept on this device. */
export class ScenarioStorage extends DeviceStorage<KeptScenario> {
  /** Null where the browser forbids storage. */
  constructor(store: DeviceStore | null) {
    super(store, { prefix, asidePrefix, read: readKept })
  }

  /** Keeps a scenario, or with null forgets it. */
  write({ id, territory }: Omit<KeptScenario, 'scenario'>, scenario: Scenario | null): Written {
    return this.writeText(id, scenario && JSON.stringify({ version, territory, ...scenario }))
  }
}

function readKept(id: string, text: string): Exclude<Found<KeptScenario>, { kind: 'absent' }> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'damaged' }
  }
  const head = v.safeParse(v.object({ version: v.number() }), value)
  if (head.success && head.output.version > version) return { kind: 'newer' }
  const found = v.safeParse(keptSchema, value)
  if (!found.success) return { kind: 'damaged' }
  const { territory, name, targets } = found.output
  return { kind: 'kept', kept: { id, territory, scenario: { name, targets: orderTargets(targets) } } }
}
