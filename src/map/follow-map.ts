import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl'
import type { MapPoint } from './map-model'

/** While zooming, the zoom is reported in steps of this size; at rest it is exact. */
const zoomStep = 0.2

export type MapHandlers = Readonly<{
  onsize: (size: { width: number; height: number }, changed: boolean) => void
  onzoom: (zoom: number) => void
  /** The map came to rest; `byPerson` when someone moved it. */
  onrest: (byPerson: boolean) => void
  /** Where the pointer is, at most once a frame and never while the map moves; null when it left or began to drag. */
  onpoint: (point: MapPoint | null) => void
  onclick: (event: MapMouseEvent) => void
}>

/** Reports what happens on a map for as long as the map lives. The first size and zoom are reported at once. */
export function followMap(map: MapLibreMap, { onsize, onzoom, onrest, onpoint, onclick }: MapHandlers): void {
  let frame = 0
  let pointer: MapPoint | null = null
  let zoom = map.getZoom()
  const reportSize = (changed: boolean) => {
    const { clientWidth, clientHeight } = map.getContainer()
    onsize({ width: clientWidth, height: clientHeight }, changed)
  }
  const reportZoom = () => {
    zoom = map.getZoom()
    onzoom(zoom)
  }
  const leave = () => {
    pointer = null
    onpoint(null)
  }
  map.keyboard.disableRotation()
  map.touchZoomRotate.disableRotation()
  reportSize(false)
  reportZoom()
  map.on('resize', () => {
    reportSize(true)
  })
  map.on('zoom', () => {
    if (Math.abs(map.getZoom() - zoom) >= zoomStep) reportZoom()
  })
  map.on('moveend', (event) => {
    // A step behind another map that still moves.
    if ('passing' in event) return
    reportZoom()
    onrest(event.originalEvent !== undefined || ('byPerson' in event && event.byPerson === true))
  })
  map.on('mousemove', ({ point }) => {
    pointer = { x: point.x, y: point.y }
    frame ||= requestAnimationFrame(() => {
      frame = 0
      if (pointer && !map.isMoving()) onpoint(pointer)
    })
  })
  map.on('mouseout', leave)
  map.on('movestart', (event) => {
    if (event.originalEvent) leave()
  })
  map.on('click', onclick)
  map.on('remove', () => {
    cancelAnimationFrame(frame)
  })
}
