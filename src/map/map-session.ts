import type { Layer } from '@deck.gl/core'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import {
  type Map as MapLibreMap,
  ScaleControl,
  setWorkerUrl,
  type MapOptions,
  type StyleSpecification,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { afterNextPaint } from '../ui/after-next-paint'
import { applyStyle } from './apply-style'
import { PageFirstMap } from './page-first-map'

setWorkerUrl(workerUrl)

export type SessionCallbacks = Readonly<{
  /** Everything asked for so far is on the screen. */
  onidle: () => void
  /** Something is still to be drawn. */
  onbusy: () => void
  /** The graphics context is gone; the session is of no more use. */
  onlost: () => void
}>

/**
 * One life of the map: MapLibre and deck.gl on one graphics context. When the context is lost neither can be repaired in place
 * (deck.gl keeps programs of the old context), so the owner disposes of the session and makes another. A change of layers costs
 * one frame; with nothing changed none is drawn.
 */
export class MapSession {
  readonly map: MapLibreMap
  readonly #overlay: MapLibreOverlay
  readonly #callbacks: SessionCallbacks
  #style: StyleSpecification
  #layers: Layer[] = []
  #overlayReady = false
  #placed = false
  /** Layers are to be handed over after the next paint. */
  #waiting = false
  #disposed = false

  /** Throws where the browser gives no WebGL 2. */
  constructor(style: StyleSpecification, options: Omit<MapOptions, 'style'>, callbacks: SessionCallbacks) {
    this.#style = style
    this.#callbacks = callbacks
    this.map = new PageFirstMap({ ...options, style })
    this.#overlay = new MapLibreOverlay({
      interleaved: true,
      layers: [],
      onLoad: () => {
        this.#overlayReady = true
        this.map.triggerRepaint()
      },
    })
    this.map.on('webglcontextlost', () => {
      if (!this.#disposed) callbacks.onlost()
    })
    this.map.on('idle', () => {
      this.#settle()
    })
    this.map.on('movestart', callbacks.onbusy)
    try {
      this.map.addControl(this.#overlay)
      this.map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 110 }), 'bottom-left')
    } catch (error) {
      this.map.remove()
      throw error
    }
  }

  /**
   * What the map is to show. A map that is drawn already follows one frame later: without a GPU its frame takes longer than all of
   * the page's, which so answers first.
   */
  setLayers(layers: Layer[]): void {
    this.#layers = layers
    this.#callbacks.onbusy()
    if (!this.#placed) this.#handOver()
    else if (!this.#waiting) {
      this.#waiting = true
      afterNextPaint(() => {
        this.#handOver()
      })
    }
  }

  setStyle(style: StyleSpecification): void {
    if (style === this.#style) return
    const previous = this.#style
    this.#style = style
    const apply = () => {
      if (this.#disposed) return
      applyStyle(this.map, previous, style)
      this.#callbacks.onbusy()
      this.map.triggerRepaint()
    }
    if (this.map.isStyleLoaded()) apply()
    else this.map.once('idle', apply)
  }

  dispose(): void {
    this.#disposed = true
    this.map.remove()
  }

  /** Hands the layers to deck.gl; the only place that does. deck.gl itself asks for the frame that shows them. */
  #handOver(): void {
    this.#waiting = false
    if (this.#disposed) return
    // While the style is loading the overlay cannot place layers among the basemap's; they are handed over again when idle.
    this.#placed = this.map.isStyleLoaded() === true
    this.#overlay.setProps({ layers: this.#layers })
  }

  #settle(): void {
    if (this.#disposed || !this.#overlayReady || this.#waiting) return
    if (!this.#placed) {
      this.#layers = [...this.#layers]
      this.#handOver()
      return
    }
    // Until deck.gl has taken the layers up in a frame of its own, the map has not drawn them.
    if (this.#layers.every((layer) => layer.isLoaded)) this.#callbacks.onidle()
  }
}
