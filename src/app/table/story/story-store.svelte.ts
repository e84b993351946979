import { maxSteps, storyVersion, type Story, type StoryStep } from '../../../contracts/story'
import { storyMessages } from '../../../format/messages/story'
import { changeStep, duplicateStep, insertStep, moveStep, removeStep } from '../../../model/story/edit-story'
import { newKeptId } from '../../../state/device-storage'
import { StoryDrafts, type StoryChange } from '../../../state/story-drafts.svelte'
import { StoryStorage } from '../../../state/story-storage'
import { colouredBy, colouringOf, stepViewText, viewOfStep } from '../../../state/story-view'
import type { Explorer } from '../../explorer'
import { onePerPage } from '../../one-per-page.svelte'
import { openStorage } from '../../open-storage'
import type { TableStore } from '../table-store.svelte'

/** The drafts of the page. They outlive the panel, so that their history does. */
const draftsOf = onePerPage(({ views }) => {
  const drafts = new StoryDrafts(new StoryStorage(openStorage()), () => views.view.territory)
  window.addEventListener('storage', ({ key, storageArea }) => {
    if (storageArea === openStorage()) drafts.takeChange(key)
  })
  return drafts
})

/** The open story, its open step, and every way to tell or change it. */
export class StoryStore {
  readonly drafts: StoryDrafts
  /** The open step is shown with what it takes to change it. */
  editing = $state.raw(false)

  constructor(
    private readonly explorer: Explorer,
    private readonly table: TableStore,
  ) {
    this.drafts = draftsOf(explorer)
  }

  /** The territory's own story; null while there is none. */
  readonly own: Story | null = $derived.by(() => this.table.defaultStory)
  /** The open draft, else the territory's own; null while there is neither. */
  readonly story: Story | null = $derived.by(() => this.drafts.open?.story ?? this.own)
  /** Position of the open step, counted from 0; −1 for none. */
  readonly position = $derived.by(() => {
    const open = this.explorer.views.view.step
    return this.story?.steps.findIndex(({ id }) => id === open) ?? -1
  })
  readonly step: StoryStep | null = $derived.by(() => this.story?.steps[this.position] ?? null)
  readonly isFull = $derived.by(() => (this.story?.steps.length ?? 0) >= maxSteps)
  /** Whether the map is no longer what the open step shows. */
  readonly hasWandered = $derived.by(() => {
    const { view } = this.explorer.views
    if (this.step === null) return false
    return stepViewText(view) !== stepViewText(viewOfStep(this.step, view))
  })

  /** Opens a step and shows its view. */
  go(id: string): void {
    const step = this.story?.steps.find((other) => other.id === id)
    const { views } = this.explorer
    if (step) views.change(viewOfStep(step, views.view))
  }

  /** Goes to the next step, or with −1 to the one before; from none to the first. */
  advance(by: 1 | -1): void {
    const step = this.story?.steps[this.position < 0 ? 0 : this.position + by]
    if (step) this.go(step.id)
  }

  /** A new step with the present view, after the open one; a new story where there is none. */
  addView(): void {
    const { views } = this.explorer
    const title = storyMessages.newStep
    const step: StoryStep = {
      id: `s-${newKeptId().slice(0, 12)}`,
      title,
      text: { it: '', en: '' },
      notes: { it: '', en: '' },
      figure: null,
      view: stepViewText(views.view),
      objective: null,
    }
    const name = { kind: 'add', title } as const
    if (this.story) this.takeInserted(insertStep(this.story, step, this.step?.id ?? null), name)
    else {
      const story: Story = {
        format: 'territory-explorer-story',
        version: storyVersion,
        territory: views.view.territory,
        title: storyMessages.newStory,
        objectives: [],
        steps: [step],
      }
      this.drafts.add(story, name)
      this.go(step.id)
      this.editing = true
    }
  }

  takeView(step: StoryStep): void {
    const view = colouredBy(stepViewText(this.explorer.views.view), colouringOf(step.view))
    this.change(step, 'view', { view })
  }

  duplicate(step: StoryStep): void {
    if (this.story)
      this.takeInserted(duplicateStep(this.story, step.id), { kind: 'duplicate', title: step.title })
  }

  /** Moves a step by so many places. */
  move(step: StoryStep, by: number): void {
    if (!this.story) return
    const position = this.story.steps.findIndex(({ id }) => id === step.id) + by
    this.drafts.edit(this.story, moveStep(this.story, step.id, position), { kind: 'move', title: step.title })
  }

  /** Deletes a step; the one that takes its place is opened. */
  remove(step: StoryStep): void {
    if (!this.story) return
    const position = this.position
    const isOpen = this.step?.id === step.id
    this.drafts.edit(this.story, removeStep(this.story, step.id), { kind: 'remove', title: step.title })
    const { steps } = this.story
    const next = steps[Math.min(position, steps.length - 1)]
    if (isOpen && next) this.go(next.id)
  }

  /** Changes something of a step; changes with the same `gesture` are undone together. */
  change(
    step: StoryStep,
    kind: StoryChange['kind'],
    patch: Readonly<Partial<Omit<StoryStep, 'id'>>>,
    gesture: object | null = null,
  ): void {
    if (!this.story) return
    this.drafts.edit(this.story, changeStep(this.story, step.id, patch), { kind, title: step.title }, gesture)
  }

  rename(title: Story['title'], gesture: object): void {
    if (!this.story) return
    this.drafts.edit(this.story, { ...this.story, title }, { kind: 'story-title', title }, gesture)
  }

  private takeInserted(
    { story, id }: Readonly<{ story: Story; id: string | null }>,
    name: StoryChange,
  ): void {
    if (id === null || !this.story) return
    this.drafts.edit(this.story, story, name)
    this.go(id)
    this.editing = true
  }
}
