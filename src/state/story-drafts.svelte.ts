import type { Story, StoryStep } from '../contracts/story'
import { freeName } from '../model/scenario/targets'
import { newKeptId } from './device-storage'
import type { StoryStorage } from './story-storage'

/** What a change did, for the buttons that undo and redo it. */
export type StoryChange = Readonly<{
  kind:
    | 'add'
    | 'move'
    | 'duplicate'
    | 'remove'
    | 'title'
    | 'text'
    | 'notes'
    | 'figure'
    | 'objective'
    | 'view'
    | 'story-title'
    | 'file'
    | 'delete'
    | 'open'
    | 'close'
  /** What it is about: a step, or for the last five the story. */
  title: StoryStep['title']
}>

/** From what a draft was to what it is, and which was open; null: no draft, or the territory's own story. */
type Change = Readonly<{
  id: string | null
  territory: string
  before: Story | null
  after: Story | null
  openBefore: string | null
  openAfter: string | null
  name: StoryChange
  /** Changes of one gesture, as the letters of a word, are one. */
  gesture: object | null
}>

/** What a person should hear about what is kept. */
export type DraftNotice =
  | Readonly<{ kind: 'damaged' | 'newer'; key: string }>
  | Readonly<{ kind: 'changed-elsewhere' | 'removed-elsewhere'; title: Story['title'] }>
  | Readonly<{ kind: 'both-kept'; title: Story['title']; copy: Story['title'] }>

const same = (a: Story | null, b: Story | null) => a === b || JSON.stringify(a) === JSON.stringify(b)
const untitled = { it: '', en: '' }

/**
 * The drafts of stories on this device and their history. Every change is kept at once. What another tab changes is taken in;
 * what both changed is kept twice.
 */
export class StoryDrafts {
  private kept = $state.raw<ReadonlyMap<string, Story>>(new Map())
  private openIds = $state.raw<ReadonlyMap<string, string | null>>(new Map())
  private past = $state.raw<readonly Change[]>([])
  private future = $state.raw<readonly Change[]>([])
  notices = $state.raw<readonly DraftNotice[]>([])
  /** Whether changes outlast the page. */
  keeping = $state.raw<'kept' | 'forbidden' | 'full'>('kept')
  /** Drafts whose last change found no room. */
  private readonly unkept = new Set<string>()

  /** `territory`: the one in view. */
  constructor(
    private readonly storage: StoryStorage,
    private readonly territory: () => string,
  ) {
    if (storage.isForbidden) this.keeping = 'forbidden'
    for (const id of storage.ids()) this.takeIn(id)
  }

  /** Those of the territory in view. */
  readonly list = $derived.by(() =>
    [...this.kept]
      .map(([id, story]) => ({ id, story }))
      .filter(({ story }) => story.territory === this.territory())
      .sort((a, b) => a.story.title.it.localeCompare(b.story.title.it, 'it', { numeric: true })),
  )
  private readonly openId = $derived.by(() => {
    const here = this.territory()
    return this.openIds.has(here) ? (this.openIds.get(here) ?? null) : this.storage.openIn(here)
  })
  /** The draft that is open; null while the territory's own story is. */
  readonly open = $derived.by(() => this.list.find(({ id }) => id === this.openId) ?? null)

  private readonly undoable = $derived.by(() => this.lastHere(this.past))
  private readonly redoable = $derived.by(() => this.lastHere(this.future))
  readonly undoName: StoryChange | null = $derived.by(() => this.undoable?.name ?? null)
  readonly redoName: StoryChange | null = $derived.by(() => this.redoable?.name ?? null)

  /** Opens a draft, or with null the territory's own story. */
  switchTo(id: string | null): void {
    if (id === (this.open?.id ?? null)) return
    const title = (id === null ? this.open?.story : this.kept.get(id))?.title ?? untitled
    const name = { kind: id === null ? 'close' : 'open', title } as const
    this.take({ id: null, before: null, after: null, openAfter: id, name, gesture: null })
  }

  /** Changes the open draft; while none is open, the changed `before` becomes a new one and is opened. */
  edit(before: Story, after: Story, name: StoryChange, gesture: object | null = null): void {
    if (same(before, after)) return
    const { open } = this
    if (!open) {
      this.add(after, name, gesture)
      return
    }
    const last = this.past.at(-1)
    const goesOn = gesture !== null && last?.gesture === gesture && last.id === open.id
    if (goesOn) this.past = this.past.slice(0, -1)
    const from = goesOn ? last : { before: open.story, openBefore: open.id }
    this.take({ id: open.id, after, openAfter: open.id, name, gesture, ...pickStart(from) })
  }

  /** Adds a story as a new draft, under another title where its own is taken, and opens it. */
  add(story: Story, name: StoryChange, gesture: object | null = null): void {
    const id = newKeptId()
    this.take({ id, before: null, after: this.withFreeTitle(story), openAfter: id, name, gesture })
  }

  /** Deletes the open draft; the territory's own story is open then. */
  remove(): void {
    const { open } = this
    if (!open) return
    const name = { kind: 'delete', title: open.story.title } as const
    this.take({ id: open.id, before: open.story, after: null, openAfter: null, name, gesture: null })
  }

  undo(): void {
    const change = this.undoable
    if (!change) return
    this.past = this.past.filter((other) => other !== change)
    if (this.turn(change, change.after, change.before, change.openBefore))
      this.future = [...this.future, { ...change, gesture: null }]
  }

  redo(): void {
    const change = this.redoable
    if (!change) return
    this.future = this.future.filter((other) => other !== change)
    if (this.turn(change, change.before, change.after, change.openAfter)) this.past = [...this.past, change]
  }

  dismiss(notice: DraftNotice): void {
    this.notices = this.notices.filter((other) => other !== notice)
  }

  /** What another tab did to a key; null: to all of them. */
  takeChange(key: string | null): void {
    const ids = key === null ? [...this.kept.keys()] : [this.storage.idOf(key)]
    for (const id of ids) if (id !== null) this.takeForeign(id)
  }

  private takeForeign(id: string): void {
    const before = this.kept.get(id) ?? null
    const isOpen = before !== null && this.open?.id === id
    this.takeIn(id)
    const after = this.kept.get(id) ?? null
    if (same(before, after)) return
    // What is on the screen stays; the next change of it keeps it again.
    if (isOpen && after === null) this.put(id, before)
    else this.forget(id)
    if (isOpen) this.tell({ kind: after ? 'changed-elsewhere' : 'removed-elsewhere', title: before.title })
  }

  /** Its changes speak of what is no more. */
  private forget(id: string): void {
    this.past = this.past.filter((change) => change.id !== id)
    this.future = this.future.filter((change) => change.id !== id)
  }

  /** Reads what is kept under an identifier into the list. */
  private takeIn(id: string): void {
    const found = this.storage.read(id)
    if (found.kind === 'damaged') this.tell({ kind: 'damaged', key: this.storage.setAside(id) })
    if (found.kind === 'newer') this.tell({ kind: 'newer', key: this.storage.keyOf(id) })
    this.put(id, found.kind === 'kept' ? found.kept : null)
  }

  private take(change: Omit<Change, 'territory' | 'openBefore'> & Partial<Change>): void {
    const territory = this.territory()
    const openBefore = this.open?.id ?? null
    const written = change.id === null ? null : this.write(change.id, change.after)
    if (written === 'kept-elsewhere') return
    const moved = written !== null && written !== change.id
    // Where it became a copy, what it was before belongs to the other.
    const after = this.kept.get(written ?? '') ?? null
    const start = moved ? { id: written, before: null, after, openAfter: written } : {}
    this.past = [...this.past, { openBefore, territory, ...change, ...start }]
    this.future = []
    this.show(moved ? written : change.openAfter)
  }

  /** Takes a draft from one end of a change to the other and shows it; false when it is no longer what the change made of it. */
  private turn({ id }: Change, from: Story | null, to: Story | null, open: string | null): boolean {
    if (id === null) {
      this.show(open)
      return true
    }
    const present = this.kept.get(id) ?? null
    if (!same(present, from)) {
      this.tell({ kind: 'changed-elsewhere', title: (present ?? from)?.title ?? untitled })
      return false
    }
    const written = this.write(id, to)
    this.show(written === id ? open : (this.open?.id ?? null))
    return written === id
  }

  /**
   * Keeps a draft, or with null forgets it, and gives the identifier that it is kept under. Where another tab has changed it
   * meanwhile, theirs stays and ours becomes a copy; what was to be forgotten then stays (`kept-elsewhere`).
   */
  private write(id: string, story: Story | null): string | 'kept-elsewhere' {
    const result = this.storage.write(id, story)
    if (result === 'changed') {
      this.takeIn(id)
      this.forget(id)
      const theirs = this.kept.get(id)
      if (!story) {
        if (theirs) this.tell({ kind: 'changed-elsewhere', title: theirs.title })
        return 'kept-elsewhere'
      }
      const copy = this.withFreeTitle(story)
      if (theirs) this.tell({ kind: 'both-kept', title: story.title, copy: copy.title })
      const copied = this.write(newKeptId(), copy)
      this.show(copied)
      return copied
    }
    if (result === 'full') this.unkept.add(id)
    else this.unkept.delete(id)
    this.keeping = result === 'forbidden' ? result : this.unkept.size > 0 ? 'full' : 'kept'
    this.put(id, story)
    return id
  }

  private withFreeTitle(story: Story): Story {
    const titles = this.list.map((draft) => draft.story.title)
    const free = (language: 'it' | 'en') =>
      story.title[language] === ''
        ? ''
        : freeName(
            story.title[language],
            titles.map((title) => title[language]),
          )
    return { ...story, title: { it: free('it'), en: free('en') } }
  }

  private show(id: string | null): void {
    this.openIds = new Map(this.openIds).set(this.territory(), id)
    this.storage.keepOpen(this.territory(), id)
  }

  private put(id: string, story: Story | null): void {
    const others = new Map(this.kept)
    if (story) others.set(id, story)
    else others.delete(id)
    this.kept = others
  }

  private tell(notice: DraftNotice): void {
    this.notices = [...this.notices, notice]
  }

  private lastHere(changes: readonly Change[]): Change | null {
    return changes.findLast(({ territory }) => territory === this.territory()) ?? null
  }
}

const pickStart = ({ before, openBefore }: Pick<Change, 'before' | 'openBefore'>) => ({ before, openBefore })
