import { describe, expect, it } from 'vitest'
import { defaultView } from '../../../src/state/default-view'
import { ViewStore } from '../../../src/state/view-store.svelte'

function storeAt(search: string) {
  const log: string[] = []
  let current = search
  const store = new ViewStore({
    read: () => current,
    push: (next) => log.push(`push ${next}`),
    replace: (next) => log.push(`replace ${next}`),
  })
  return {
    store,
    log,
    goTo: (next: string) => {
      current = next
      store.readAddress()
    },
  }
}

describe('the view and its history', () => {
  it('pushes choices, replaces camera moves and is silent when nothing changed', () => {
    const { store, log } = storeAt('')
    store.change({ indicator: 'income' })
    store.change({ indicator: 'income' })
    store.moveCamera({ longitude: 10, latitude: 45.2, zoom: 9 })
    expect(log).toEqual(['push i=income', 'replace i=income&c=10.00000%7E45.20000%7E9.00'])
  })

  it('takes the view from the address again after Back', () => {
    const { store, goTo } = storeAt('i=income')
    expect(store.view.indicator).toBe('income')
    goTo('')
    expect(store.view).toEqual(defaultView)
    goTo('i=bogus')
    expect(store.ignored).toEqual(['i=bogus'])
  })

  it('selects one, adds with Shift, takes away when added again, and clears on a second click', () => {
    const { store } = storeAt('')
    store.select(['019035'], false)
    store.select(['019036'], true)
    expect(store.view.selection).toEqual(['019035', '019036'])
    store.select(['019035'], true)
    expect(store.view.selection).toEqual(['019036'])
    store.select(['019036'], false)
    expect(store.view.selection).toEqual([])
  })

  it('lets Back skip the steps of a brush and of a dragged break', () => {
    const { store, log } = storeAt('')
    const range = { kind: 'range', source: 'histogram', indicator: 'income', min: 1, max: 2 } as const
    store.setFilters('histogram', [range])
    store.setFilters('histogram', [{ ...range, max: 3 }])
    store.setFilters('histogram', [])
    store.setBreaks([1, 2])
    store.setBreaks([1, 3])
    expect(log.map((entry) => entry.split(' ')[0])).toEqual(['push', 'replace', 'push', 'push', 'replace'])
    expect(store.view).toMatchObject({ method: 'custom', customBreaks: [1, 3], classes: 3 })
  })

  it('replaces only the filters of the chart that sets them', () => {
    const { store } = storeAt('')
    const range = { kind: 'range', source: 'histogram', indicator: 'income', min: 1, max: 2 } as const
    store.setFilters('histogram', [range])
    store.setFilters('startup-years', [{ kind: 'years', source: 'startup-years', years: [2021] }])
    store.setFilters('histogram', [{ ...range, max: 3 }])
    expect(store.view.filters.map((filter) => filter.source)).toEqual(['startup-years', 'histogram'])
    store.setFilters('histogram', [])
    expect(store.view.filters).toHaveLength(1)
    store.clearFilters()
    expect(store.view.filters).toEqual([])
  })
})
