import type {
  ExpressionSpecification,
  FilterSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import { css, themeColours } from '../../format/colours'
import { mixColours } from '../layers/paint'
import type { BasemapData, GroundKind } from './basemap-data'

/** Addresses of the bundled font files, by weight and range of characters. */
export type LabelFonts = Readonly<{ regular: FontFiles; semibold: FontFiles }>
type FontFiles = Readonly<{ latin: string; latinExtended: string }>

const regular = ['Titillium Web Regular']
const semibold = ['Titillium Web SemiBold']

const fontFiles = ({ latin, latinExtended }: FontFiles) => [
  { url: latin, 'unicode-range': ['U+0000-00FF', 'U+2000-206F'] },
  { url: latinExtended, 'unicode-range': ['U+0100-02BA', 'U+1E00-1E9F'] },
]

const fontFaces = (fonts: LabelFonts) => ({
  [regular[0]!]: fontFiles(fonts.regular),
  [semibold[0]!]: fontFiles(fonts.semibold),
})

/**
 * Zoom of the finest tiles that a source is cut into. Every tile in sight is drawn, and clipped, by itself, once a source and
 * layer: few sources and large tiles cost a fraction. Places are kept to 1/8192 of a tile, half a pixel at zoom 10, which is
 * finer than the data.
 */
const finestTiles = 7

/** Rivers are drawn at 1:10 million; nearer than this they leave the borders that follow them. */
const riversFade: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 10, 1, 10.8, 0]

/**
 * The basemap as a MapLibre style: land, borders of the neighbouring provinces, water, railways, the motorway and names. Every
 * source is inline and the font is bundled, so that drawing it asks no other host. The layers `river-lines` and `river-names`
 * mark where thematic layers go.
 */
export function basemapStyle(data: BasemapData, dark: boolean, fonts: LabelFonts): StyleSpecification {
  const source = (features: BasemapData[keyof BasemapData]) =>
    ({ type: 'geojson', data: features, maxzoom: finestTiles }) as const
  return {
    version: 8,
    'font-faces': fontFaces(fonts),
    sources: {
      ground: source(data.ground),
      'neighbour-names': source(data.neighbourNames),
      towns: source(data.towns),
    },
    layers: [...areaAndLineLayers(dark), ...nameLayers(dark)],
  }
}

/** What a map begins with, so that the first thematic layer waits for nothing: a placeholder for each layer of the basemap. */
export function emptyBasemap(fonts: LabelFonts): StyleSpecification {
  const layers = [...areaAndLineLayers(false), ...nameLayers(false)]
  return {
    version: 8,
    'font-faces': fontFaces(fonts),
    sources: {},
    layers: layers.map(({ id }) => ({ id, type: 'background', layout: { visibility: 'none' } })),
  }
}

const isGround = (kind: GroundKind): FilterSpecification => ['==', ['get', 'kind'], kind]

function areaAndLineLayers(dark: boolean): LayerSpecification[] {
  const { paper, land, line, water, ink2 } = themeColours(dark)
  const round = { 'line-cap': 'round', 'line-join': 'round' } as const
  const rail = css(mixColours(land, ink2, dark ? 0.62 : 0.7))
  return [
    { id: 'paper', type: 'background', paint: { 'background-color': css(paper) } },
    // Without antialiasing there are no hairlines between neighbours.
    {
      id: 'land',
      type: 'fill',
      source: 'ground',
      filter: isGround('land'),
      paint: { 'fill-color': css(land), 'fill-antialias': false },
    },
    {
      id: 'lakes',
      type: 'fill',
      source: 'ground',
      filter: isGround('lake'),
      paint: { 'fill-color': css(water), 'fill-antialias': false },
    },
    {
      id: 'neighbour-borders',
      type: 'line',
      source: 'ground',
      filter: isGround('border'),
      layout: round,
      paint: { 'line-color': css(line), 'line-width': 1.1 },
    },
    {
      id: 'river-lines',
      type: 'line',
      source: 'ground',
      filter: isGround('river'),
      layout: round,
      paint: {
        'line-color': css(water),
        'line-width': ['match', ['get', 'name'], 'Po', 3, 1.6],
        'line-opacity': riversFade,
      },
    },
    {
      id: 'motorway-casing',
      type: 'line',
      source: 'ground',
      filter: isGround('motorway'),
      layout: round,
      paint: { 'line-color': rail, 'line-width': 2.9, 'line-opacity': 0.75 },
    },
    {
      id: 'motorways',
      type: 'line',
      source: 'ground',
      filter: isGround('motorway'),
      layout: round,
      paint: { 'line-color': css(land), 'line-width': 1.3 },
    },
    {
      id: 'railways',
      type: 'line',
      source: 'ground',
      filter: isGround('railway'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': rail, 'line-width': 0.9, 'line-opacity': 0.75 },
    },
    {
      id: 'railway-sleepers',
      type: 'line',
      source: 'ground',
      filter: isGround('railway'),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': rail,
        'line-width': 3.4,
        'line-dasharray': [0.45, 2.4],
        'line-opacity': 0.75,
      },
    },
  ]
}

function nameLayers(dark: boolean): LayerSpecification[] {
  const { paper, land, ink, ink2, water } = themeColours(dark)
  return [
    {
      id: 'river-names',
      type: 'symbol',
      source: 'ground',
      filter: isGround('river'),
      layout: {
        'text-field': ['get', 'name'],
        'text-font': regular,
        'text-size': 12,
        'text-letter-spacing': 0.12,
        'symbol-placement': 'line',
        'symbol-spacing': 300,
        'text-max-angle': 32,
        'text-padding': 12,
      },
      paint: {
        'text-color': css(mixColours(water, ink2, dark ? 0.7 : 0.75)),
        'text-halo-color': css(land),
        'text-halo-width': 1.6,
        'text-opacity': riversFade,
      },
    },
    {
      id: 'neighbour-names',
      type: 'symbol',
      source: 'neighbour-names',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': semibold,
        'text-size': 11,
        'text-letter-spacing': 0.2,
        'text-padding': 6,
      },
      paint: {
        'text-color': css(ink2),
        'text-opacity': 0.8,
        'text-halo-color': css(land),
        'text-halo-width': 1,
      },
    },
    {
      id: 'town-names',
      type: 'symbol',
      source: 'towns',
      filter: [
        'step',
        ['zoom'],
        ['all', ['==', ['get', 'tier'], 0], ['<', ['get', 'rank'], 20]],
        6,
        ['all', ['==', ['get', 'tier'], 0], ['<', ['get', 'rank'], 60]],
        7,
        ['all', ['==', ['get', 'tier'], 0], ['<', ['get', 'rank'], 200]],
        8,
        ['==', ['get', 'tier'], 0],
        9,
        ['<=', ['get', 'tier'], 1],
        10,
        ['<=', ['get', 'tier'], 2],
        11,
        true,
      ],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': semibold,
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          8,
          ['step', ['get', 'population'], 12, 20_000, 14.5],
          12,
          ['step', ['get', 'population'], 13, 5_000, 15, 20_000, 19],
        ],
        'text-max-width': 9,
        'text-line-height': 1.1,
        'symbol-sort-key': ['get', 'rank'],
        'text-variable-anchor': ['bottom', 'top'],
        // Clear of what stands at the seat itself.
        'text-radial-offset': 0.85,
        'text-padding': 5,
      },
      paint: {
        'text-color': css(ink),
        'text-halo-color': css(paper),
        'text-halo-width': 1.7,
        'text-halo-blur': 0.3,
      },
    },
  ]
}
