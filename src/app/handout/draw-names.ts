import type { Feature } from 'geojson'
import { themeColours } from '../../format/colours'
import { clusterRadius, startupMarks } from '../../map/layers/startup-marks'
import { svg, type SvgNode } from '../../model/handout/svg-node'
import type { MapContext } from './draw-marks'
import { textAtPlace } from './svg-parts'

type Box = Readonly<{ left: number; right: number; top: number; bottom: number }>

/** Pixels that names keep from one another. */
const gap = 4

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap

/** The finest tier of places whose names are written at a zoom, as on the map. */
const finestTier = (zoom: number): number => (zoom < 9 ? 0 : zoom < 10 ? 1 : zoom < 11 ? 2 : 3)

const numberOf = ({ properties }: Feature, name: string): number => Number(properties?.[name] ?? 0)

function placeOf({ geometry }: Feature): [number, number] | null {
  if (geometry.type !== 'Point') return null
  const [longitude, latitude] = geometry.coordinates
  return [longitude!, latitude!]
}

/** The names of places, the largest first, wherever they cover no other name; then those of the neighbours. */
export function drawNames({ tables, model, basemap, frame, dark, measure }: MapContext): SvgNode[] {
  const { ink, ink2, paper, land } = themeColours(dark)
  // The scale bar and north stand there.
  const taken: Box[] = [
    { left: 0, right: frame.width / 4 + 20, top: frame.height - 34, bottom: frame.height },
    { left: frame.width - 34, right: frame.width, top: 0, bottom: 44 },
  ]
  // Numbers of start-ups are read as well.
  if (tables.startups && model.overlays.includes('startups')) {
    for (const { position, rows } of startupMarks(tables.startups, model.startupsPassing, frame.zoom)) {
      const radius = clusterRadius(rows.length)
      const { x, y } = frame.project(position)
      if (rows.length > 1)
        taken.push({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
    }
  }
  /** The first of some baselines on which the name covers nothing; null when there is none. */
  const settle = (width: number, size: number, x: number, baselines: readonly number[]): number | null => {
    for (const y of baselines) {
      const box = { left: x - width / 2, right: x + width / 2, top: y - 0.8 * size, bottom: y + 0.2 * size }
      const isInside =
        box.left >= 2 && box.right <= frame.width - 2 && box.top >= 2 && box.bottom <= frame.height - 2
      if (!isInside || taken.some((other) => meet(box, other))) continue
      taken.push(box)
      return y
    }
    return null
  }

  const towns = basemap.towns.features
    .filter((town) => numberOf(town, 'tier') <= finestTier(frame.zoom))
    .sort((a, b) => numberOf(a, 'rank') - numberOf(b, 'rank'))
    .flatMap((town) => {
      const place = placeOf(town)
      if (!place) return []
      const { x, y } = frame.project(place)
      const name = String(town.properties?.name ?? '')
      const size = numberOf(town, 'population') >= 20_000 ? 14.5 : 11.5
      const baseline = settle(measure(name, size, 600), size, x, [
        y - 0.85 * size + 2,
        y + 1.5 * size,
        y - size - 8,
        y - size - 16,
        y + 2 * size + 4,
        y + 2 * size + 12,
      ])
      const look = { size, colour: ink, weight: 600, anchor: 'middle', halo: paper } as const
      return baseline === null ? [] : [textAtPlace(name, x, baseline, look)]
    })
  const neighbours = basemap.neighbourNames.features.flatMap((neighbour) => {
    const place = placeOf(neighbour)
    if (!place) return []
    const { x, y } = frame.project(place)
    const name = String(neighbour.properties?.name ?? '')
    const baseline = settle(measure(name, 10, 600), 10, x, [y])
    const look = { size: 10, colour: ink2, weight: 600, anchor: 'middle', halo: land } as const
    return baseline === null ? [] : [textAtPlace(name, x, baseline, look)]
  })
  return [svg('g', { id: 'names' }, [...neighbours, ...towns])]
}
