import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../../src/contracts/story'
import { changeStep, moveStep, removeStep } from '../../../src/model/story/edit-story'
import { StoryDrafts } from '../../../src/state/story-drafts.svelte'
import { StoryStorage } from '../../../src/state/story-storage'

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
    view: '',
    objective: null,
  })),
}

const openTab = (shelf: Shelf | null, territory = 'cremona') =>
  new StoryDrafts(new StoryStorage(shelf), () => territory)
const present = (tab: StoryDrafts) => tab.open?.story ?? own
const write = (tab: StoryDrafts, text: string, gesture: object | null = null) =>
  tab.edit(
    present(tab),
    changeStep(present(tab), 'a', { text: both(text) }),
    { kind: 'text', title: both('a') },
    gesture,
  )
const textIn = (story: Story) => story.steps.find(({ id }) => id === 'a')?.text.it
const kinds = (tab: StoryDrafts) => tab.notices.map(({ kind }) => kind)
const keyOf = (tab: StoryDrafts) => `territory-story:${tab.open!.id}`

describe('drafts of stories', () => {
  it('begin with the first change, are kept at once, and are open again after a reload', () => {
    const shelf = new Shelf()
    const tab = openTab(shelf)
    write(tab, 'uno')
    expect(textIn(present(openTab(shelf)))).toBe('uno')
    expect(openTab(shelf).open?.story.title).toEqual(both('Storia'))
    expect(textIn(own)).toBe('')
  })

  it('do not begin with a change that changes nothing', () => {
    const tab = openTab(new Shelf())
    tab.edit(own, moveStep(own, 'a', -1), { kind: 'move', title: both('a') })
    expect([tab.open, tab.undoName]).toEqual([null, null])
  })

  it('are written letter by letter and undone word by word, back to the territory’s own story', () => {
    const shelf = new Shelf()
    const tab = openTab(shelf)
    const typing = {}
    for (const text of ['u', 'un', 'uno']) {
      write(tab, text, typing)
      expect(textIn(present(openTab(shelf)))).toBe(text)
    }
    write(tab, 'due', {})
    tab.undo()
    expect(textIn(present(tab))).toBe('uno')
    tab.undo()
    expect(tab.open).toBeNull()
    tab.redo()
    tab.redo()
    expect(textIn(present(tab))).toBe('due')
    expect(tab.redoName).toBeNull()
  })

  it('undo and redo any run of changes exactly', () => {
    const action = fc.oneof(
      fc.record({ kind: fc.constant('write' as const), text: fc.constantFrom('x', 'y', 'z') }),
      fc.record({ kind: fc.constant('move' as const), to: fc.nat(3) }),
      fc.record({
        kind: fc.constantFrom('drop' as const, 'file' as const, 'delete' as const, 'close' as const),
      }),
      fc.record({ kind: fc.constant('switch' as const), at: fc.nat(3) }),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 14 }), (actions) => {
        const tab = openTab(new Shelf())
        const look = () =>
          JSON.stringify([tab.open?.id, [...tab.list].sort((a, b) => (a.id < b.id ? -1 : 1))])
        const seen = [look()]
        for (const what of actions) {
          const last = tab.undoName
          if (what.kind === 'write') write(tab, what.text)
          if (what.kind === 'move')
            tab.edit(present(tab), moveStep(present(tab), 'b', what.to), { kind: 'move', title: both('b') })
          if (what.kind === 'drop')
            tab.edit(present(tab), removeStep(present(tab), 'b'), { kind: 'remove', title: both('b') })
          if (what.kind === 'file') tab.add(own, { kind: 'file', title: own.title })
          if (what.kind === 'delete') tab.remove()
          if (what.kind === 'close') tab.switchTo(null)
          if (what.kind === 'switch') tab.switchTo(tab.list[what.at % (tab.list.length || 1)]?.id ?? null)
          if (tab.undoName !== last) seen.push(look())
        }
        for (const before of seen.slice(0, -1).reverse()) {
          tab.undo()
          expect(look()).toBe(before)
        }
        expect(tab.undoName).toBeNull()
        for (const after of seen.slice(1)) {
          tab.redo()
          expect(look()).toBe(after)
        }
      }),
    )
  })

  it('of one territory are not those of another', () => {
    const shelf = new Shelf()
    write(openTab(shelf), 'uno')
    const other = openTab(shelf, 'country')
    expect([other.list, other.open]).toEqual([[], null])
  })

  it('take in what another tab changed, and say so', () => {
    const shelf = new Shelf()
    const a = openTab(shelf)
    write(a, 'uno')
    const b = openTab(shelf)
    write(b, 'due')
    a.takeChange(keyOf(a))
    expect([textIn(present(a)), ...kinds(a), a.undoName]).toEqual(['due', 'changed-elsewhere', null])
  })

  it('changed in two tabs before either heard of the other are both kept, and ours stays open', () => {
    const shelf = new Shelf()
    const a = openTab(shelf)
    write(a, 'uno')
    const b = openTab(shelf)
    write(a, 'da A')
    write(b, 'da B')
    expect(openTab(shelf).list.map(({ story }) => [story.title.it, textIn(story)])).toEqual([
      ['Storia', 'da A'],
      ['Storia (2)', 'da B'],
    ])
    expect([textIn(present(b)), ...kinds(b)]).toEqual(['da B', 'both-kept'])
    b.undo()
    expect(openTab(shelf).list.map(({ story }) => textIn(story))).toEqual(['da A'])
  })

  it('deleted in another tab stay on the screen, and the next change keeps them again', () => {
    const shelf = new Shelf()
    const a = openTab(shelf)
    write(a, 'uno')
    const b = openTab(shelf)
    b.remove()
    a.takeChange(keyOf(a))
    expect([textIn(present(a)), ...kinds(a)]).toEqual(['uno', 'removed-elsewhere'])
    write(a, 'due')
    expect(openTab(shelf).list.map(({ story }) => textIn(story))).toEqual(['due'])
  })

  it('changed elsewhere are not deleted here', () => {
    const shelf = new Shelf()
    const a = openTab(shelf)
    write(a, 'uno')
    const b = openTab(shelf)
    write(b, 'due')
    a.remove()
    expect([textIn(present(a)), ...kinds(a)]).toEqual(['due', 'changed-elsewhere'])
    expect(openTab(shelf).list).toHaveLength(1)
  })

  it('that cannot be read are put aside and said, those of a newer version left alone', () => {
    const shelf = new Shelf()
    const newer = JSON.stringify({ ...own, version: 2, steps: 'otherwise' })
    shelf.texts.set('territory-story:x', JSON.stringify(own).slice(0, 200))
    shelf.texts.set('territory-story:y', newer)
    const tab = openTab(shelf)
    expect(tab.list).toEqual([])
    expect(tab.notices).toEqual([
      { kind: 'damaged', key: 'territory-story-aside:x' },
      { kind: 'newer', key: 'territory-story:y' },
    ])
    expect(shelf.getItem('territory-story-aside:x')).toBe(JSON.stringify(own).slice(0, 200))
    expect(shelf.getItem('territory-story:y')).toBe(newer)
  })

  it('work as long as the page where storage is forbidden or full, and say so', () => {
    const forbidden = openTab(null)
    write(forbidden, 'uno')
    expect([forbidden.keeping, textIn(present(forbidden))]).toEqual(['forbidden', 'uno'])
    const shelf = new Shelf()
    const tab = openTab(shelf)
    write(tab, 'uno')
    shelf.isFull = true
    write(tab, 'due')
    expect([tab.keeping, textIn(present(tab))]).toEqual(['full', 'due'])
    shelf.isFull = false
    write(tab, 'tre')
    expect([tab.keeping, textIn(present(openTab(shelf)))]).toEqual(['kept', 'tre'])
  })
})
