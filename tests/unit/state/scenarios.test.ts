import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyScenario, type Scenario } from '../../../src/contracts/scenario'
import { withTargets } from '../../../src/model/scenario/targets'
import { ScenarioStorage } from '../../../src/state/scenario-storage'
import { ScenarioStore } from '../../../src/state/scenarios.svelte'
import { ViewStore } from '../../../src/state/view-store.svelte'

/** One browser's storage, shared by its tabs; it can be full. */
class Shelf {
  readonly texts = new Map<string, string>()
  isFull = false
  get length() {
    return this.texts.size
  }
  key = (i: number) => [...this.texts.keys()][i] ?? null
  getItem = (key: string) => this.texts.get(key) ?? null
  removeItem = (key: string) => void this.texts.delete(key)
  setItem = (key: string, text: string) => {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError')
    this.texts.set(key, text)
  }
}

function openTab(shelf: Shelf | null, search = '') {
  let address = search
  const keep = (text: string) => {
    address = text
  }
  const views = new ViewStore({ read: () => address, push: keep, replace: keep })
  const store = new ScenarioStore(views, new ScenarioStorage(shelf), (n) => `Scenario ${n}`)
  return { views, store, reload: () => openTab(shelf, address) }
}
type Tab = ReturnType<typeof openTab>

const aim = ({ store }: Tab, id: string, percent: number | null, gesture: object | null = null) =>
  store.edit(
    percent === null
      ? { kind: 'clear', subject: 'municipality', ids: [id] }
      : { kind: 'target', subject: 'municipality', ids: [id], percent },
    (scenario) => withTargets(scenario, 'municipality', [id], percent),
    gesture,
  )
const targetsIn = ({ views }: Tab) => views.view.scenario.targets.map(({ id, percent }) => `${id} ${percent}`)
const named = ({ store }: Tab) => store.list.map(({ scenario }) => scenario.name)

describe('scenarios', () => {
  it('begin with the first target, are kept at once, and are there after a reload', () => {
    const tab = openTab(new Shelf())
    aim(tab, '019035', 80)
    expect(named(tab)).toEqual(['Scenario 1'])
    const again = tab.reload()
    expect(targetsIn(again)).toEqual(['019035 80'])
    expect(again.store.standing).toBe('kept')
  })

  it('lose nothing when an address without one is opened: they are in the list', () => {
    const shelf = new Shelf()
    aim(openTab(shelf), '019035', 80)
    const other = openTab(shelf)
    expect(other.store.standing).toBe('none')
    other.store.switchTo(other.store.list[0]!.id)
    expect(targetsIn(other)).toEqual(['019035 80'])
  })

  it('undo and redo any run of changes exactly', () => {
    const action = fc.oneof(
      fc.record({
        kind: fc.constant('aim' as const),
        id: fc.constantFrom('1', '2', '3'),
        percent: fc.nat(100),
      }),
      fc.record({ kind: fc.constant('clear' as const), id: fc.constantFrom('1', '2', '3') }),
      fc.record({ kind: fc.constantFrom('create' as const, 'duplicate' as const, 'remove' as const) }),
      fc.record({ kind: fc.constant('rename' as const), name: fc.constantFrom('A', 'B', 'C') }),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const tab = openTab(new Shelf())
        const { store, views } = tab
        const picture = () => ({
          kept: store.list.map(({ id, scenario }) => ({ id, scenario })),
          stored: tab.reload().store.list.map(({ id, scenario }) => ({ id, scenario })),
        })
        for (const what of actions) {
          if (what.kind === 'aim') aim(tab, what.id, what.percent)
          else if (what.kind === 'clear') aim(tab, what.id, null)
          else if (what.kind === 'create') store.create()
          else if (what.kind === 'duplicate' && store.open) store.duplicate(`${views.view.scenario.name} bis`)
          else if (what.kind === 'remove') store.remove()
          else if (what.kind === 'rename' && store.open && !store.isTaken(what.name)) store.rename(what.name)
        }
        const end = picture()
        expect(end.stored).toEqual(end.kept)
        let steps = 0
        while (store.undoName) {
          store.undo()
          steps += 1
        }
        expect(picture()).toEqual({ kept: [], stored: [] })
        expect(views.view.scenario).toEqual(emptyScenario)
        for (; steps > 0; steps--) store.redo()
        expect(store.redoName).toBeNull()
        expect(picture()).toEqual(end)
        expect(store.notices).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('make one step of a drag', () => {
    const tab = openTab(new Shelf())
    const drag = {}
    for (const percent of [81, 82, 90]) aim(tab, '019035', percent, drag)
    expect(targetsIn(tab)).toEqual(['019035 90'])
    tab.store.undo()
    expect(targetsIn(tab)).toEqual([])
    tab.store.redo()
    expect(targetsIn(tab)).toEqual(['019035 90'])
  })

  it('of one territory are not those of another', () => {
    const tab = openTab(new Shelf())
    aim(tab, '019035', 80)
    tab.views.change({ territory: 'elsewhere', scenario: emptyScenario })
    expect(tab.store.list).toEqual([])
    expect(tab.store.undoName).toBeNull()
  })

  it('from an address are offered to be kept, under another name where theirs is taken', () => {
    const shelf = new Shelf()
    const tab = openTab(shelf, 'sc=m019035-70*Piano')
    expect(tab.store.standing).toBe('unkept')
    expect(shelf.length).toBe(0)
    tab.store.keep()
    expect(tab.store.standing).toBe('kept')
    const other = openTab(shelf, 'sc=m019035-99*Piano')
    expect(other.store.standing).toBe('differs')
    aim(other, '019036', 50)
    expect(named(other)).toEqual(['Piano', 'Piano (2)'])
    expect(other.store.list[0]!.scenario.targets[0]?.percent).toBe(70)
  })

  it('take in what another tab changed', () => {
    const shelf = new Shelf()
    const a = openTab(shelf)
    aim(a, '019035', 80)
    const b = a.reload()
    aim(b, '019036', 60)
    a.store.takeChange(shelf.key(0))
    expect(targetsIn(a)).toEqual(['019035 80', '019036 60'])
    expect(a.store.notices.map(({ kind }) => kind)).toEqual(['changed-elsewhere'])
    expect(a.store.undoName).toBeNull()
    b.store.remove()
    a.store.takeChange('territory-scenario:' + (b.store.list[0]?.id ?? a.store.open!.id))
    expect(a.store.standing).toBe('unkept')
    expect(targetsIn(a)).toEqual(['019035 80', '019036 60'])
  })

  it('changed in two tabs before either heard of the other are both kept', () => {
    const shelf = new Shelf()
    const a = openTab(shelf)
    aim(a, '019035', 80)
    const b = a.reload()
    aim(a, '019035', 90)
    aim(b, '019036', 60)
    const kept = openTab(shelf).store.list.map(({ scenario }): Scenario => scenario)
    expect(kept.map(({ name }) => name)).toEqual(['Scenario 1', 'Scenario 1 (2)'])
    expect(kept.map(({ targets }) => targets.map(({ id, percent }) => `${id} ${percent}`))).toEqual([
      ['019035 90'],
      ['019035 80', '019036 60'],
    ])
    expect(b.store.notices).toEqual([{ kind: 'both-kept', name: 'Scenario 1', copy: 'Scenario 1 (2)' }])
  })

  it('that cannot be read are put aside and said, those of a newer version left alone', () => {
    const shelf = new Shelf()
    const newer = JSON.stringify({ version: 2, whatever: true })
    shelf.texts.set('territory-scenario:x', '{"version":1,"targets":')
    shelf.texts.set('territory-scenario:y', newer)
    const tab = openTab(shelf)
    expect(tab.store.list).toEqual([])
    expect(tab.store.notices).toEqual([
      { kind: 'damaged', key: 'territory-scenario-aside:x' },
      { kind: 'newer', key: 'territory-scenario:y' },
    ])
    expect(shelf.getItem('territory-scenario-aside:x')).toBe('{"version":1,"targets":')
    expect(shelf.getItem('territory-scenario:y')).toBe(newer)
  })

  it('work as long as the page where storage is forbidden or full, and say so', () => {
    const forbidden = openTab(null)
    aim(forbidden, '019035', 80)
    expect([forbidden.store.keeping, ...targetsIn(forbidden)]).toEqual(['forbidden', '019035 80'])

    const shelf = new Shelf()
    const tab = openTab(shelf)
    aim(tab, '019035', 80)
    shelf.isFull = true
    aim(tab, '019035', 90)
    expect([tab.store.keeping, ...targetsIn(tab)]).toEqual(['full', '019035 90'])
    shelf.isFull = false
    aim(tab, '019035', 95)
    expect(tab.store.keeping).toBe('kept')
    expect(targetsIn(tab.reload())).toEqual(['019035 95'])
  })
})
