import type { TableOf } from '../../contracts/layers'
import { textAt } from '../../contracts/table'
import { themeColours, type Rgb } from '../../format/colours'
import { municipalityFills } from '../../map/layers/choropleth-layer'
import { withOpacity } from '../../map/layers/paint'
import type { MapModel } from '../../map/map-model'
import { bordersWhere, chainSegments } from '../../model/borders'
import { polygonsOf } from '../../model/feature-collection'
import { hatchLines } from '../../model/handout/hatch-lines'
import { svg, type SvgNode } from '../../model/handout/svg-node'
import { shapesOf } from '../../model/municipality-shapes'
import { areaPaths } from '../sheet/sheet-map'
import { pathOf } from './draw-ground'
import type { HandoutFrame } from './handout-frame'
import { filled, line, stroked } from './svg-parts'

type Municipalities = TableOf<'municipalities'>

/** Width of a line of a hatch. */
const hatchWidth = 1.3

/** Attributes of the lines of a hatch of a strength from 0 to 255. */
export const hatchLook = (dark: boolean, strength: number) =>
  stroked(withOpacity(themeColours(dark).faint, strength / 255), hatchWidth)

const rowsOf = ({ count }: Municipalities) => Array.from({ length: count }, (_, row) => row)

/** The municipalities in the map's own colours; hatched where no value is known, plain land where there is no indicator. */
export function drawAreas(
  table: Municipalities,
  { choropleth, passing, overlays }: MapModel,
  frame: HandoutFrame,
  dark: boolean,
): SvgNode[] {
  const { land, paper, line: plainLine } = themeColours(dark)
  const coloured = overlays.includes('choropleth') ? choropleth : null
  const fills = coloured && municipalityFills(coloured.classes, coloured.colours, passing, land)
  const areas = areaPaths(table.geometry, rowsOf(table), frame)
  const rim = stroked(coloured ? paper : plainLine, 0.7)
  const colourOf = (row: number): Rgb =>
    fills ? [fills[4 * row]!, fills[4 * row + 1]!, fills[4 * row + 2]!] : land
  const shapes = areas.map(({ row, path }) =>
    svg('path', {
      d: path,
      'data-istat-code': textAt(table.columns.istat_code, row),
      'fill-rule': 'evenodd',
      ...filled(colourOf(row)),
      ...rim,
      'stroke-linejoin': 'round',
    }),
  )
  const hatches = areas.flatMap(({ row }) => {
    const strength = fills?.[4 * row + 3] ?? 0
    if (strength === 0) return []
    const rings = polygonsOf(table.geometry, row).flat()
    const lines = hatchLines(rings.map((ring) => ring.map(([x, y]) => frame.project([x!, y!]))))
    return lines === '' ? [] : [svg('path', { d: lines, fill: 'none', ...hatchLook(dark, strength) })]
  })
  return [
    svg('g', { id: 'municipalities' }, shapes),
    ...(hatches.length > 0 ? [svg('g', { id: 'not-known' }, hatches)] : []),
    svg('path', {
      d: borderPath(table, frame, (_, other) => other < 0),
      ...line(themeColours(dark).ink, 1.3),
    }),
  ]
}

/** The borders between rows that pass, as one path; the other row is −1 along the outline of the territory. */
function borderPath(
  table: Municipalities,
  frame: HandoutFrame,
  passes: (row: number, other: number) => boolean,
): string {
  const { positions } = table.geometry
  return chainSegments(bordersWhere(shapesOf(table).borders, passes))
    .map((chain) =>
      pathOf(
        chain.map((vertex) => [positions[2 * vertex]!, positions[2 * vertex + 1]!]),
        frame,
      ),
    )
    .join('')
}

/** The outline of selected municipalities as one area, in its colour with a casing. */
export function drawSelection(
  table: Municipalities,
  selection: readonly number[],
  frame: HandoutFrame,
  dark: boolean,
): SvgNode[] {
  if (selection.length === 0) return []
  const { paper, accent } = themeColours(dark)
  const selected = new Set(selection)
  const outline = borderPath(table, frame, (row, other) => selected.has(row) !== selected.has(other))
  const inner = borderPath(table, frame, (row, other) => selected.has(row) && selected.has(other))
  return [
    ...(inner === '' ? [] : [svg('path', { d: inner, ...line(accent, 1.1) })]),
    svg('path', { d: outline, ...line(withOpacity(paper, 0.75), 4.6) }),
    svg('path', { d: outline, ...line(accent, 2.6) }),
  ]
}
