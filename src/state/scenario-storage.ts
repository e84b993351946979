import * as v from 'valibot'
import { scenarioSubjects, type Scenario } from '../contracts/scenario'
import { orderTargets } from '../model/scenario/targets'

/** A scenario as it is kept: of one territory, under an identifier that no other tab will choose. */
export type KeptScenario = Readonly<{ id: string; territory: string; scenario: Scenario }>

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** What was found under a key: nothing, a scenario, or what cannot be read here. */
export type Found =
  | Readonly<{ kind: 'absent' }>
  | Readonly<{ kind: 'kept'; kept: KeptScenario }>
  | Readonly<{ kind: 'newer' }>
  | Readonly<{ kind: 'damaged' }>

/** `changed`: another tab has written there since this one last read it; nothing was written. */
type Written = 'written' | 'changed' | 'forbidden' | 'full'

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

/** The scenarios kept on this device, one key each, so that two tabs never write over what the other has not touched. */
export class ScenarioStorage {
  /** The text under each key when it was last read or written here. */
  private readonly lastSeen = new Map<string, string | null>()

  /** Null where the browser forbids storage. */
  constructor(private readonly store: Store | null) {}

  get isForbidden(): boolean {
    return this.store === null
  }

  keyOf(id: string): string {
    return prefix + id
  }

  /** The identifier of a key of ours, or null for any other key. */
  idOf(key: string): string | null {
    return key.startsWith(prefix) ? key.slice(prefix.length) : null
  }

  ids(): string[] {
    const keys = Array.from({ length: this.store?.length ?? 0 }, (_, i) => this.store?.key(i) ?? '')
    return keys.flatMap((key) => this.idOf(key) ?? [])
  }

  /** What is there now; from here on this tab has seen it. */
  read(id: string): Found {
    const text = this.store?.getItem(this.keyOf(id)) ?? null
    this.lastSeen.set(id, text)
    return text === null ? { kind: 'absent' } : readKept(id, text)
  }

  /** Moves what cannot be read out of the way, unchanged. Gives the key that it lies under from now on. */
  setAside(id: string): string {
    const aside = asidePrefix + id
    const text = this.store?.getItem(this.keyOf(id)) ?? ''
    try {
      this.store?.setItem(aside, text)
    } catch {
      // No room for a second copy: it stays where it is.
      return this.keyOf(id)
    }
    this.store?.removeItem(this.keyOf(id))
    this.lastSeen.set(id, null)
    return aside
  }

  /** Keeps a scenario, or with null forgets it. */
  write({ id, territory }: Omit<KeptScenario, 'scenario'>, scenario: Scenario | null): Written {
    if (!this.store) return 'forbidden'
    const key = this.keyOf(id)
    if (this.store.getItem(key) !== (this.lastSeen.get(id) ?? null)) return 'changed'
    const text = scenario && JSON.stringify({ version, territory, ...scenario })
    try {
      if (text === null) this.store.removeItem(key)
      else this.store.setItem(key, text)
    } catch {
      return 'full'
    }
    this.lastSeen.set(id, text)
    return 'written'
  }
}

function readKept(id: string, text: string): Found {
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
