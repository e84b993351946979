import { emptySession, newsOf, takeIn, type Session, type Shared } from '../model/presenting/session'
import {
  readKeptSession,
  readMessage,
  type AudienceSight,
  type Role,
  type WindowMessage,
} from '../model/presenting/window-messages'

/** What carries messages to the other windows of this browser: a `BroadcastChannel`. */
export type WindowChannel = {
  postMessage: (message: WindowMessage) => void
  onmessage: ((event: MessageEvent) => void) | null
}

/** Another window of the presentation. `unanswered`: questions since it was last heard of. */
type Peer = Readonly<{ role: Role; sight: AudienceSight | null; unanswered: number }>

/** A browser may hold a hidden window's answer back for a moment; one that leaves so many unanswered is gone. */
const mostUnanswered = 2

/**
 * A presentation as one window knows it. Every window holds all of it: any may be opened late or loaded again, and takes the
 * newest from the others; one that is alone takes it from what this tab kept.
 */
export class PresentingSession {
  private session = $state.raw<Session>(emptySession)
  private peers = $state.raw<ReadonlyMap<string, Peer>>(new Map())
  private sight: AudienceSight | null = null

  /** What the windows share now. */
  readonly shared: Shared = $derived.by(() => {
    const { story, step, black, spotlight, timer } = this.session
    return {
      story: story.value,
      step: step.value,
      black: black.value,
      spotlight: spotlight.value,
      timer: timer.value,
    }
  })
  /** Changes whenever someone goes to a step, even to the one that is shown. */
  readonly stepClock = $derived.by(() => this.session.step.clock)

  /**
   * `store`: of this tab alone; null where the browser forbids it. `window`: an identifier that no other window draws.
   * `channel`: null where the browser has none: the window is then on its own.
   */
  constructor(
    private readonly window: string,
    private readonly role: Role,
    private readonly channel: WindowChannel | null,
    private readonly store: Pick<Storage, 'getItem' | 'setItem'> | null,
    private readonly storageKey: string,
  ) {
    if (channel) channel.onmessage = ({ data }) => this.hear(data)
  }

  /**
   * Joins the presentation. What this tab kept counts only where it agrees with the step that the address names: otherwise the
   * address is one that somebody followed.
   */
  open(addressStep: string): void {
    const kept = readKeptSession(this.store?.getItem(this.storageKey) ?? null)
    if (kept && (addressStep === '' || kept.step?.value === addressStep))
      this.session = takeIn(this.session, kept)
    this.say('hello', this.session)
  }

  /** Whether a window of this role is there. */
  has(role: Role): boolean {
    return [...this.peers.values()].some((peer) => peer.role === role)
  }

  /** What the audience sees, of the audience's window that was heard of last; null while there is none. */
  get audienceSight(): AudienceSight | null {
    return [...this.peers.values()].findLast(({ role, sight }) => role === 'audience' && sight)?.sight ?? null
  }

  /** Changes what is shared. */
  change(patch: Partial<Shared>): void {
    const news = newsOf(this.session, this.window, patch)
    this.session = takeIn(this.session, news)
    this.say('news', news)
    // Where the pointer is is not worth keeping.
    if (Object.keys(patch).some((part) => part !== 'spotlight')) this.keep()
  }

  /** Tells the others what this audience sees. */
  look(sight: AudienceSight): void {
    this.sight = sight
    this.say('pong')
  }

  /** Asks who is there; to be called now and then. Windows that no longer answer are forgotten. */
  ask(): void {
    const heard = [...this.peers].filter(([, { unanswered }]) => unanswered < mostUnanswered)
    this.peers = new Map(heard.map(([id, peer]) => [id, { ...peer, unanswered: peer.unanswered + 1 }]))
    this.say('ping')
  }

  /** Says good-bye. It may be opened again. */
  close(): void {
    this.say('bye')
  }

  private hear(data: unknown): void {
    const message = readMessage(data)
    if (!message || message.from === this.window) return
    const { kind, from, role, sight, session } = message
    const others = [...this.peers].filter(([id]) => id !== from)
    this.peers = new Map(kind === 'bye' ? others : [...others, [from, { role, sight, unanswered: 0 }]])
    const before = this.session
    this.session = takeIn(before, session)
    if (this.session !== before) this.keep()
    if (kind === 'hello') this.say('news', this.session)
    if (kind === 'ping') this.say('pong')
  }

  private say(kind: WindowMessage['kind'], session: Partial<Session> = {}): void {
    this.channel?.postMessage({ kind, from: this.window, role: this.role, sight: this.sight, session })
  }

  private keep(): void {
    const { story, step, black, timer } = this.session
    try {
      this.store?.setItem(this.storageKey, JSON.stringify({ story, step, black, timer }))
    } catch {
      // No room: the other windows still have it.
    }
  }
}
