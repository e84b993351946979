import type { Camera, Filter, FilterSource, OverlayId, ViewState } from '../contracts/view'
import { defaultView } from './default-view'
import { decodeView, encodeView } from './view-url'

/** Where the view is kept between visits: the browser's address and history. */
export type Address = Readonly<{
  read: () => string
  /** A choice: Back returns to the view before it. */
  push: (search: string) => void
  /** A camera move: the present entry changes. */
  replace: (search: string) => void
}>

/** The view and the only ways to change it. Choices push history, camera moves replace it. */
export class ViewStore {
  view = $state.raw<ViewState>(defaultView)
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

  moveCamera(camera: Camera): void {
    this.view = { ...this.view, camera }
    this.address.replace(encodeView(this.view))
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

  /** Replaces every filter of a chart. An empty list clears the chart's filters. */
  setFilters(source: FilterSource, filters: readonly Filter[]): void {
    this.change({ filters: [...this.view.filters.filter((filter) => filter.source !== source), ...filters] })
  }

  clearFilters(): void {
    this.change({ filters: [] })
  }
}
