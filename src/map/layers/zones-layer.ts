import type { Layer } from '@deck.gl/core'
import { themeColours, zoneStatusColour } from '../../format/colours'
import type { MunicipalityIndex } from '../../model/quantities'
import { worldUnitsPerMetre } from '../../model/web-mercator'
import { discLevels, pairColours } from './discs'
import { DiscLayer } from './gpu/disc-layer'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { withOpacity, type Rgba } from './paint'
import { remember, rememberLast } from './remember'
import { smallestZone, zoneMarks, type ZoneMark } from './zone-marks'

/** Width in pixels of the rim of a zone's disc, and of its dashed ring. */
export const zoneRim = (stated: boolean): number => (stated ? 0.8 : 1.6)
export const ringWidth = 1.2

const shapesOf = remember((marks: ZoneMark[]) => ({
  zones: discLevels(
    marks.map(({ position, radius, stated }) => ({
      position,
      radius: radius * worldUnitsPerMetre(position[1]),
      rim: zoneRim(stated),
    })),
  ),
  rings: discLevels(
    marks.map(({ position, uncertainty }) => ({
      position,
      radius: uncertainty * worldUnitsPerMetre(position[1]),
      rim: ringWidth,
    })),
  ),
}))

/** Colours of a zone: its disc and the rim, the ring of uncertainty. Faint where the filters leave its municipality out. */
export function zonePaint(
  { status, stated }: Pick<ZoneMark, 'status' | 'stated'>,
  passes: boolean,
  dark: boolean,
): Readonly<{ disc: readonly [Rgba, Rgba]; ring: Rgba }> {
  const { paper } = themeColours(dark)
  const colour = zoneStatusColour(status, dark)
  const strength = passes ? 1 : 0.2
  return {
    disc: stated
      ? [withOpacity(colour, 0.92 * strength), withOpacity(paper, 0.95 * strength)]
      : [withOpacity(paper, 0.75 * strength), withOpacity(colour, 0.95 * strength)],
    ring: withOpacity(colour, 0.7 * strength),
  }
}

/** Whether the filters leave the municipality of a zone in; one that is not known stays. */
export function zonePasses(
  { municipality }: ZoneMark,
  index: MunicipalityIndex,
  passing: Uint8Array,
): boolean {
  const row = index.rowOf.get(municipality)
  return row === undefined || passing[row] !== 0
}

const coloursOf = rememberLast(
  (marks: readonly ZoneMark[], index: MunicipalityIndex, passing: Uint8Array, dark: boolean) => {
    const paints = marks.map((mark) => zonePaint(mark, zonePasses(mark, index, passing), dark))
    return {
      zones: pairColours(paints, ({ disc }) => disc),
      rings: pairColours(paints, ({ ring }) => [withOpacity([ring[0], ring[1], ring[2]], 0), ring]),
    }
  },
)

/**
 * Industrial zones: a solid disc of the stated area inside a dashed ring of its position's uncertainty; a hollow disc where no
 * area is stated.
 */
export function zonesLayer({ tables, model, dark }: LayerContext): Layer[] {
  const table = tables['industrial-zones']
  if (!table) return []
  const marks = zoneMarks(table, model.zones)
  const { zones, rings } = shapesOf(marks)
  const colours = coloursOf(marks, model.index, model.passing, dark)
  const shared = { radiusUnit: 'world', parameters: flat, ...beneathLabels } as const
  return [
    new DiscLayer({ id: 'zone-uncertainty', levels: rings, colours: colours.rings, dashed: true, ...shared }),
    new DiscLayer({
      id: 'zones',
      levels: zones,
      colours: colours.zones,
      leastRadius: smallestZone,
      ...shared,
    }),
  ]
}
