import { Map as MapLibreMap, type MapOptions } from 'maplibre-gl'
import { afterNextPaint } from '../ui/after-next-paint'

/**
 * MapLibre draws a frame whenever a pressed pointer is let go, moved or not. That frame waits for the page's own answer to the
 * click: without a GPU it takes longer than all the rest.
 */
export class PageFirstMap extends MapLibreMap {
  /** Undefined while MapLibre's own constructor runs, which may ask for a frame. */
  private answering?: boolean

  constructor(options: MapOptions) {
    super(options)
    this.getContainer().addEventListener(
      'pointerup',
      () => {
        this.answering = true
        afterNextPaint(() => {
          this.answering = false
          this.triggerRepaint()
        })
      },
      { capture: true },
    )
  }

  override triggerRepaint(): void {
    if (!this.answering) super.triggerRepaint()
  }
}
