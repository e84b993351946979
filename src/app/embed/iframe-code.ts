import type { Camera, ViewState } from '../../contracts/view'
import { encodeView } from '../../state/view-url'

/** Sides of a window or a frame in pixels; a frame may be as wide as its page. */
export type FrameSize = Readonly<{ width: number | '100%'; height: number }>

/** The camera that shows in a frame about as much of the world as in a window of `from`. */
function cameraWithin(
  camera: Camera,
  from: Readonly<{ width: number; height: number }>,
  to: FrameSize,
): Camera {
  const width = to.width === '100%' ? 1 : to.width / from.width
  const zoom = Math.max(0, camera.zoom + Math.log2(Math.min(1, width, to.height / from.height)))
  return { ...camera, zoom }
}

/**
 * The address of the map alone with what a view shows. `page`: address of the page, whatever follows its path is left out;
 * `window`: sides of the window that the view is seen in, in pixels.
 */
export function embedAddress(
  page: string,
  view: ViewState,
  window: Readonly<{ width: number; height: number }>,
  size: FrameSize,
): string {
  const address = new URL(page)
  const camera = view.camera && cameraWithin(view.camera, window, size)
  // The table has no map of its own.
  const workspace = view.workspace === 'table' ? 'explore' : view.workspace
  address.hash = ''
  address.search = encodeView({ ...view, workspace, camera, frame: 'embed' })
  return address.href
}

const inAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The HTML that shows an address in a frame. `title`: what a screen reader calls it. */
export function iframeCode(address: string, title: string, { width, height }: FrameSize): string {
  return (
    `<iframe src="${inAttribute(address)}" title="${inAttribute(title)}" width="${width}" height="${height}" ` +
    `loading="lazy" style="border:0"></iframe>`
  )
}
