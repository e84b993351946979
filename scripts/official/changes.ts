import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { layerContracts, type LayerId } from '../../src/contracts/layers'
import type { Territory } from '../../src/contracts/territory'
import { readFlatGeobuf } from '../checks/read-flatgeobuf'
import type { SomeLayerFeatures } from '../territory-layer'

type Cell = string | number | boolean | null
type Row = Readonly<Record<string, Cell>>
/** Rows of the layers, as plain cells; null where a value is not known. */
export type ComparedRows = Readonly<Partial<Record<LayerId, readonly Row[]>>>

/** What `territory.json` tells of a territory's layers. */
export type Contents = Pick<Territory, 'layers' | 'missing'>

/** A value counts as moved when it changes by more than this share and by at least this many. */
const movedShare = 0.1
const movedFloor = 5

const figureColumns = (['municipalities', 'ftth'] as const).flatMap((layer) =>
  Object.entries(layerContracts[layer].columns).flatMap(([column, { type }]) =>
    type === 'integer' || type === 'number' ? [[layer, column] as const] : [],
  ),
)

/** The rows of a territory in memory. */
export const comparedRows = (features: SomeLayerFeatures): ComparedRows =>
  Object.fromEntries(Object.entries(features).map(([id, all]) => [id, all.map(({ row }) => row)]))

/**
 * A territory built before; null where there is none. Throws where its files cannot be read, which the caller tells: a build does
 * not depend on what it replaces.
 */
export function buildBefore(folder: string): { contents: Contents; rows: ComparedRows } | null {
  const description = join(folder, 'territory.json')
  if (!existsSync(description)) return null
  const contents = JSON.parse(readFileSync(description, 'utf8')) as Territory
  const rows = contents.layers.map(({ id, file }) => {
    const { features } = readFlatGeobuf(new Uint8Array(readFileSync(join(folder, file))))
    return [id, features.map(({ properties }) => properties as Row)]
  })
  return { contents, rows: Object.fromEntries(rows) as ComparedRows }
}

/** Layers that are gone, new or otherwise than before, and what is newly missing or no longer so; a sentence each. */
export function layerChanges(before: Contents, after: Contents): readonly string[] {
  const [old, now] = [before, after].map(({ layers }) => new Map(layers.map((layer) => [layer.id, layer])))
  const why = new Map((after.missing ?? []).map((one) => [one.id, one.why.en]))
  const wasMissing = new Set((before.missing ?? []).map(({ id }) => id))
  const gone = before.layers.filter(({ id }) => !now?.has(id))
  const lost = new Set<string>(gone.map(({ id }) => id))
  return [
    ...gone.map(({ id }) => `layer ${id}: gone; ${why.get(id) ?? 'no reason is given'}`),
    ...after.layers.flatMap(({ id, features, sha256 }) => {
      const was = old?.get(id)
      if (was === undefined) return [`layer ${id}: new, features: ${features}`]
      return was.sha256 === sha256 ? [] : [`layer ${id}: changed, features: ${was.features} → ${features}`]
    }),
    ...[...why].flatMap(([id, reason]) =>
      wasMissing.has(id) || lost.has(id) ? [] : [`newly missing: ${id}; ${reason}`],
    ),
    ...[...wasMissing].filter((id) => !why.has(id)).map((id) => `no longer missing: ${id}`),
  ]
}

const isMoved = (from: number, to: number) =>
  Math.abs(to - from) >= movedFloor && Math.abs(to - from) > movedShare * Math.abs(from)

/** How many flows of those listed one by one, the largest movements first. */
const shownFlows = 5

function flowChanges(before: readonly Row[], after: readonly Row[]): string[] {
  const byEnds = (rows: readonly Row[]) =>
    new Map(
      rows.map((row) => [`${String(row['origin'])} → ${String(row['destination'])}`, Number(row['workers'])]),
    )
  const [old, now] = [byEnds(before), byEnds(after)]
  const gone = [...old.keys()].filter((ends) => !now.has(ends)).length
  const fresh = [...now.keys()].filter((ends) => !old.has(ends)).length
  const moved = [...now]
    .flatMap(([ends, to]) => {
      const from = old.get(ends)
      return from !== undefined && isMoved(from, to) ? [{ ends, from, to }] : []
    })
    .sort((a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from))
  return [
    ...(gone + fresh > 0 ? [`flows: ${fresh} new, ${gone} gone`] : []),
    ...moved.slice(0, shownFlows).map(({ ends, from, to }) => `flow ${ends}, workers: ${from} → ${to}`),
    ...(moved.length > shownFlows ? [`flows moved likewise: ${moved.length - shownFlows} more`] : []),
  ]
}

function countChanges(what: string, before: readonly Row[], after: readonly Row[]): string[] {
  const counts = (rows: readonly Row[]) => {
    const tally = new Map<string, number>()
    for (const row of rows)
      tally.set(String(row['istat_code']), (tally.get(String(row['istat_code'])) ?? 0) + 1)
    return tally
  }
  const [old, now] = [counts(before), counts(after)]
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((code) => {
    const [from, to] = [old.get(code) ?? 0, now.get(code) ?? 0]
    return from === to ? [] : [`${what} in ${code}: ${from} → ${to}`]
  })
}

const keyOf = (row: Readonly<Record<string, Cell>>) =>
  [row['istat_code'], row['date']].filter((part) => part !== undefined).join(' ')

function movedValues(before: ComparedRows, after: ComparedRows, nameOf: (code: Cell) => string): string[] {
  return figureColumns.flatMap(([layer, column]) => {
    const earlier = new Map((before[layer] ?? []).map((row) => [keyOf(row), row]))
    return (after[layer] ?? []).flatMap((row) => {
      const was = earlier.get(keyOf(row))
      if (was === undefined) return []
      const [from, to] = [was[column] ?? null, row[column] ?? null]
      if (from === to) return []
      const label = `${nameOf(row['istat_code'] ?? null)}, ${column}${layer === 'ftth' ? ` on ${String(row['date'])}` : ''}`
      if (typeof from !== 'number' || typeof to !== 'number')
        return [`${label}: ${from ?? 'unknown'} → ${to ?? 'unknown'}`]
      return isMoved(from, to) ? [`${label}: ${from} → ${to}`] : []
    })
  })
}

/**
 * What is otherwise than before, a sentence each: municipalities gone, new or renamed, dates of coverage gone or new, values that
 * became known or unknown, and those that moved by more than a tenth and by at least 5; flows; zones and start-ups by municipality.
 * `holderOf`: the municipality of today in which a place lies, null for none; where it holds the seat of one that is gone, that was
 * merged into it.
 */
export function changesSince(
  before: ComparedRows,
  after: ComparedRows,
  holderOf: (longitude: number, latitude: number) => string | null,
): readonly string[] {
  const named = (rows: ComparedRows) =>
    new Map((rows.municipalities ?? []).map((row) => [row['istat_code'] ?? null, String(row['name'])]))
  const [old, now] = [named(before), named(after)]
  const nameOf = (code: Cell) => `${String(code)} ${now.get(code) ?? old.get(code) ?? ''}`
  const dates = ({ ftth = [] }: ComparedRows) => new Set(ftth.map((row) => String(row['date'])))
  const [datesBefore, datesNow] = [dates(before), dates(after)]
  const gone = (before.municipalities ?? []).flatMap(({ istat_code: code = null, seat_lon, seat_lat }) => {
    if (now.has(code)) return []
    const holder = holderOf(Number(seat_lon), Number(seat_lat))
    return [`gone: ${nameOf(code)}${holder === null ? '' : `, merged into ${nameOf(holder)}`}`]
  })
  return [
    ...gone,
    ...[...now.keys()].filter((code) => !old.has(code)).map((code) => `new: ${nameOf(code)}`),
    ...[...now].flatMap(([code, name]) => {
      const was = old.get(code)
      return was === undefined || was === name ? [] : [`renamed: ${String(code)} ${was} → ${name}`]
    }),
    ...[...datesBefore].filter((date) => !datesNow.has(date)).map((date) => `coverage of ${date}: gone`),
    ...[...datesNow].filter((date) => !datesBefore.has(date)).map((date) => `coverage of ${date}: new`),
    ...movedValues(before, after, nameOf),
    ...flowChanges(before['commuter-flows'] ?? [], after['commuter-flows'] ?? []),
    ...countChanges('industrial zones', before['industrial-zones'] ?? [], after['industrial-zones'] ?? []),
    ...countChanges('start-ups', before.startups ?? [], after.startups ?? []),
  ]
}
