import * as v from 'valibot'

/** Of the file's own grammar; a file of a later one is not read. */
export const storyVersion = 1
export const maxSteps = 200
/** Characters. */
export const longestTitle = 120
export const longestText = 600
export const longestNotes = 4000

const text = (longest: number) =>
  v.object({ it: v.pipe(v.string(), v.maxLength(longest)), en: v.pipe(v.string(), v.maxLength(longest)) })

/** Which statements of an item of evidence a step shows large. */
export const figureShowings = ['handout', 'newest', 'both'] as const

const step = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,24}$/)),
  title: text(longestTitle),
  /** What the audience reads. `{K05.newest}` is replaced by that figure of the evidence. */
  text: text(longestText),
  /** What the speaker alone reads. */
  notes: text(longestNotes),
  figure: v.nullable(v.object({ evidence: v.string(), show: v.picklist(figureShowings) })),
  /** Search part of the view's address, without frame, language and theme, which are the window's own. */
  view: v.pipe(v.string(), v.maxLength(4000)),
  /** An identifier of one of the story's objectives. */
  objective: v.nullable(v.string()),
})

/** A story: steps on the map, with the objectives that a working table speaks of. A text may lack one of its two languages. */
export const storySchema = v.object({
  format: v.literal('territory-explorer-story'),
  version: v.literal(storyVersion),
  territory: v.string(),
  title: text(longestTitle),
  objectives: v.array(v.object({ id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,24}$/)), title: text(200) })),
  steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(maxSteps)),
})

export type Story = v.InferOutput<typeof storySchema>
export type StoryStep = v.InferOutput<typeof step>
