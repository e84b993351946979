import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxSteps, type Story, type StoryStep } from '../../../../src/contracts/story'
import {
  changeStep,
  duplicateStep,
  insertStep,
  moveStep,
  removeStep,
} from '../../../../src/model/story/edit-story'

const both = (text: string) => ({ it: text, en: text })
const step = (id: string, title = id): StoryStep => ({
  id,
  title: both(title),
  text: both(''),
  notes: both(''),
  figure: null,
  view: '',
  objective: null,
})
const story = (...ids: string[]): Story => ({
  format: 'territory-explorer-story',
  version: 1,
  territory: 'cremona',
  title: both('T'),
  objectives: [],
  steps: ids.map((id) => step(id)),
})
const idsOf = ({ steps }: Story) => steps.map(({ id }) => id)

describe('editing a story', () => {
  it('puts a step after the open one, at the end where none is, under an identifier of its own', () => {
    expect(idsOf(insertStep(story('a', 'b'), step('n'), 'a').story)).toEqual(['a', 'n', 'b'])
    expect(idsOf(insertStep(story('a', 'b'), step('n'), null).story)).toEqual(['a', 'b', 'n'])
    expect(idsOf(insertStep(story('a', 'b'), step('n'), 'gone').story)).toEqual(['a', 'b', 'n'])
    expect(insertStep(story('a', 'a-2'), step('a'), null).id).toBe('a-3')
    const longest = 'x'.repeat(24)
    expect(insertStep(story(longest), step(longest), null).id).toBe(`${'x'.repeat(22)}-2`)
  })

  it('puts no step into a full story, and keeps the last one', () => {
    const full = story(...Array.from({ length: maxSteps }, (_, i) => `s${i}`))
    expect(insertStep(full, step('n'), null)).toEqual({ story: full, id: null })
    expect(duplicateStep(full, 's0')).toEqual({ story: full, id: null })
    expect(removeStep(story('a'), 'a')).toEqual(story('a'))
  })

  it('copies a step right behind it, with all that it says', () => {
    const copied = duplicateStep(story('a', 'b'), 'a')
    expect(copied.id).toBe('a-2')
    expect(copied.story.steps[1]).toEqual({ ...step('a'), id: 'a-2' })
    expect(duplicateStep(story('a'), 'gone').id).toBeNull()
  })

  it('changes one step alone', () => {
    const changed = changeStep(story('a', 'b'), 'b', { view: 'l=' })
    expect(changed.steps.map(({ view }) => view)).toEqual(['', 'l='])
  })

  it('agrees, whatever is done, with a plain list of titles; identifiers stay unique, and moving back restores', () => {
    const action = fc.oneof(
      fc.record({
        kind: fc.constant('insert' as const),
        at: fc.nat(30),
        id: fc.constantFrom('a', 'b', 'c-2'),
      }),
      fc.record({ kind: fc.constant('duplicate' as const), at: fc.nat(30) }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(30) }),
      fc.record({ kind: fc.constant('move' as const), at: fc.nat(30), to: fc.integer({ min: -3, max: 33 }) }),
    )
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        let present = story('a', 'b', 'c')
        const titles = ['a', 'b', 'c']
        let made = 0
        for (const what of actions) {
          const at = what.at % titles.length
          const id = present.steps[at]!.id
          if (what.kind === 'insert') {
            const title = `new ${made++}`
            present = insertStep(present, step(what.id, title), id).story
            titles.splice(at + 1, 0, title)
          } else if (what.kind === 'duplicate') {
            present = duplicateStep(present, id).story
            titles.splice(at + 1, 0, titles[at]!)
          } else if (what.kind === 'remove') {
            present = removeStep(present, id)
            if (titles.length > 1) titles.splice(at, 1)
          } else {
            const moved = moveStep(present, id, what.to)
            expect(moveStep(moved, id, at)).toEqual(present)
            present = moved
            const to = Math.min(titles.length - 1, Math.max(0, what.to))
            titles.splice(to, 0, ...titles.splice(at, 1))
          }
          expect(present.steps.map(({ title }) => title.it)).toEqual(titles)
          expect(new Set(idsOf(present)).size).toBe(titles.length)
          expect(idsOf(present).every((one) => /^[a-z0-9-]{1,24}$/.test(one))).toBe(true)
        }
      }),
    )
  })
})
