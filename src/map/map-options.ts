import type { MapOptions } from 'maplibre-gl'
import type { Camera } from '../contracts/view'
import { prefersReducedMotion, usablePadding } from './map-camera'
import type { MapPadding } from './map-model'

type Bounds = readonly [number, number, number, number]

/** How far around the territory the map may go, in degrees. */
function roamingBounds([west, south, east, north]: Bounds): [number, number, number, number] {
  return [west - 1.8, south - 1.3, east + 1.8, north + 1.3]
}

/** A flat map without rotation, at the camera or else fitted to the bounds within the padding. */
export function mapOptions(
  container: HTMLElement,
  bounds: Bounds,
  camera: Camera | null,
  padding: MapPadding,
): Omit<MapOptions, 'style'> {
  const { clientWidth, clientHeight } = container
  return {
    container,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    // Shift and drag adds to the selection.
    boxZoom: false,
    renderWorldCopies: false,
    fadeDuration: prefersReducedMotion() ? 0 : 160,
    minZoom: 6.5,
    maxZoom: 15,
    maxBounds: roamingBounds(bounds),
    canvasContextAttributes: { antialias: true },
    ...(camera
      ? { center: [camera.longitude, camera.latitude], zoom: camera.zoom }
      : {
          bounds: [...bounds],
          fitBoundsOptions: { padding: { ...usablePadding(padding, clientWidth, clientHeight) } },
        }),
  }
}
