// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest'
import { StoryStore } from '../../../../../src/app/table/story/story-store.svelte'
import type { TableStore } from '../../../../../src/app/table/table-store.svelte'
import type { Explorer } from '../../../../../src/app/explorer'
import type { Story } from '../../../../../src/contracts/story'
import { ViewStore } from '../../../../../src/state/view-store.svelte'

const both = (text: string) => ({ it: text, en: text })
const own: Story = {
  format: 'territory-explorer-story',
  version: 1,
  territory: 'cremona',
  title: both('Storia'),
  objectives: [],
  steps: ['a', 'b', 'c'].map((id) => ({
    id,
    title: both(id),
    text: both(''),
    notes: both(''),
    figure: null,
    view: id === 'b' ? 'i=ftth_strict&c=10~45~9' : 'l=',
    objective: null,
  })),
}

function openPage(search = 'w=table', defaultStory: Story | null = own) {
  let address = search
  const keep = (text: string) => {
    address = text
  }
  const views = new ViewStore({ read: () => address, push: keep, replace: keep })
  const store = new StoryStore({ views } as Explorer, { defaultStory } as TableStore)
  return { views, store, ids: () => store.story?.steps.map(({ id }) => id), address: () => address }
}

beforeEach(() => localStorage.clear())

describe('the open story', () => {
  it('is told step by step: each shows its view, and the window keeps what is its own', () => {
    const { views, store } = openPage('w=table&lang=en&theme=dark&s=019036')
    expect([store.position, store.step]).toEqual([-1, null])
    store.advance(1)
    store.advance(1)
    expect(views.view).toMatchObject({
      step: 'b',
      indicator: 'ftth_strict',
      camera: { longitude: 10, latitude: 45, zoom: 9 },
      selection: [],
      workspace: 'table',
      language: 'en',
      theme: 'dark',
    })
    store.advance(1)
    store.advance(1)
    expect([store.position, views.view.camera]).toEqual([2, null])
    store.advance(-1)
    expect(store.step?.id).toBe('b')
  })

  it('says when the map is no longer the step’s, and takes the present view for it', () => {
    const { views, store, address } = openPage()
    store.go('b')
    expect(store.hasWandered).toBe(false)
    views.change({ language: 'en', frame: 'audience' })
    expect(store.hasWandered).toBe(false)
    views.change({ indicator: 'income' })
    expect(store.hasWandered).toBe(true)
    store.takeView(store.step!)
    expect([store.hasWandered, store.drafts.open?.story.steps[1]?.view]).toEqual([
      false,
      'i=income&c=10.00000%7E45.00000%7E9.00',
    ])
    expect(own.steps[1]!.view).toBe('i=ftth_strict&c=10~45~9')
    // The same address, with the same draft on this device, opens the same.
    expect(openPage(address()).store.step?.view).toBe('i=income&c=10.00000%7E45.00000%7E9.00')
  })

  it('gets the present view as a step behind the open one, and loses steps without losing its place', () => {
    const { views, store, ids } = openPage()
    store.go('a')
    views.change({ indicator: 'income', overlays: ['choropleth'] })
    store.addView()
    const added = store.step!.id
    expect(ids()).toEqual(['a', added, 'b', 'c'])
    expect([store.step?.view, store.editing]).toEqual(['i=income&l=choropleth', true])
    store.move(store.step!, 2)
    expect(ids()).toEqual(['a', 'b', 'c', added])
    store.remove(store.step!)
    expect([ids(), store.step?.id]).toEqual([['a', 'b', 'c'], 'c'])
    store.drafts.undo()
    store.drafts.undo()
    store.drafts.undo()
    expect([ids(), store.drafts.open]).toEqual([['a', 'b', 'c'], null])
  })

  it('begins with the present view where the territory has none', () => {
    const { store } = openPage('i=income&t=elsewhere', null)
    expect(store.story).toBeNull()
    store.addView()
    expect(store.story?.territory).toBe('elsewhere')
    expect(store.step?.view).toBe('i=income')
  })
})
