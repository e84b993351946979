import type { Layer } from '@deck.gl/core'
import { zoneStatuses } from '../../contracts/industrial-zones'
import { themeColours, zoneStatusColour } from '../../format/colours'
import type { MunicipalityIndex } from '../../model/quantities'
import { worldUnitsPerMetre } from '../../model/web-mercator'
import { discLevels, pairColours } from './discs'
import { DiscLayer } from './gpu/disc-layer'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { withOpacity } from './paint'
import { remember, rememberLast } from './remember'
import { smallestZone, zoneMarks, type ZoneMark } from './zone-marks'

const shapesOf = remember((marks: ZoneMark[]) => ({
  zones: discLevels(
    marks.map(({ position, radius, stated }) => ({
      position,
      radius: radius * worldUnitsPerMetre(position[1]),
      rim: stated ? 0.8 : 1.6,
    })),
  ),
  rings: discLevels(
    marks.map(({ position, uncertainty }) => ({
      position,
      radius: uncertainty * worldUnitsPerMetre(position[1]),
      rim: 1.2,
    })),
  ),
}))

const coloursOf = rememberLast(
  (marks: readonly ZoneMark[], index: MunicipalityIndex, passing: Uint8Array, dark: boolean) => {
    const { paper } = themeColours(dark)
    const colourOf = new Map(zoneStatuses.map((status) => [status, zoneStatusColour(status, dark)]))
    const strengthOf = ({ municipality }: ZoneMark): number => {
      const row = index.rowOf.get(municipality)
      return row !== undefined && passing[row] === 0 ? 0.2 : 1
    }
    return {
      zones: pairColours(marks, (mark) => {
        const [colour, strength] = [colourOf.get(mark.status)!, strengthOf(mark)]
        return mark.stated
          ? [withOpacity(colour, 0.92 * strength), withOpacity(paper, 0.95 * strength)]
          : [withOpacity(paper, 0.75 * strength), withOpacity(colour, 0.95 * strength)]
      }),
      rings: pairColours(marks, (mark) => {
        const colour = colourOf.get(mark.status)!
        return [withOpacity(colour, 0), withOpacity(colour, 0.7 * strengthOf(mark))]
      }),
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
