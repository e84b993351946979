import { worldX, worldY } from '../../model/web-mercator'
import type { DiscShape } from './gpu/disc-layer'
import type { Level } from './gpu/world-layer'
import type { Rgba } from './paint'

/** A disc to draw. */
export type Disc = Readonly<{
  position: readonly [number, number]
  /** In the unit of the layer. */
  radius: number
  /** Width of the rim in CSS pixels. */
  rim: number
}>

/** Discs at every zoom, in their order; none without any. */
export function discLevels(discs: readonly Disc[]): readonly Level<DiscShape>[] {
  const first = discs[0]
  if (!first) return []
  const origin = [worldX(first.position[0]), worldY(first.position[1])] as const
  const data = new Float32Array(4 * discs.length)
  discs.forEach(({ position: [lon, lat], radius, rim }, i) => {
    data.set([worldX(lon) - origin[0], worldY(lat) - origin[1], radius, rim], 4 * i)
  })
  return [{ fromZoom: 0, shape: { origin, discs: data } }]
}

/** Colours of discs: what lies within the rim, and the rim. */
export function pairColours<T>(
  items: readonly T[],
  coloursOf: (item: T) => readonly [Rgba, Rgba],
): Uint8Array {
  const colours = new Uint8Array(8 * items.length)
  items.forEach((item, i) => {
    const [fill, rim] = coloursOf(item)
    colours.set(fill, 8 * i)
    colours.set(rim, 8 * i + 4)
  })
  return colours
}
