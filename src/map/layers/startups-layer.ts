import type { Layer } from '@deck.gl/core'
import { TextLayer } from '@deck.gl/layers'
import { themeColours, type Rgb } from '../../format/colours'
import type { StartupCluster } from '../../model/startup-clusters'
import { discLevels, pairColours } from './discs'
import { DiscLayer } from './gpu/disc-layer'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { withOpacity } from './paint'
import { remember, rememberLast } from './remember'
import { clusterRadius, startupMarks } from './startup-marks'

/** The rim and the digits are dark in both themes: the dots are always light. */
export const startupInk: Rgb = [23, 36, 47]

const dotsOf = remember((marks: readonly StartupCluster[]) =>
  discLevels(marks.map(({ position, rows }) => ({ position, radius: clusterRadius(rows.length), rim: 1.3 }))),
)
const coloursOf = rememberLast((marks: readonly StartupCluster[], dark: boolean) =>
  pairColours(marks, () => [withOpacity(themeColours(dark).startup), withOpacity(startupInk)]),
)
const severalOf = remember((marks: readonly StartupCluster[]) => marks.filter(({ rows }) => rows.length > 1))

/** Start-ups as dots with a dark rim; from far, near ones together with their number. */
export function startupsLayer({ tables, model, dark, zoom }: LayerContext): Layer[] {
  if (!tables.startups) return []
  const marks = startupMarks(tables.startups, model.startupsPassing, zoom)
  return [
    new DiscLayer({
      id: 'startups',
      levels: dotsOf(marks),
      colours: coloursOf(marks, dark),
      radiusUnit: 'pixel',
      parameters: flat,
      ...beneathLabels,
    }),
    new TextLayer<StartupCluster>({
      id: 'startup-counts',
      data: severalOf(marks),
      getPosition: ({ position }) => position,
      getText: ({ rows }) => String(rows.length),
      getSize: 12,
      getColor: withOpacity(startupInk),
      fontFamily: "'Titillium Web', sans-serif",
      fontWeight: 700,
      characterSet: '0123456789',
      parameters: flat,
      ...beneathLabels,
    }),
  ]
}
