import { IconLayer } from '@deck.gl/layers'
import { themeColours } from '../../format/colours'
import { beneathLabels, flat } from './layer-context'
import { drawSymbolAtlas, symbolMapping, type PointSymbol } from './point-symbols'

/** A point with a symbol. */
export type SymbolMark = Readonly<{ row: number; position: [number, number]; symbol: PointSymbol }>

/** Side of a symbol on the screen in pixels; large ones are for what serves a whole area. */
export const symbolSizes: Record<PointSymbol, number> = {
  station: 19,
  exit: 19,
  port: 22,
  airport: 22,
  waypoint: 16,
  project: 19,
  service: 19,
}

const atlases = new Map<boolean, ImageData>()

function atlasOf(dark: boolean): ImageData {
  const { panel, ink } = themeColours(dark)
  const atlas = atlases.get(dark) ?? drawSymbolAtlas(panel, ink)
  atlases.set(dark, atlas)
  return atlas
}

/** A layer of symbols of constant size on the screen. */
export function symbolLayer(id: string, data: readonly SymbolMark[], dark: boolean): IconLayer<SymbolMark> {
  return new IconLayer<SymbolMark>({
    id,
    data,
    // deck.gl takes pixels here as well, though its types name only addresses and textures; an address would be fetched,
    // which the page's Content-Security-Policy forbids for data.
    iconAtlas: atlasOf(dark) as unknown as string,
    iconMapping: symbolMapping,
    getIcon: ({ symbol }) => symbol,
    getPosition: ({ position }) => position,
    getSize: ({ symbol }) => symbolSizes[symbol],
    sizeUnits: 'pixels',
    parameters: flat,
    ...beneathLabels,
  })
}
