import type { Layer } from '@deck.gl/core'
import type { infrastructureKinds } from '../../contracts/infrastructure'
import type { TableOf } from '../../contracts/layers'
import { firstPosition, geometryTypes, textAt } from '../../contracts/table'
import type { LayerContext } from './layer-context'
import type { PointSymbol } from './point-symbols'
import { remember } from './remember'
import { symbolLayer, type SymbolMark } from './symbol-layer'

/** Symbol of each kind that is a point; lines belong to the basemap and regimes have no place. */
const symbolOfKind: Partial<Record<(typeof infrastructureKinds)[number], PointSymbol>> = {
  railway_station: 'station',
  motorway_exit: 'exit',
  river_port: 'port',
  airport: 'airport',
  motorway_service_area: 'waypoint',
  motorway_reference_point: 'waypoint',
  road_project: 'project',
  rail_project: 'project',
}
const symbolsByKind: ReadonlyMap<string | null, PointSymbol> = new Map(Object.entries(symbolOfKind))

/** The infrastructure that is a point with a known place. */
export const infrastructureMarks = remember((table: TableOf<'infrastructure'>): SymbolMark[] => {
  const marks: SymbolMark[] = []
  for (let row = 0; row < table.count; row++) {
    const symbol = symbolsByKind.get(textAt(table.columns.kind, row))
    const position = firstPosition(table.geometry, row)
    const isPoint = geometryTypes[table.geometry.types[row]!] === 'Point'
    if (symbol && position && isPoint) marks.push({ row, position, symbol })
  }
  return marks
})

/** Stations, motorway exits, port and airports as symbols. */
export function infrastructureLayer({ tables, dark }: LayerContext): Layer[] {
  if (!tables.infrastructure) return []
  return [symbolLayer('infrastructure', infrastructureMarks(tables.infrastructure), dark)]
}
