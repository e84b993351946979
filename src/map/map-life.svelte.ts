import type { MapProblem } from './map-model'
import type { MapSession, SessionCallbacks } from './map-session'
import { recoverSession } from './recover-session'

/** In milliseconds; a redraw that takes longer is explained. */
const longRedraw = 2000

type Handlers = Readonly<{
  /** Makes a session; throws where none can be made. */
  make: (callbacks: SessionCallbacks) => MapSession
  /** A session was made: whatever listens to its map is attached here. */
  onstart: (session: MapSession) => void
  /** Whether what is on the screen counts as the first drawing. */
  isFirstDrawing: () => boolean
  /** That drawing is on its way to the screen. */
  onbegun: () => void
  onproblem: (problem: MapProblem) => void
}>

/** The sessions of one map, one after the other: a lost graphics context ends one and another takes its place. */
export class MapLife {
  /** Null where nothing can be drawn. */
  session = $state.raw<MapSession | null>(null)
  /** Everything asked for so far is on the screen. */
  idle = $state.raw(false)
  /** The first drawing is of the municipalities alone: all the rest costs time that a person would wait. */
  begun = $state.raw(false)

  private stopRecovering: (() => void) | null = null
  /** While a map that failed is not drawn again: the timer that says so when it takes long. */
  private redrawing: ReturnType<typeof setTimeout> | null = null

  constructor(private readonly handlers: Handlers) {}

  /** Begins the first session. */
  open(): void {
    if (!this.start()) this.handlers.onproblem('no-webgl')
  }

  /** Tries again after `no-webgl` or `context-not-restored`. */
  retry(): void {
    this.stopRecovering?.()
    if (this.session) return
    this.awaitDrawing()
    if (!this.start()) this.settle('no-webgl')
  }

  /** Begins a new session in place of the one that is drawn; before the first and after a lost one there is nothing to do. */
  restart(): void {
    if (!this.session) return
    this.session.dispose()
    this.session = null
    this.idle = false
    if (!this.start()) this.settle('no-webgl')
  }

  close(): void {
    this.stopRecovering?.()
    if (this.redrawing !== null) clearTimeout(this.redrawing)
    this.session?.dispose()
    this.session = null
  }

  private start(): boolean {
    try {
      this.session = this.handlers.make({
        onidle: () => {
          this.rest()
        },
        onbusy: () => {
          this.idle = false
        },
        onlost: () => {
          this.recover()
        },
      })
    } catch {
      this.session = null
      return false
    }
    this.handlers.onstart(this.session)
    return true
  }

  private rest(): void {
    if (!this.begun) {
      this.begin()
      return
    }
    this.idle = true
    if (this.redrawing !== null) this.settle('context-restored')
  }

  /** What follows the first drawing waits until its frame is on its way to the screen. */
  private begin(): void {
    if (!this.handlers.isFirstDrawing()) return
    setTimeout(() => {
      if (this.begun) return
      this.begun = true
      this.handlers.onbegun()
    })
  }

  private recover(): void {
    const lost = this.session
    if (!lost) return
    this.session = null
    this.idle = false
    this.handlers.onproblem('context-lost')
    this.awaitDrawing()
    this.stopRecovering = recoverSession(
      () => {
        lost.dispose()
      },
      () => this.start(),
      (restored) => {
        if (!restored) this.settle('context-not-restored')
      },
    )
  }

  private awaitDrawing(): void {
    if (this.redrawing !== null) clearTimeout(this.redrawing)
    this.redrawing = setTimeout(() => {
      this.handlers.onproblem('context-slow')
    }, longRedraw)
  }

  private settle(problem: MapProblem): void {
    if (this.redrawing !== null) clearTimeout(this.redrawing)
    this.redrawing = null
    this.handlers.onproblem(problem)
  }
}
