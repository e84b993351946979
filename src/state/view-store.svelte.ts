import type { Camera, Filter, FilterSource, OverlayId, ViewState } from '../contracts/view'
import { defaultView } from './default-view'
import { decodeView, encodeView } from './view-url'

/** Where the view is kept between visits: the browser's address and history. */
export type Address = Readonly<{
  read: () => string
  /** A choice: Back returns to the view before it. */
  push: (search: string) => void
  /** A camera move, or a choice being adjusted: the present entry changes. May come at every frame. */
  replace: (search: string) => void
}>

/** The part of the world on the screen: west, south, east, north in degrees, and the zoom. */
export type Sight = Readonly<{ bounds: readonly [number, number, number, number]; zoom: number }>

/** The view and the only ways to change it. Choices push history; camera moves and adjustments replace it. */
export class ViewStore {
  view = $state.raw<ViewState>(defaultView)
  /** What the map shows now that it rests; null before it is drawn. It follows from the camera and the screen's size. */
  sight = $state.raw<Sight | null>(null)
  /** Parts of the address that meant nothing, for a notice. */
  ignored = $state.raw<readonly string[]>([])

  constructor(private readonly address: Address) {
    this.readAddress()
  }

  /** Takes the view from the address: at the start, and after Back or Forward. */
  readAddress(): void {
    const { view, ignored } = decodeView(this.address.read())
    this.view = view
    this.ignored = ignored
  }

  change(patch: Partial<ViewState>): void {
    const before = encodeView(this.view)
    this.view = { ...this.view, ...patch }
    const after = encodeView(this.view)
    if (after !== before) this.address.push(after)
  }

  /** A choice being adjusted, as by dragging: Back does not go through every step of it. */
  adjust(patch: Partial<ViewState>): void {
    this.view = { ...this.view, ...patch }
    this.address.replace(encodeView(this.view))
  }

  moveCamera(camera: Camera): void {
    this.adjust({ camera })
  }

  /** Typed or dragged breaks. The first are a choice; dragging on adjusts it. */
  setBreaks(customBreaks: readonly number[]): void {
    const patch = { method: 'custom', customBreaks, classes: customBreaks.length + 1 } as const
    if (this.view.method === 'custom') this.adjust(patch)
    else this.change(patch)
  }

  select(codes: readonly string[], additive: boolean): void {
    const { selection } = this.view
    if (!additive) {
      const same = codes.length === selection.length && codes.every((code) => selection.includes(code))
      this.change({ selection: same && codes.length === 1 ? [] : codes })
      return
    }
    const every = codes.every((code) => selection.includes(code))
    this.change({
      selection: every
        ? selection.filter((code) => !codes.includes(code))
        : [...new Set([...selection, ...codes])],
    })
  }

  toggleOverlay(id: OverlayId): void {
    const { overlays } = this.view
    this.change({
      overlays: overlays.includes(id) ? overlays.filter((other) => other !== id) : [...overlays, id],
    })
  }

  /**
   * Replaces every filter of a chart; an empty list clears them. A brush that moves on adjusts the choice, so that Back does
   * not go through every step of it.
   */
  setFilters(source: FilterSource, filters: readonly Filter[]): void {
    const others = this.view.filters.filter((filter) => filter.source !== source)
    const adjusts = filters.length > 0 && others.length < this.view.filters.length
    const patch = { filters: [...others, ...filters] }
    if (adjusts) this.adjust(patch)
    else this.change(patch)
  }

  clearFilters(): void {
    this.change({ filters: [] })
  }
}
