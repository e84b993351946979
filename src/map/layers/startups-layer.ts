import type { Layer } from '@deck.gl/core'
import { ScatterplotLayer, TextLayer } from '@deck.gl/layers'
import { themeColours, type Rgb } from '../../format/colours'
import type { StartupCluster } from '../../model/startup-clusters'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { withOpacity } from './paint'
import { remember } from './remember'
import { clusterRadius, startupMarks } from './startup-marks'

/** The rim and the digits are dark in both themes: the dots are always light. */
const rim: Rgb = [23, 36, 47]

const severalOf = remember((marks: readonly StartupCluster[]) => marks.filter(({ rows }) => rows.length > 1))

/** Start-ups as dots with a dark rim; from far, near ones together with their number. */
export function startupsLayer({ tables, model, dark, zoom }: LayerContext): Layer[] {
  if (!tables.startups) return []
  const marks = startupMarks(tables.startups, model.startupsPassing, zoom)
  const { startup } = themeColours(dark)
  return [
    new ScatterplotLayer<StartupCluster>({
      id: 'startups',
      data: marks,
      getPosition: ({ position }) => position,
      radiusUnits: 'pixels',
      getRadius: ({ rows }) => clusterRadius(rows.length),
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: 1.3,
      getFillColor: withOpacity(startup),
      getLineColor: withOpacity(rim),
      parameters: flat,
      ...beneathLabels,
    }),
    new TextLayer<StartupCluster>({
      id: 'startup-counts',
      data: severalOf(marks),
      getPosition: ({ position }) => position,
      getText: ({ rows }) => String(rows.length),
      getSize: 12,
      getColor: withOpacity(rim),
      fontFamily: "'Titillium Web', sans-serif",
      fontWeight: 700,
      characterSet: '0123456789',
      parameters: flat,
      ...beneathLabels,
    }),
  ]
}
