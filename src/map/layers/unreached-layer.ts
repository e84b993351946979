import type { Layer } from '@deck.gl/core'
import type { TableOf } from '../../contracts/layers'
import { themeColours } from '../../format/colours'
import { discLevels, pairColours } from './discs'
import { DiscLayer } from './gpu/disc-layer'
import { beneathLabels, flat, type LayerContext } from './layer-context'
import { unreachedRadius } from './mark-sizes'
import { withOpacity, type Rgba } from './paint'
import { rememberLast } from './remember'

export const unreachedRim = 1.2

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
      rim: unreachedRim,
    })),
  )
  return { rows, levels }
})

/** Within the rim, and the rim; fainter where the filters leave a municipality out. */
export function unreachedPaint(passes: boolean, dark: boolean): readonly [Rgba, Rgba] {
  const { paper, ink } = themeColours(dark)
  return [withOpacity(paper, passes ? 0.62 : 0.12), withOpacity(ink, passes ? 0.9 : 0.2)]
}

const coloursOf = rememberLast((rows: readonly number[], passing: Uint8Array, dark: boolean) =>
  pairColours(rows, (row) => unreachedPaint(passing[row] !== 0, dark)),
)

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
