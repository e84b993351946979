import type { Layer } from '@deck.gl/core'
import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions'
import { PathLayer, ScatterplotLayer } from '@deck.gl/layers'
import { themeColours, zoneStatusColour } from '../../format/colours'
import { circleAround } from '../mercator'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { withOpacity } from './paint'
import { remember } from './remember'
import { smallestZone, zoneMarks, type ZoneMark } from './zone-marks'

type Ring = Readonly<{ path: Float64Array; mark: ZoneMark }>

const ringsOf = remember((marks: ZoneMark[]): Ring[] =>
  marks.map((mark) => ({ path: circleAround(mark.position, mark.uncertainty), mark })),
)
const dashes = [new PathStyleExtension({ dash: true, highPrecisionDash: true })]

/**
 * Industrial zones: a solid disc of the stated area inside a dashed ring of its position's uncertainty; a hollow disc where no
 * area is stated.
 */
export function zonesLayer({ tables, model, dark }: LayerContext): Layer[] {
  const table = tables['industrial-zones']
  if (!table) return []
  const marks = zoneMarks(table, model.zones)
  const { paper } = themeColours(dark)
  const { index, passing } = model
  const strengthOf = ({ municipality }: ZoneMark): number => {
    const row = index.rowOf.get(municipality)
    return row !== undefined && passing[row] === 0 ? 0.2 : 1
  }
  const triggers = [dark, passing]
  return [
    new PathLayer<Ring, PathStyleExtensionProps<Ring>>({
      id: 'zone-uncertainty',
      data: ringsOf(marks),
      getPath: ({ path }) => path,
      positionFormat: 'XY',
      widthUnits: 'pixels',
      getWidth: 1.2,
      getColor: ({ mark }) => withOpacity(zoneStatusColour(mark.status, dark), 0.7 * strengthOf(mark)),
      getDashArray: [3, 2.6],
      extensions: dashes,
      updateTriggers: { getColor: triggers },
      parameters: flat,
      ...beneathLabels,
    }),
    new ScatterplotLayer<ZoneMark>({
      id: 'zones',
      data: marks,
      getPosition: ({ position }) => position,
      radiusUnits: 'meters',
      getRadius: ({ radius }) => radius,
      radiusMinPixels: smallestZone,
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: ({ stated }) => (stated ? 0.8 : 1.6),
      getFillColor: (mark) =>
        mark.stated
          ? withOpacity(zoneStatusColour(mark.status, dark), 0.92 * strengthOf(mark))
          : withOpacity(paper, 0.75 * strengthOf(mark)),
      getLineColor: (mark) =>
        withOpacity(mark.stated ? paper : zoneStatusColour(mark.status, dark), 0.95 * strengthOf(mark)),
      updateTriggers: { getFillColor: triggers, getLineColor: triggers },
      parameters: flat,
      ...beneathLabels,
    }),
  ]
}
