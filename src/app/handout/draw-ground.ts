import type { Feature, Geometry } from 'geojson'
import { themeColours } from '../../format/colours'
import type { BasemapData, GroundKind } from '../../map/basemap/basemap-data'
import { mixColours } from '../../map/layers/paint'
import { svg, type SvgNode } from '../../model/handout/svg-node'
import type { HandoutFrame } from './handout-frame'
import { filled, line, rectangle } from './svg-parts'

type Positions = readonly (readonly number[])[]

/** The lines of a geometry, and whether they are closed. */
function linesOf(geometry: Geometry): Readonly<{ lines: readonly Positions[]; closed: boolean }> {
  switch (geometry.type) {
    case 'LineString':
      return { lines: [geometry.coordinates], closed: false }
    case 'MultiLineString':
      return { lines: geometry.coordinates, closed: false }
    case 'Polygon':
      return { lines: geometry.coordinates, closed: true }
    case 'MultiPolygon':
      return { lines: geometry.coordinates.flat(), closed: true }
    default:
      return { lines: [], closed: false }
  }
}

/** A line as an SVG path; '' where it lies wholly beside the map. */
export function pathOf(positions: Positions, { project, width, height }: HandoutFrame, end = ''): string {
  const places = positions.map(([longitude, latitude]) => project([longitude!, latitude!]))
  const isBeside = (['x', 'y'] as const).some((axis) => {
    const edge = axis === 'x' ? width : height
    return places.every((place) => place[axis] < 0) || places.every((place) => place[axis] > edge)
  })
  if (isBeside) return ''
  return `M${places.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}${end}`
}

function pathsOf(features: readonly Feature[], kind: GroundKind, frame: HandoutFrame): string {
  return features
    .filter(({ properties }) => properties?.kind === kind)
    .map(({ geometry }) => {
      const { lines, closed } = linesOf(geometry)
      return lines.map((positions) => pathOf(positions, frame, closed ? 'Z' : '')).join('')
    })
    .join('')
}

const path = (d: string, look: Readonly<Record<string, string | number | null>>): SvgNode[] =>
  d === '' ? [] : [svg('path', { d, ...look })]

/** What lies below the municipalities: paper, land around, lakes, borders of the neighbours. */
export function drawGround({ ground }: BasemapData, frame: HandoutFrame, dark: boolean): SvgNode[] {
  const { paper, land, line: edge, water } = themeColours(dark)
  const { features } = ground
  return [
    rectangle(0, 0, frame.width, frame.height, filled(paper)),
    ...path(pathsOf(features, 'land', frame), filled(land)),
    ...path(pathsOf(features, 'lake', frame), filled(water)),
    ...path(pathsOf(features, 'border', frame), line(edge, 1.1)),
  ]
}

/** Rivers fade where one is nearer than they are drawn for, as on the map. */
const riverOpacity = (zoom: number): number => Math.min(1, Math.max(0, (10.8 - zoom) / 0.8))

/** What lies upon the municipalities: rivers, the motorway, railways. */
export function drawWays({ ground }: BasemapData, frame: HandoutFrame, dark: boolean): SvgNode[] {
  const { land, water, ink2 } = themeColours(dark)
  const rail = mixColours(land, ink2, dark ? 0.62 : 0.7)
  const { features } = ground
  const opacity = riverOpacity(frame.zoom)
  const [motorways, railways] = [pathsOf(features, 'motorway', frame), pathsOf(features, 'railway', frame)]
  return [
    ...(opacity > 0
      ? path(pathsOf(features, 'river', frame), { ...line(water, 1.8), 'stroke-opacity': opacity })
      : []),
    ...path(motorways, { ...line(rail, 2.9), 'stroke-opacity': 0.75 }),
    ...path(motorways, line(land, 1.3)),
    ...path(railways, { ...line(rail, 0.9), 'stroke-opacity': 0.75 }),
    ...path(railways, {
      ...line(rail, 3.4),
      'stroke-linecap': 'butt',
      'stroke-opacity': 0.75,
      'stroke-dasharray': '1.5 8.2',
    }),
  ]
}
