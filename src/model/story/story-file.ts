import * as v from 'valibot'
import { maxSteps, storySchema, storyVersion, type Story, type StoryStep } from '../../contracts/story'

/** Bytes; larger files are not read. */
export const maxStoryBytes = 2_000_000

/** What of a step means nothing here and was left out; steps are counted from 1. */
export type LeftOut = Readonly<{ step: number; title: StoryStep['title']; parts: readonly string[] }>

/** What a file holds, or what is wrong with it. */
export type StoryFile =
  | Readonly<{ kind: 'story'; story: Story; leftOut: readonly LeftOut[] }>
  | Readonly<{ kind: 'not-json' | 'other-format' | 'too-large' }>
  | Readonly<{ kind: 'newer'; version: number }>
  | Readonly<{ kind: 'too-many'; steps: number }>
  | Readonly<{ kind: 'damaged'; where: string }>
  | Readonly<{ kind: 'other-territory'; theirs: string }>

/** What a story may speak of here. */
export type StoryKnowledge = Readonly<{
  territory: string
  /** The parts of a step's view that mean something, and those that do not. */
  readView: (view: string) => Readonly<{ view: string; ignored: readonly string[] }>
  hasEvidence: (id: string) => boolean
}>

/** The text of a file with a story. */
export const storyFileText = (story: Story): string => `${JSON.stringify(story, null, 2)}\n`

/** Reads a story's text as far as its own grammar goes, whatever it is. Never throws. */
export function parseStory(text: string): Exclude<StoryFile, { kind: 'story' | 'other-territory' }> | Story {
  // No character takes less than a byte.
  if (text.length > maxStoryBytes) return { kind: 'too-large' }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'not-json' }
  }
  const head = v.safeParse(v.object({ format: storySchema.entries.format, version: v.number() }), value)
  if (!head.success) return { kind: 'other-format' }
  if (head.output.version > storyVersion) return { kind: 'newer', version: head.output.version }
  const counted = v.safeParse(v.object({ steps: v.array(v.unknown()) }), value)
  const steps = counted.success ? counted.output.steps.length : 0
  if (steps > maxSteps) return { kind: 'too-many', steps }
  const found = v.safeParse(storySchema, value)
  if (!found.success) return { kind: 'damaged', where: v.getDotPath(found.issues[0]) ?? 'steps' }
  const where = disagreement(found.output)
  return where === null ? found.output : { kind: 'damaged', where }
}

/** Where a story contradicts itself: two steps of one identifier, or an objective that it has not; null where nowhere. */
export function disagreement({ steps, objectives }: Story): string | null {
  const seen = new Set<string>()
  const known = new Set(objectives.map(({ id }) => id))
  for (const [i, { id, objective }] of steps.entries()) {
    if (seen.has(id)) return `steps.${i}.id`
    if (objective !== null && !known.has(objective)) return `steps.${i}.objective`
    seen.add(id)
  }
  return null
}

/** Reads the text of a story's file. What of its steps means nothing here is left out and named. Never throws. */
export function readStoryFile(text: string, { territory, readView, hasEvidence }: StoryKnowledge): StoryFile {
  const story = parseStory(text)
  if ('kind' in story) return story
  if (story.territory !== territory) return { kind: 'other-territory', theirs: story.territory }
  const leftOut: LeftOut[] = []
  const steps = story.steps.map((step, i): StoryStep => {
    const { view, ignored } = readView(step.view)
    const figure = step.figure && hasEvidence(step.figure.evidence) ? step.figure : null
    const parts = [...ignored, ...(step.figure && !figure ? [step.figure.evidence] : [])]
    if (parts.length > 0) leftOut.push({ step: i + 1, title: step.title, parts })
    return { ...step, view, figure }
  })
  return { kind: 'story', story: { ...story, steps }, leftOut }
}
