import type { Layer } from '@deck.gl/core'
import { themeColours, type Rgb } from '../../format/colours'
import { shapesOf, type MunicipalityShapes } from '../../model/municipality-shapes'
import { PolygonMeshLayer } from './gpu/polygon-mesh-layer'
import { beneathLines, flat, type LayerContext } from './layer-context'
import { mixColours } from './paint'
import { remember, rememberLast } from './remember'

/** How far a municipality that the filters leave out fades toward the bare land. */
const fade = 0.8
/** Strength of the hatch of a municipality without a value, 0 to 255; fainter where the filters leave it out. */
const [hatchStrength, fadedHatchStrength] = [230, 89]

const meshesOf = remember(({ levels }: MunicipalityShapes) =>
  levels.map(({ fromZoom, mesh }) => ({ fromZoom, shape: mesh })),
)

/** Red, green, blue and strength of the hatch of every row: the colour of its class, land under a hatch where it has none. */
export const municipalityFills = rememberLast(
  (classes: Int8Array, colours: readonly Rgb[], passing: Uint8Array, land: Rgb): Uint8Array => {
    const fills = new Uint8Array(4 * classes.length)
    const faded = colours.map((colour) => mixColours(colour, land, fade))
    classes.forEach((classOfRow, row) => {
      const isLeftOut = passing[row] === 0
      const colour = (isLeftOut ? faded : colours)[classOfRow]
      fills.set(colour ?? land, 4 * row)
      if (!colour) fills[4 * row + 3] = isLeftOut ? fadedHatchStrength : hatchStrength
    })
    return fills
  },
)

/** Every row bare land. */
const landFills = rememberLast((count: number, land: Rgb): Uint8Array => {
  const fills = new Uint8Array(4 * count)
  for (let row = 0; row < count; row++) fills.set(land, 4 * row)
  return fills
})

const landOf = { light: themeColours(false).land, dark: themeColours(true).land }

/**
 * Municipalities in the colour of their class; without a value, land under a diagonal hatch. With the choropleth switched off
 * they stay as land: the same triangles, and no buffer to rebuild when it comes back.
 */
export function choroplethLayer({ tables, model, dark }: LayerContext): Layer[] {
  if (!tables.municipalities) return []
  const land = dark ? landOf.dark : landOf.light
  const choropleth = model.overlays.includes('choropleth') ? model.choropleth : null
  return [
    new PolygonMeshLayer({
      id: 'municipalities',
      levels: meshesOf(shapesOf(tables.municipalities)),
      colours: choropleth
        ? municipalityFills(choropleth.classes, choropleth.colours, model.passing, land)
        : landFills(tables.municipalities.count, land),
      hatchColour: themeColours(dark).faint,
      parameters: { ...flat, blend: false },
      ...beneathLines,
    }),
  ]
}
