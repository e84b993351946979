import type { ViewState } from '../../contracts/view'
import { presentAddress } from './window-address'

const opened = new Map<string, Window>()

/** Opens a window of the presentation at a step, or brings the one opened before to the front; false where that is refused. */
export function openWindow(view: ViewState, frame: 'audience' | 'speaker', step: string): boolean {
  const before = opened.get(frame)
  if (before && !before.closed) {
    before.focus()
    return true
  }
  const found = window.open(presentAddress(view, frame, step), '_blank', 'popup,width=1280,height=720')
  if (!found) return false
  opened.set(frame, found)
  return true
}
