const gap = 6
const edge = 8
/** Height in pixels that a long list may have. */
const greatestDrop = 440

/**
 * Puts an open popover beside its anchor, inside the window: above where there is room, else below. `align` says which
 * edges meet. Coordinates are written through the CSSOM, which a strict Content-Security-Policy allows.
 */
export function placePopover(popover: HTMLElement, anchor: HTMLElement, align: 'centre' | 'end'): void {
  const a = anchor.getBoundingClientRect()
  const { width, height } = popover.getBoundingClientRect()
  const wanted = align === 'end' ? a.right - width : a.left + (a.width - width) / 2
  const left = Math.min(Math.max(wanted, edge), Math.max(edge, innerWidth - width - edge))
  const above = a.top - height - gap
  const top = above >= edge ? above : Math.min(a.bottom + gap, innerHeight - height - edge)
  popover.style.left = `${Math.round(left)}px`
  popover.style.top = `${Math.round(Math.max(edge, top))}px`
}

/**
 * Opens a popover downwards from its anchor, at least as wide: inside the window, upwards where more room is there, and no
 * higher than what there is.
 */
export function dropPopover(popover: HTMLElement, anchor: HTMLElement): void {
  const a = anchor.getBoundingClientRect()
  const below = innerHeight - a.bottom - gap - edge
  const above = a.top - gap - edge
  popover.style.minWidth = `${Math.round(a.width)}px`
  const { width, height } = popover.getBoundingClientRect()
  const goesUp = height > below && above > below
  const most = Math.min(greatestDrop, goesUp ? above : below)
  popover.style.maxHeight = `${Math.round(most)}px`
  const left = Math.min(Math.max(a.left, edge), Math.max(edge, innerWidth - width - edge))
  const top = goesUp ? a.top - gap - Math.min(height, most) : a.bottom + gap
  popover.style.left = `${Math.round(left)}px`
  popover.style.top = `${Math.round(top)}px`
}
