import * as v from 'valibot'
import type { Evidence } from '../../src/contracts/evidence'
import { storySchema, type Story, type StoryStep } from '../../src/contracts/story'
import { SourceError } from '../source-table'
import type { Sources } from '../sources'

const languages = ['it', 'en'] as const
const reference = /\{([A-Z]\d{2})\.(handout|primary|newest)(?:\.(?:period|by|([1-9])))?\}/g

/**
 * The story that the territory comes with. Throws a `SourceError`, naming the step, where an identifier comes twice, a text lacks
 * a language, or a figure or objective is named that is not there.
 */
export function importStory(sources: Pick<Sources, 'document'>, evidence: Evidence): Story {
  const found = v.safeParse(storySchema, sources.document('story.json'))
  if (!found.success) throw new SourceError(`story.json: ${v.getDotPath(found.issues[0]) ?? 'no story'}`)
  const story = found.output
  const ids = story.steps.map(({ id }) => id)
  const objectives = new Set(story.objectives.map(({ id }) => id))
  for (const [i, step] of story.steps.entries()) {
    const problem =
      (ids.indexOf(step.id) !== i && 'comes twice') ||
      (step.objective !== null && !objectives.has(step.objective) && `has no objective ${step.objective}`) ||
      textProblem(step) ||
      figureProblem(step, evidence)
    if (problem) throw new SourceError(`story.json: step ${step.id} ${problem}`)
  }
  return story
}

function textProblem({ title, text, notes }: StoryStep): string | null {
  for (const [name, words] of Object.entries({ title, text, notes }))
    for (const language of languages)
      if (words[language].trim() === '') return `has no ${name} in “${language}”`
  return null
}

function figureProblem({ title, text, notes, figure }: StoryStep, { items }: Evidence): string | null {
  const itemOf = new Map(items.map((item) => [item.id, item]))
  if (figure && !itemOf.has(figure.evidence)) return `shows ${figure.evidence}, which is no evidence`
  for (const words of [title, text, notes])
    for (const language of languages) {
      // A brace that is left names nothing that a figure could be put for.
      if (/[{}]/.test(words[language].replace(reference, ''))) return 'names a figure in no known form'
      for (const [name, id = '', which, position] of words[language].matchAll(reference)) {
        const statement = itemOf.get(id)?.[which as 'handout' | 'primary' | 'newest']
        if (!statement?.amounts[Number(position ?? 1) - 1]) return `names ${name}, which the evidence has not`
      }
    }
  return null
}
