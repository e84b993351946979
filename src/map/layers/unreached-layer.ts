import type { Layer } from '@deck.gl/core'
import type { TableOf } from '../../contracts/layers'
import { themeColours } from '../../format/colours'
import { discLevels, pairColours } from './discs'
import { DiscLayer } from './gpu/disc-layer'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { unreachedRadius } from './mark-sizes'
import { withOpacity } from './paint'
import { rememberLast } from './remember'

const rimWidth = 1.2

/** The municipalities with households not reached, the most first so that small symbols stay on top; and their symbols. */
const symbolsOf = rememberLast((table: TableOf<'municipalities'>, households: Float64Array) => {
  const { seat_lon, seat_lat } = table.columns
  const rows = Array.from(households.keys())
    .filter((row) => households[row]! > 0)
    .sort((a, b) => households[b]! - households[a]!)
  const levels = discLevels(
    rows.map((row) => ({
      position: [seat_lon.values[row]!, seat_lat.values[row]!],
      radius: unreachedRadius(households[row]!),
      rim: rimWidth,
    })),
  )
  return { rows, levels }
})

const coloursOf = rememberLast((rows: readonly number[], passing: Uint8Array, dark: boolean) => {
  const { paper, ink } = themeColours(dark)
  return pairColours(rows, (row) => [
    withOpacity(paper, passing[row] === 0 ? 0.12 : 0.62),
    withOpacity(ink, passing[row] === 0 ? 0.2 : 0.9),
  ])
})

/** Circles sized by the households that FTTH does not reach, at the seats. */
export function unreachedLayer({ tables, model, dark }: LayerContext): Layer[] {
  if (!tables.municipalities || !model.unreached) return []
  const { rows, levels } = symbolsOf(tables.municipalities, model.unreached)
  return [
    new DiscLayer({
      id: 'unreached',
      levels,
      colours: coloursOf(rows, model.passing, dark),
      radiusUnit: 'pixel',
      parameters: flat,
      ...beneathLabels,
    }),
  ]
}
