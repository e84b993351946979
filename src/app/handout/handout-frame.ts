import { degreesPerPixel } from '../../map/mercator'
import { usablePadding } from '../../map/map-camera'
import type { MapPadding } from '../../map/map-model'
import { latitudeAt, longitudeAt, worldUnitsPerMetre, worldX, worldY } from '../../model/web-mercator'
import type { Sight } from '../../state/view-store.svelte'
import type { Bounds, SheetFrame } from '../sheet/sheet-map'

/** A map in the projection of the one on the screen, with the zoom that it has there. */
export type HandoutFrame = SheetFrame & Readonly<{ zoom: number }>

/**
 * The Web Mercator map that holds some bounds and fills a frame of `width` × `height` pixels with them in the middle; `margin`
 * pixels stay free. The length of a kilometre is that in the middle.
 */
export function frameBounds(bounds: Bounds, width: number, height: number, margin: number): HandoutFrame {
  const [west, south, east, north] = bounds
  const [x, y] = [(worldX(west) + worldX(east)) / 2, (worldY(south) + worldY(north)) / 2]
  const scale = Math.min(
    (width - 2 * margin) / (worldX(east) - worldX(west)),
    (height - 2 * margin) / (worldY(north) - worldY(south)),
  )
  const [halfWidth, halfHeight] = [width / 2 / scale, height / 2 / scale]
  return {
    width,
    height,
    bounds: [
      longitudeAt(x - halfWidth),
      latitudeAt(y - halfHeight),
      longitudeAt(x + halfWidth),
      latitudeAt(y + halfHeight),
    ],
    zoom: Math.log2(scale),
    pixelsPerKm: 1000 * worldUnitsPerMetre(latitudeAt(y)) * scale,
    project: ([longitude, latitude]) => ({
      x: width / 2 + (worldX(longitude) - x) * scale,
      y: height / 2 - (worldY(latitude) - y) * scale,
    }),
  }
}

/** The part of what the map shows that no panel covers. */
export function freeSight({ bounds, zoom }: Sight, padding: MapPadding): Bounds {
  const [west, south, east, north] = bounds
  const across = degreesPerPixel(zoom)
  const scale = 2 ** zoom
  const [bottom, top] = [worldY(south), worldY(north)]
  const free = usablePadding(padding, (east - west) / across, (top - bottom) * scale)
  return [
    west + free.left * across,
    latitudeAt(bottom + free.bottom / scale),
    east - free.right * across,
    latitudeAt(top - free.top / scale),
  ]
}
