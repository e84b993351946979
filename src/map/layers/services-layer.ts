import type { Layer } from '@deck.gl/core'
import type { TableOf } from '../../contracts/layers'
import { firstPosition } from '../../contracts/table'
import type { LayerContext } from './layer-context'
import { remember } from './remember'
import { symbolLayer, type SymbolMark } from './symbol-layer'

/** The services whose place is known. */
export const serviceMarks = remember((table: TableOf<'services'>): SymbolMark[] =>
  Array.from({ length: table.count }, (_, row) => ({
    row,
    position: firstPosition(table.geometry, row),
  })).flatMap(({ row, position }) => (position ? [{ row, position, symbol: 'service' as const }] : [])),
)

/** Services for firms, as lozenges. */
export function servicesLayer({ tables, dark }: LayerContext): Layer[] {
  return tables.services ? [symbolLayer('services', serviceMarks(tables.services), dark)] : []
}
