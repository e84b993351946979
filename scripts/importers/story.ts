import * as v from 'valibot'
import type { Evidence } from '../../src/contracts/evidence'
import { storySchema, type Story } from '../../src/contracts/story'
import { SourceError } from '../source-table'
import type { Sources } from '../sources'

/** The story that the territory comes with. Throws a `SourceError` where a step shows a figure that the evidence has not. */
export function importStory(sources: Sources, evidence: Evidence): Story {
  const story = v.parse(storySchema, sources.document('story.json'))
  const known = new Set(evidence.items.map(({ id }) => id))
  for (const { id, figure } of story.steps)
    if (figure !== null && !known.has(figure.evidence))
      throw new SourceError(`story.json: step ${id} shows ${figure.evidence}, which is no evidence`)
  return story
}
