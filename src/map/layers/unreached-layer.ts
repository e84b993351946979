import type { Layer } from '@deck.gl/core'
import { ScatterplotLayer } from '@deck.gl/layers'
import type { TableOf } from '../../contracts/layers'
import { themeColours } from '../../format/colours'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { withOpacity } from './paint'
import { rememberLast } from './remember'

/** Pixels for the square root of one household: 2,500 households have a radius of 20 pixels, at every date. */
const pixelsPerRoot = 0.4

type SizedSymbol = Readonly<{ row: number; position: [number, number]; households: number }>

/** Radius in pixels of the symbol for a number of households: areas are in proportion, on one scale for all dates. */
export function unreachedRadius(households: number): number {
  return households > 0 ? pixelsPerRoot * Math.sqrt(households) : 0
}

/** One symbol for each municipality with households not reached, the largest first so that small ones stay on top. */
const symbolsOf = rememberLast((table: TableOf<'municipalities'>, households: Float64Array) => {
  const { seat_lon, seat_lat } = table.columns
  return Array.from(households, (value, row): SizedSymbol => {
    return { row, position: [seat_lon.values[row]!, seat_lat.values[row]!], households: value }
  })
    .filter((symbol) => symbol.households > 0)
    .sort((a, b) => b.households - a.households)
})

/** Circles sized by the households that FTTH does not reach, at the seats. */
export function unreachedLayer({ tables, model, dark }: LayerContext): Layer[] {
  if (!tables.municipalities || !model.unreached) return []
  const { paper, ink } = themeColours(dark)
  const { passing } = model
  return [
    new ScatterplotLayer<SizedSymbol>({
      id: 'unreached',
      data: symbolsOf(tables.municipalities, model.unreached),
      getPosition: ({ position }) => position,
      getRadius: ({ households }) => unreachedRadius(households),
      radiusUnits: 'pixels',
      stroked: true,
      lineWidthUnits: 'pixels',
      getLineWidth: 1.2,
      getFillColor: ({ row }) => withOpacity(paper, passing[row] === 0 ? 0.12 : 0.62),
      getLineColor: ({ row }) => withOpacity(ink, passing[row] === 0 ? 0.2 : 0.9),
      updateTriggers: { getFillColor: [passing, dark], getLineColor: [passing, dark] },
      parameters: flat,
      ...beneathLabels,
    }),
  ]
}
