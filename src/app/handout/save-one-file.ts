import type { ViewState } from '../../contracts/view'
import { encodeView } from '../../state/view-url'
import { viewWithout } from '../own/own-views'
import { isOneFile } from './carried'
import { oneFilePage, partsOf, type Carried } from '../../contracts/one-file'

/**
 * The whole explorer as the HTML of one file: from this page where it is such a file, else from the one beside it. Throws where
 * that cannot be fetched or is something else.
 */
export async function makeOneFile(title: string, carried: Carried): Promise<string> {
  const parts = partsOf(isOneFile ? document : await fetchPage())
  if (!parts) throw new Error('handout.html is no page in one file')
  return oneFilePage({ ...parts, title }, carried)
}

async function fetchPage(): Promise<Document> {
  const response = await fetch(new URL('handout.html', document.baseURI))
  if (!response.ok) throw new Error(`handout.html: status ${response.status}`)
  return new DOMParser().parseFromString(await response.text(), 'text/html')
}

/**
 * The view that a file opens with. Whoever opens it has not come to make another: in place of the handouts it shows the story,
 * where one is told, else the map. One's own data stay on the device: the view names none of them.
 */
export function viewToCarry(view: ViewState, tells: boolean): string {
  const isHandingOut = view.workspace === 'table' && view.tablePanel === 'handouts'
  const workspace = tells ? 'table' : 'explore'
  return encodeView({
    ...view,
    ...viewWithout(view, () => true),
    ...(isHandingOut && { workspace, tablePanel: 'story' }),
    frame: 'whole',
  })
}
