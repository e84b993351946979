import { createContext } from 'svelte'
import type { Content } from '../../../contracts/board'
import { boardMessages } from '../../../format/messages/board'
import { findItems, type ItemQuery } from '../../../model/board/find-items'
import type { MinuteGrouping } from '../../../model/board/minutes'
import type { Explorer } from '../../explorer'
import { StoryStore } from '../story/story-store.svelte'
import { inEither } from '../story/story-words'
import type { TableStore } from '../table-store.svelte'
import { boardOf } from './boards'

export const everything: Omit<ItemQuery, 'order'> = {
  kind: null,
  place: null,
  objective: null,
  step: null,
  words: '',
}

/** What is tied to an item, one at most of each. */
export type Ties = Pick<Content, 'place' | 'step' | 'objective'>

/** What the panel of the board shows: its list, the row that is open, what has just happened. */
export class QuestionsState {
  query = $state.raw<ItemQuery>({ ...everything, order: 'newest' })
  /** The item being written at the top, which the list leaves out until then. */
  drafted = $state.raw<string | null>(null)
  /** The row that is open, and what for. */
  opened = $state.raw<Readonly<{ item: string; part: 'edit' | 'merge' }> | null>(null)
  grouping = $state.raw<MinuteGrouping>('objective')
  /** Said to a screen reader. */
  said = $state.raw('')
  /** The field for a new item. */
  entry = $state.raw<HTMLInputElement>()

  readonly board = $derived.by(() => boardOf(this.explorer, this.explorer.views.view.territory))
  /** Items that are there, without the one being written. */
  readonly present = $derived.by(() =>
    [...this.board.items.values()].filter((item) => !item.isGone && item.id !== this.drafted),
  )
  readonly listed = $derived.by(() => {
    const items = [...this.board.items.values()].filter((item) => item.id !== this.drafted)
    return findItems(items, this.query, this.nameOf, this.opened?.item ?? null)
  })

  /** The story that is open: steps and objectives to tie items to. */
  readonly story: StoryStore

  constructor(
    private readonly explorer: Explorer,
    table: TableStore,
  ) {
    this.story = new StoryStore(explorer, table)
  }

  /** The name of a municipality; its code where it is not of this territory. */
  readonly nameOf = (place: string): string => {
    const { index } = this.explorer.analysis
    return index?.names[index.rowOf.get(place) ?? -1] ?? place
  }

  readonly stepName = (id: string): string => {
    const { locale } = this.explorer.screen
    const step = this.story.story?.steps.find((one) => one.id === id)
    return step ? inEither(step.title, locale) || id : locale.t(boardMessages.stepUnknown, { id })
  }

  readonly objectiveName = (id: string): string => {
    const { locale } = this.explorer.screen
    const objective = this.story.story?.objectives.find((one) => one.id === id)
    return objective
      ? inEither(objective.title, locale) || id
      : locale.t(boardMessages.objectiveUnknown, { id })
  }
}

export const [getQuestions, setQuestions] = createContext<QuestionsState>()
