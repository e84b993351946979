import { createContext } from 'svelte'
import type { Bilingual } from '../../contracts/define-layer'
import type { Story, StoryStep } from '../../contracts/story'
import { presentMessages } from '../../format/messages/present'
import { fillFigures } from '../../model/evidence/fill-figures'
import { readKey, stepAfter, type PresentCommand } from '../../model/presenting/keys'
import type { PresentingSession } from '../../state/presenting.svelte'
import type { Explorer } from '../explorer'
import { figureWords } from '../table/evidence/statement-text'
import type { TableStore } from '../table/table-store.svelte'

export const [getPresentation, setPresentation] = createContext<Presentation>()

/** What a window does by itself; what it has not is left out. */
type OwnCommands = Readonly<Partial<Record<'fullscreen' | 'help', () => void>>>

/** The story that is presented and where in it everyone is, as a window of the presentation shows it. */
export class Presentation {
  /** The number typed so far, to jump to. */
  digits = $state.raw('')

  constructor(
    private readonly explorer: Explorer,
    private readonly table: TableStore,
    readonly session: PresentingSession,
    private readonly own: OwnCommands,
  ) {}

  readonly story: Story | null = $derived.by(() => this.session.shared.story ?? this.table.defaultStory)
  readonly steps: readonly StoryStep[] = $derived.by(() => this.story?.steps ?? [])
  /** The step that is shown, from 0. Until somebody has gone anywhere, the one that the address names. */
  readonly at: number = $derived.by(() => {
    const { session, explorer } = this
    const id = session.stepClock.count > 0 ? session.shared.step : explorer.views.view.step
    return Math.max(
      0,
      this.steps.findIndex((step) => step.id === id),
    )
  })
  readonly step: StoryStep | null = $derived.by(() => this.steps[this.at] ?? null)
  /** Figure of the step, where it has one that is known. */
  readonly figure = $derived.by(() => {
    const { figure } = this.step ?? {}
    const item = figure && this.table.evidenceOf.get(figure.evidence)
    return figure && item ? { item, show: figure.show } : null
  })
  /** Said to a screen reader. */
  readonly announcement: string = $derived.by(() => {
    const { locale } = this.explorer.screen
    if (!this.step) return ''
    if (this.session.shared.black) return locale.t(presentMessages.blackOn)
    return locale.t(presentMessages.stepSaid, {
      n: this.at + 1,
      of: this.steps.length,
      title: this.words(this.step.title),
    })
  })

  /** A text of the story in the window's language, or else in the other one, with its figures. */
  words(text: Bilingual): string {
    const { locale } = this.explorer.screen
    const other = locale.language === 'it' ? text.en : text.it
    return fillFigures(text[locale.language] || other, this.table.evidenceOf, figureWords(locale))
  }

  /** Everyone goes to a step, counted from 0. */
  goTo(at: number): void {
    const step = this.steps[at]
    if (step) this.session.change({ step: step.id })
  }

  /** Does what a key or a button asks for. */
  obey(command: PresentCommand): void {
    const { session } = this
    const { black } = session.shared
    switch (command.kind) {
      case 'black':
        return session.change({ black: !black })
      case 'leave':
        return black ? session.change({ black: false }) : undefined
      case 'fullscreen':
      case 'help':
        return this.own[command.kind]?.()
      default: {
        const at = stepAfter(command, this.at, this.steps.length)
        if (at !== null) this.goTo(at)
      }
    }
  }

  /** Hears a key before anything else in the window does. */
  readonly hearKey = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey, repeat, target } = event
    const isModified = ctrlKey || altKey || metaKey
    const outcome = readKey({ key, isModified, isRepeated: repeat, focus: focusOf(target) }, this.digits)
    if (!outcome) return
    this.digits = outcome.digits
    // Escape also closes what is open, and leaves full screen.
    if (key !== 'Escape') {
      event.preventDefault()
      event.stopPropagation()
    }
    if (outcome.command) this.obey(outcome.command)
  }
}

function focusOf(target: EventTarget | null): 'page' | 'button' | 'field' {
  if (!(target instanceof Element)) return 'page'
  if (target.closest('input, textarea, select, [contenteditable]')) return 'field'
  return target.closest('button, a, summary') ? 'button' : 'page'
}
