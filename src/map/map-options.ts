import type { MapOptions } from 'maplibre-gl'
import type { Camera } from '../contracts/view'
import { prefersReducedMotion, usablePadding } from './map-camera'
import type { MapPadding } from './map-model'
import type { Quality } from './quality'

type Bounds = readonly [number, number, number, number]

/** How far around the territory the map may go, in degrees, and how far away; a country has more around it than a province. */
export function roamingLimits([west, south, east, north]: Bounds) {
  const [width, height] = [east - west, north - south]
  const [dx, dy] = [Math.max(1.8, 1.2 * width), Math.max(1.3, 1.2 * height)]
  // Still as wide as a hand on the screen.
  const minZoom = Math.min(6.5, Math.log2((200 * 360) / (512 * width)))
  const maxBounds: [number, number, number, number] = [west - dx, south - dy, east + dx, north + dy]
  return { minZoom, maxBounds }
}

/**
 * A flat map that is never turned (our shaders rely on it), at the camera or else fitted to the bounds within the padding. `light`
 * leaves out what multiplies the pixels and the frames. `enlarged`: how many times larger the page shows the map when it begins.
 */
export function mapOptions(
  container: HTMLElement,
  bounds: Bounds,
  camera: Camera | null,
  padding: MapPadding,
  quality: Quality,
  enlarged: number,
): Omit<MapOptions, 'style'> {
  const { clientWidth, clientHeight } = container
  const isLight = quality === 'light'
  return {
    container,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    // Shift and drag adds to the selection.
    boxZoom: false,
    renderWorldCopies: false,
    // Names that fade in are drawn again and again.
    fadeDuration: isLight || prefersReducedMotion() ? 0 : 160,
    maxZoom: 15,
    ...roamingLimits(bounds),
    canvasContextAttributes: { antialias: !isLight },
    ...(isLight || enlarged !== 1 ? { pixelRatio: enlarged * (isLight ? 1 : window.devicePixelRatio) } : {}),
    ...(camera
      ? { center: [camera.longitude, camera.latitude], zoom: camera.zoom }
      : {
          bounds: [...bounds],
          fitBoundsOptions: { padding: { ...usablePadding(padding, clientWidth, clientHeight) } },
        }),
  }
}
