import type { ViewState } from '../../contracts/view'
import type { Explorer } from '../explorer'
import { LazyPart } from '../lazy-part.svelte'
import { keptMark } from './kept-mark'

export const ownLayerListPart = new LazyPart(() => import('./OwnLayerList.svelte'))
/** Says what of one's own an address names that is not on this device. */
export const ownAbsentPart = new LazyPart(() => import('./OwnAbsent.svelte'))

/** Whether a view names an indicator of one's own, which may not be on this device. */
export const namesOwnIndicator = (view: ViewState): boolean =>
  [view.indicator, view.secondIndicator ?? '', view.scatterX, view.comparison?.against ?? ''].some((id) =>
    id.startsWith('own-'),
  )

const ownBook = async (explorer: Explorer) => (await import('./own-book.svelte')).ownBookOf(explorer)

/** Takes what this device keeps, where there is anything. */
export async function openKeptData(explorer: Explorer): Promise<void> {
  try {
    if (window.localStorage.getItem(keptMark) === null) return
  } catch {
    // A browser that forbids storage has kept nothing.
    return
  }
  await (await ownBook(explorer)).open()
}

/** Files that were dropped on the page. */
export function dropFiles(explorer: Explorer, event: DragEvent): void {
  const files = [...(event.dataTransfer?.files ?? [])]
  if (files.length === 0 || event.defaultPrevented) return
  event.preventDefault()
  void ownBook(explorer).then((book) => {
    book.receive(files)
  })
}

/** A file held over the page may be dropped there. */
export function allowFiles(event: DragEvent): void {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
}
