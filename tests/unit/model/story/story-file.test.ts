import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxSteps, storySchema, type Story } from '../../../../src/contracts/story'
import {
  disagreement,
  maxStoryBytes,
  readStoryFile,
  storyFileText,
  type StoryKnowledge,
} from '../../../../src/model/story/story-file'
import * as v from 'valibot'
import { readStepView } from '../../../../src/state/story-view'

const here: StoryKnowledge = {
  territory: 'cremona',
  readView: readStepView,
  hasEvidence: (id) => id === 'K05',
}
const both = (text: string) => ({ it: text, en: text })
const story: Story = {
  format: 'territory-explorer-story',
  version: 1,
  territory: 'cremona',
  title: both('T'),
  objectives: [{ id: 'o', title: both('O') }],
  steps: ['a', 'b'].map((id) => ({
    id,
    title: both(id),
    text: { it: 'testo', en: '' },
    notes: both(''),
    figure: { evidence: 'K05', show: 'both' },
    view: 'l=choropleth',
    objective: 'o',
  })),
}
const read = (value: unknown) => readStoryFile(JSON.stringify(value), here)
const withStep = (patch: object) => ({ ...story, steps: [{ ...story.steps[0], ...patch }, story.steps[1]] })

describe('a story’s file', () => {
  it('is read as it was written', () => {
    expect(readStoryFile(storyFileText(story), here)).toEqual({ kind: 'story', story, leftOut: [] })
  })

  it('that is not one is told apart from one that is newer, damaged, too large or of another territory', () => {
    expect(readStoryFile('{"format":', here)).toEqual({ kind: 'not-json' })
    expect(read({ format: 'territory-explorer-scenario', version: 1 })).toEqual({ kind: 'other-format' })
    expect(read([story])).toEqual({ kind: 'other-format' })
    expect(read({ ...story, version: 2, steps: 'otherwise' })).toEqual({ kind: 'newer', version: 2 })
    expect(read({ ...story, territory: 'country' })).toEqual({ kind: 'other-territory', theirs: 'country' })
    expect(read({ ...story, steps: Array(maxSteps + 1).fill(story.steps[0]) })).toEqual({
      kind: 'too-many',
      steps: maxSteps + 1,
    })
    expect(readStoryFile(' '.repeat(maxStoryBytes + 1), here)).toEqual({ kind: 'too-large' })
  })

  it('that is damaged says where', () => {
    expect(read(withStep({ text: { it: 'x' } }))).toEqual({ kind: 'damaged', where: 'steps.0.text.en' })
    expect(read(withStep({ id: 'A b' }))).toEqual({ kind: 'damaged', where: 'steps.0.id' })
    expect(read(withStep({ id: 'b' }))).toEqual({ kind: 'damaged', where: 'steps.1.id' })
    expect(read(withStep({ objective: 'none' }))).toEqual({ kind: 'damaged', where: 'steps.0.objective' })
    expect(read({ ...story, steps: [] })).toEqual({ kind: 'damaged', where: 'steps' })
  })

  it('names with its step what means nothing here, and keeps the rest', () => {
    const found = read(
      withStep({ view: 'i=ftth_strict&i2=gold&q=1&lang=en', figure: { evidence: 'K99', show: 'newest' } }),
    )
    if (found.kind !== 'story') throw new Error(found.kind)
    expect(found.leftOut).toEqual([{ step: 1, title: both('a'), parts: ['i2=gold', 'q', 'K99'] }])
    expect(found.story.steps[0]).toMatchObject({ view: 'i=ftth_strict', figure: null })
    expect(found.story.steps[1]).toEqual(story.steps[1])
  })

  it('never throws, and what it takes is a sound story, whatever is cut or changed', () => {
    const text = storyFileText(story)
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 8 }), (at, gone, put) => {
        const found = readStoryFile(text.slice(0, at) + put + text.slice(at + gone), here)
        if (found.kind !== 'story') return
        expect(v.is(storySchema, found.story)).toBe(true)
        expect(disagreement(found.story)).toBeNull()
      }),
      { numRuns: 500 },
    )
  })
})
