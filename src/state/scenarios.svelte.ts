import { emptyScenario, type Scenario, type ScenarioSubject } from '../contracts/scenario'
import { freeName, isSameScenario } from '../model/scenario/targets'
import { newKeptId } from './device-storage'
import { ScenarioStorage, type KeptScenario } from './scenario-storage'
import { scenarioPatch } from './scenario-view'
import type { ViewStore } from './view-store.svelte'

/** What a step did, for the buttons that undo and redo it. */
export type StepName =
  | Readonly<{ kind: 'create' | 'duplicate' | 'delete' | 'rename' | 'keep' | 'file'; name: string }>
  | Readonly<{ kind: 'target'; subject: ScenarioSubject; ids: readonly string[]; percent: number }>
  | Readonly<{ kind: 'clear'; subject: ScenarioSubject; ids: readonly string[] }>
  | Readonly<{ kind: 'clear-all' }>

/** Every change is a step of one scenario from what it was to what it is; null: it was not, or is no more, there. */
type Step = Readonly<{
  of: Omit<KeptScenario, 'scenario'>
  before: Scenario | null
  after: Scenario | null
  name: StepName
  /** Steps of one gesture, as a drag, are one. */
  gesture: object | null
}>

/** What a person should hear about what is kept. */
export type KeepingNotice =
  | Readonly<{ kind: 'damaged' | 'newer'; key: string }>
  | Readonly<{ kind: 'changed-elsewhere' | 'removed-elsewhere'; name: string }>
  | Readonly<{ kind: 'both-kept'; name: string; copy: string }>

const same = (a: Scenario | null, b: Scenario | null) => (a && b ? isSameScenario(a, b) : a === b)

/**
 * The named scenarios of this device and their history. The one that is open is in the view, and with it in the address; every
 * change is kept at once. What another tab changes is taken in; what both changed is kept twice.
 */
export class ScenarioStore {
  private kept = $state.raw<ReadonlyMap<string, KeptScenario>>(new Map())
  private past = $state.raw<readonly Step[]>([])
  private future = $state.raw<readonly Step[]>([])
  notices = $state.raw<readonly KeepingNotice[]>([])
  /** Whether changes outlast the page. */
  keeping = $state.raw<'kept' | 'forbidden' | 'full'>('kept')
  /** Scenarios whose last change found no room. */
  private readonly unkept = new Set<string>()

  /** `nameOf`: the name of the n-th scenario that nobody has named. */
  constructor(
    private readonly views: ViewStore,
    private readonly storage: ScenarioStorage,
    private readonly nameOf: (n: number) => string,
  ) {
    if (storage.isForbidden) this.keeping = 'forbidden'
    for (const id of storage.ids()) this.takeIn(id)
  }

  /** Those of the territory in view, by name. */
  readonly list: readonly KeptScenario[] = $derived.by(() =>
    [...this.kept.values()]
      .filter(({ territory }) => territory === this.views.view.territory)
      .sort((a, b) => a.scenario.name.localeCompare(b.scenario.name, 'it', { numeric: true })),
  )
  /** The kept scenario that the view shows; null when it shows none, or one that is not kept like this. */
  readonly open = $derived.by(
    () => this.list.find(({ scenario }) => isSameScenario(scenario, this.views.view.scenario)) ?? null,
  )
  readonly standing: 'none' | 'kept' | 'differs' | 'unkept' = $derived.by(() => {
    const { name, targets } = this.views.view.scenario
    if (this.open) return 'kept'
    if (name === '' && targets.length === 0) return 'none'
    return this.namesake ? 'differs' : 'unkept'
  })
  /** A kept scenario that bears the name of the one in view. */
  readonly namesake = $derived.by(
    () => this.list.find(({ scenario }) => scenario.name === this.views.view.scenario.name) ?? null,
  )

  private readonly undoable = $derived.by(() => this.lastHere(this.past))
  private readonly redoable = $derived.by(() => this.lastHere(this.future))
  readonly undoName: StepName | null = $derived.by(() => this.undoable?.name ?? null)
  readonly redoName: StepName | null = $derived.by(() => this.redoable?.name ?? null)

  create(): void {
    this.add({ name: this.nextName(), targets: [] }, 'create')
  }

  duplicate(name: string): void {
    this.add({ ...this.views.view.scenario, name }, 'duplicate')
  }

  /** Keeps the scenario that came with the address, under another name where its own is taken. */
  keep(): void {
    const { scenario } = this.views.view
    this.add({ ...scenario, name: scenario.name || this.nextName() }, 'keep')
  }

  /** Adds scenarios of a file; one that is here already is not added again. Opens the first. Gives their names here. */
  addFromFile(scenarios: readonly Scenario[]): string[] {
    const opened = scenarios.map(
      (scenario) =>
        this.list.find((kept) => isSameScenario(kept.scenario, scenario))?.scenario ??
        this.add(scenario, 'file'),
    )
    if (opened[0]) this.show(opened[0])
    return opened.map(({ name }) => name)
  }

  /** Opens a kept scenario, or with null none. */
  switchTo(id: string | null): void {
    const scenario = id === null ? emptyScenario : this.kept.get(id)?.scenario
    if (scenario) this.show(scenario)
  }

  remove(): void {
    const { open } = this
    if (!open) return
    const { scenario } = open
    const step = { of: open, before: scenario, name: { kind: 'delete', name: scenario.name } } as const
    const left = this.take({ ...step, after: null })
    if (left) this.tell({ kind: 'changed-elsewhere', name: scenario.name })
    this.show(left ?? emptyScenario)
  }

  isTaken(name: string): boolean {
    return this.list.some((kept) => kept.id !== this.open?.id && kept.scenario.name === name)
  }

  rename(name: string): void {
    this.edit({ kind: 'rename', name }, (scenario) => ({ ...scenario, name }))
  }

  /** Changes the open scenario; where none is open, a new one, and one that came with the address is kept first. */
  edit(name: StepName, change: (scenario: Scenario) => Scenario, gesture: object | null = null): void {
    if (this.standing === 'none') this.create()
    else if (!this.open) this.keep()
    const { open } = this
    if (!open) return
    const after = change(open.scenario)
    if (isSameScenario(open.scenario, after)) return
    const last = this.past.at(-1)
    const goesOn = gesture !== null && last?.gesture === gesture && last.of.id === open.id
    if (goesOn) this.past = this.past.slice(0, -1)
    const before = goesOn ? last.before : open.scenario
    this.adjust(this.take({ of: open, before, after, name, gesture }))
  }

  undo(): void {
    const step = this.undoable
    if (!step) return
    this.past = this.past.filter((other) => other !== step)
    const turned = this.turn(step, 'before')
    if (turned) this.future = [...this.future, turned]
  }

  redo(): void {
    const step = this.redoable
    if (!step) return
    this.future = this.future.filter((other) => other !== step)
    const turned = this.turn(step, 'after')
    if (turned) this.past = [...this.past, turned]
  }

  dismiss(notice: KeepingNotice): void {
    this.notices = this.notices.filter((other) => other !== notice)
  }

  /** What another tab did to a key; null: to all of them. */
  takeChange(key: string | null): void {
    const ids = key === null ? [...this.kept.keys()] : [this.storage.idOf(key)]
    for (const id of ids) if (id !== null) this.takeForeign(id)
  }

  private takeForeign(id: string): void {
    const before = this.kept.get(id) ?? null
    const wasOpen = before !== null && this.open?.id === id
    this.takeIn(id)
    const after = this.kept.get(id) ?? null
    if (same(before?.scenario ?? null, after?.scenario ?? null)) return
    // They speak of what is no more.
    this.past = this.past.filter((step) => step.of.id !== id)
    this.future = this.future.filter((step) => step.of.id !== id)
    if (!wasOpen) return
    this.tell({ kind: after ? 'changed-elsewhere' : 'removed-elsewhere', name: before.scenario.name })
    if (after) this.adjust(after.scenario)
  }

  /** Reads what is kept under an identifier into the list. */
  private takeIn(id: string): void {
    const found = this.storage.read(id)
    if (found.kind === 'damaged') this.tell({ kind: 'damaged', key: this.storage.setAside(id) })
    if (found.kind === 'newer') this.tell({ kind: 'newer', key: this.storage.keyOf(id) })
    this.put(id, found.kind === 'kept' ? found.kept : null)
  }

  private add(scenario: Scenario, kind: 'create' | 'duplicate' | 'keep' | 'file'): Scenario {
    const of = { id: newKeptId(), territory: this.views.view.territory }
    const names = this.list.map((kept) => kept.scenario.name)
    const after = { ...scenario, name: freeName(scenario.name, names) }
    const added = this.take({ of, before: null, after, name: { kind, name: after.name } }) ?? after
    this.show(added)
    return added
  }

  /** A new step. Gives what the scenario is after it. */
  private take(step: Omit<Step, 'gesture'> & Partial<Step>): Scenario | null {
    const { of, after } = this.write(step.of, step.after)
    const before = of === step.of ? step.before : null
    this.past = [...this.past, { gesture: null, ...step, of, after, before }]
    this.future = []
    return after
  }

  /** Takes a scenario to one end of a step and shows it; null when it is no longer what the step made of it. */
  private turn(step: Step, end: 'before' | 'after'): Step | null {
    const present = this.kept.get(step.of.id)?.scenario ?? null
    const from = step[end === 'before' ? 'after' : 'before']
    if (!same(present, from)) {
      this.tell({ kind: 'changed-elsewhere', name: (present ?? from ?? emptyScenario).name })
      return null
    }
    const to = step[end]
    const others = this.list.filter(({ id }) => id !== step.of.id).map(({ scenario }) => scenario.name)
    const { of, after } = this.write(step.of, to && { ...to, name: freeName(to.name, others) })
    this.adjust(after)
    return of === step.of ? { ...step, [end]: after, gesture: null } : null
  }

  /** Keeps a scenario; where another tab has changed it meanwhile, theirs stays and ours becomes a copy. */
  private write(of: Step['of'], scenario: Scenario | null): { of: Step['of']; after: Scenario | null } {
    const result = this.storage.write(of, scenario)
    if (result === 'changed') {
      this.takeIn(of.id)
      if (!scenario) return { of, after: this.kept.get(of.id)?.scenario ?? null }
      const name = freeName(
        scenario.name,
        this.list.map((kept) => kept.scenario.name),
      )
      if (this.kept.has(of.id)) this.tell({ kind: 'both-kept', name: scenario.name, copy: name })
      return this.write({ id: newKeptId(), territory: of.territory }, { ...scenario, name })
    }
    if (result === 'full') this.unkept.add(of.id)
    else this.unkept.delete(of.id)
    this.keeping = result === 'forbidden' ? result : this.unkept.size > 0 ? 'full' : 'kept'
    this.put(of.id, scenario && { id: of.id, territory: of.territory, scenario })
    return { of, after: scenario }
  }

  private put(id: string, kept: KeptScenario | null): void {
    const others = new Map(this.kept)
    if (kept) others.set(id, kept)
    else others.delete(id)
    this.kept = others
  }

  private tell(notice: KeepingNotice): void {
    this.notices = [...this.notices, notice]
  }

  private nextName(): string {
    const names = this.list.map(({ scenario }) => scenario.name)
    let n = 1
    while (names.includes(this.nameOf(n))) n += 1
    return this.nameOf(n)
  }

  private lastHere(steps: readonly Step[]): Step | null {
    return steps.findLast(({ of }) => of.territory === this.views.view.territory) ?? null
  }

  private show(scenario: Scenario): void {
    this.views.change(scenarioPatch(this.views.view, { scenario }))
  }

  private adjust(scenario: Scenario | null): void {
    this.views.adjust(scenarioPatch(this.views.view, { scenario: scenario ?? emptyScenario }))
  }
}
