import { maxSteps, type Story, type StoryStep } from '../../contracts/story'

/** Characters of a step's identifier. */
const longestId = 24

/** The wanted identifier where no step has it, else the first with a number behind it that none has. */
function freeId(wanted: string, steps: readonly StoryStep[]): string {
  const taken = new Set(steps.map(({ id }) => id))
  let free = wanted
  for (let n = 2; taken.has(free); n++) free = `${wanted.slice(0, longestId - `-${n}`.length)}-${n}`
  return free
}

const positionOf = (story: Story, id: string): number => story.steps.findIndex((step) => step.id === id)

/**
 * The story with a step put in after another, or at the end where there is no such step (or null). Another identifier is given
 * to a step whose own is taken; `id` is the one that it has. The story unchanged, with `id` null, where it is full.
 */
export function insertStep(
  story: Story,
  step: StoryStep,
  after: string | null,
): Readonly<{ story: Story; id: string | null }> {
  if (story.steps.length >= maxSteps) return { story, id: null }
  const id = freeId(step.id, story.steps)
  const before = after === null ? -1 : positionOf(story, after)
  const position = before < 0 ? story.steps.length : before + 1
  return { story: { ...story, steps: story.steps.toSpliced(position, 0, { ...step, id }) }, id }
}

/** The story with a copy of a step right behind it; `id` is the copy's, null where there is no such step or no room. */
export function duplicateStep(story: Story, id: string): Readonly<{ story: Story; id: string | null }> {
  const step = story.steps[positionOf(story, id)]
  return step ? insertStep(story, step, id) : { story, id: null }
}

/** The story with a step at another position, counted from 0 and held within the story. */
export function moveStep(story: Story, id: string, position: number): Story {
  const from = positionOf(story, id)
  const step = story.steps[from]
  const to = Math.max(0, Math.min(story.steps.length - 1, position))
  if (!step || to === from) return story
  return { ...story, steps: story.steps.toSpliced(from, 1).toSpliced(to, 0, step) }
}

/** The story without a step; a story keeps its last one. */
export function removeStep(story: Story, id: string): Story {
  const steps = story.steps.filter((step) => step.id !== id)
  return steps.length === 0 || steps.length === story.steps.length ? story : { ...story, steps }
}

/** The story with something of a step changed. */
export function changeStep(story: Story, id: string, patch: Readonly<Partial<Omit<StoryStep, 'id'>>>): Story {
  return { ...story, steps: story.steps.map((step) => (step.id === id ? { ...step, ...patch } : step)) }
}
