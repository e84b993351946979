import type { EaseToOptions, Map as MapLibreMap } from 'maplibre-gl'
import type { Camera } from '../contracts/view'
import type { MapPadding, MapPoint } from './map-model'

type Bounds = readonly [number, number, number, number]

const flightMilliseconds = 700
/** Of a flight to a camera. A longest duration would not do: MapLibre goes at once where a flight would take longer. */
const cameraFlightMilliseconds = 1800
const zoomMilliseconds = 220
/** Nearest zoom that fitting goes to: a single small municipality keeps its neighbours in sight. */
const nearestFit = 11.5
/** Pixels that must stay free between panels for fitting to make sense. */
const leastFree = 120

export const prefersReducedMotion = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

/** Where the map looks, rounded to what can be told apart on a screen. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter()
  return { longitude: round(lng, 5), latitude: round(lat, 5), zoom: round(map.getZoom(), 2) }
}

/** True when the two cameras show different pictures. */
export function camerasDiffer(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.longitude - b.longitude) > 1e-4 ||
    Math.abs(a.latitude - b.latitude) > 1e-4 ||
    Math.abs(a.zoom - b.zoom) > 0.01
  )
}

/** Shows what a camera sees, at once; nothing moves where that is in view already. */
export function jumpToCamera(map: MapLibreMap, camera: Camera): void {
  if (!camerasDiffer(camera, cameraOf(map))) return
  map.jumpTo({ center: [camera.longitude, camera.latitude], zoom: camera.zoom })
}

/** Flies to exactly what a camera sees; at once where motion is unwelcome. */
export function flyToCamera(map: MapLibreMap, camera: Camera): void {
  if (!camerasDiffer(camera, cameraOf(map))) return
  const { longitude, latitude, zoom } = camera
  map.flyTo({ center: [longitude, latitude], zoom, duration: cameraFlightMilliseconds })
}

/** What the map shows of the world: west, south, east, north in degrees, and the zoom. */
export function sightOf(map: MapLibreMap): { bounds: [number, number, number, number]; zoom: number } {
  const bounds = map.getBounds()
  return {
    bounds: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    zoom: map.getZoom(),
  }
}

/** The padding, made smaller where panels leave too little of the map. */
export function usablePadding(padding: MapPadding, width: number, height: number): MapPadding {
  const across = Math.min(1, Math.max(0, width - leastFree) / (padding.left + padding.right || 1))
  const down = Math.min(1, Math.max(0, height - leastFree) / (padding.top + padding.bottom || 1))
  return {
    left: padding.left * across,
    right: padding.right * across,
    top: padding.top * down,
    bottom: padding.bottom * down,
  }
}

/** The middle of the part of the map that no panel covers. */
export function freeCentre(padding: MapPadding, width: number, height: number): MapPoint {
  const { left, right, top, bottom } = usablePadding(padding, width, height)
  return { x: (left + width - right) / 2, y: (top + height - bottom) / 2 }
}

/** Brings the bounds into the free part of the map. `byPerson` marks a move that the address should remember. */
export function fitBounds(
  map: MapLibreMap,
  [west, south, east, north]: Bounds,
  padding: MapPadding,
  { animate, byPerson }: { animate: boolean; byPerson: boolean },
): void {
  const { clientWidth, clientHeight } = map.getContainer()
  map.fitBounds(
    [west, south, east, north],
    {
      padding: { ...usablePadding(padding, clientWidth, clientHeight) },
      maxZoom: nearestFit,
      linear: true,
      duration: animate && !prefersReducedMotion() ? flightMilliseconds : 0,
    },
    { byPerson },
  )
}

/** Zooms by a number of levels, around a place or with a new centre, as a person asked. */
export function easeZoom(
  map: MapLibreMap,
  delta: number,
  target: Pick<EaseToOptions, 'around' | 'center'>,
  animate: boolean,
): void {
  const duration = animate && !prefersReducedMotion() ? zoomMilliseconds : 0
  map.easeTo({ ...target, zoom: map.getZoom() + delta, duration }, { byPerson: true })
}
