import type { TargetKind } from '../../contracts/gaps'
import type { LayerTables } from '../../contracts/layers'
import { firstPosition, numberAt, textAt, type FlatGeometry, type NumberColumn } from '../../contracts/table'
import type { Place } from '../../contracts/view'

/** What a way may lead to: a point of the infrastructure, or a service for firms. */
export type Target = Readonly<{
  kind: TargetKind
  /** In the table of the infrastructure; for a service, in that of the services. */
  row: number
  name: string
  place: Place
  /** Within so many kilometres of the place; null where the source does not say. */
  uncertaintyKm: number | null
}>

type Listed = Readonly<{ row: number; name: string }>

/** Targets of a kind whose place is known, in the order of their table; none where the layer is absent. */
export function collectTargets(tables: LayerTables, kind: TargetKind): readonly Target[] {
  const table = tableOf(tables, kind)
  if (!table) return []
  return listed(tables, kind).flatMap(({ row, name }) => {
    const place = placeOf(table.geometry, row)
    if (!place) return []
    const metres = numberAt(table.uncertainty, row)
    return [{ kind, row, name, place, uncertaintyKm: metres === null ? null : metres / 1000 }]
  })
}

/** Names of the targets of a kind that no distance can be measured to, because their place is not known. */
export function unplacedTargets(tables: LayerTables, kind: TargetKind): readonly string[] {
  const table = tableOf(tables, kind)
  if (!table) return []
  return listed(tables, kind).flatMap(({ row, name }) => (placeOf(table.geometry, row) ? [] : [name]))
}

/**
 * Names of points that show where another motorway runs, whose exits are not listed: near these an exit is nearer in truth than any
 * listed one.
 */
export function motorwaysWithoutExits({ infrastructure }: LayerTables): readonly string[] {
  if (!infrastructure) return []
  const { kind, name } = infrastructure.columns
  return Array.from({ length: infrastructure.count }, (_, row) => row)
    .filter((row) => textAt(kind, row) === 'motorway_reference_point')
    .map((row) => textAt(name, row) ?? '')
}

/** What is known of a target besides its place, in the words of its source (English); null where nothing is. */
export function targetNote(tables: LayerTables, { kind, row }: Target): string | null {
  if (kind === 'service') {
    const columns = tables.services?.columns
    return columns ? textAt(columns.status, row) : null
  }
  const columns = tables.infrastructure?.columns
  if (!columns) return null
  const words = [textAt(columns.status, row), textAt(columns.facts, row)].filter((text) => text !== null)
  return words.length > 0 ? words.join('. ') : null
}

type TargetTable = Readonly<{ geometry: FlatGeometry; uncertainty: NumberColumn }>

function tableOf(tables: LayerTables, kind: TargetKind): TargetTable | null {
  const table = kind === 'service' ? tables.services : tables.infrastructure
  return table ? { geometry: table.geometry, uncertainty: table.columns.position_uncertainty_m } : null
}

function listed({ services, infrastructure }: LayerTables, kind: TargetKind): Listed[] {
  const table = kind === 'service' ? services : infrastructure
  if (!table) return []
  return Array.from({ length: table.count }, (_, row) => row)
    .filter((row) => kind === 'service' || textAt(infrastructure!.columns.kind, row) === kind)
    .map((row) => ({ row, name: textAt(table.columns.name, row) ?? '' }))
}

function placeOf(geometry: FlatGeometry, row: number): Place | null {
  const position = firstPosition(geometry, row)
  return position?.every(Number.isFinite) ? position : null
}
