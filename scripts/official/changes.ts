import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { layerContracts } from '../../src/contracts/layers'
import type { Territory } from '../../src/contracts/territory'
import { readFlatGeobuf } from '../checks/read-flatgeobuf'
import type { SomeLayerFeatures } from '../territory-layer'

type Cell = string | number | boolean | null
/** Rows of the layers that are compared, as plain cells; null where a value is not known. */
export type ComparedRows = Readonly<{
  municipalities: readonly Readonly<Record<string, Cell>>[]
  ftth: readonly Readonly<Record<string, Cell>>[]
}>

/** A value counts as moved when it changes by more than this share and by more than this many. */
const movedShare = 0.1
const movedFloor = 50

const figureColumns = (['municipalities', 'ftth'] as const).flatMap((layer) =>
  Object.entries(layerContracts[layer].columns).flatMap(([column, { type }]) =>
    type === 'integer' ? [[layer, column] as const] : [],
  ),
)

/** The rows of a territory in memory. */
export function comparedRows({ municipalities = [], ftth = [] }: SomeLayerFeatures): ComparedRows {
  return { municipalities: municipalities.map(({ row }) => row), ftth: ftth.map(({ row }) => row) }
}

/**
 * The rows of a territory built before; null where there is none. Throws where its files cannot be read, which the caller tells:
 * a build does not depend on what it replaces.
 */
export function rowsBefore(folder: string): ComparedRows | null {
  const description = join(folder, 'territory.json')
  if (!existsSync(description)) return null
  const { layers } = JSON.parse(readFileSync(description, 'utf8')) as Territory
  const rows = (id: keyof ComparedRows) => {
    const entry = layers.find((layer) => layer.id === id)
    if (entry === undefined) return []
    const { features } = readFlatGeobuf(new Uint8Array(readFileSync(join(folder, entry.file))))
    return features.map(({ properties }) => properties as Record<string, Cell>)
  }
  return { municipalities: rows('municipalities'), ftth: rows('ftth') }
}

const keyOf = (row: Readonly<Record<string, Cell>>) =>
  [row['istat_code'], row['date']].filter((part) => part !== undefined).join(' ')

function movedValues(before: ComparedRows, after: ComparedRows, nameOf: (code: Cell) => string): string[] {
  return figureColumns.flatMap(([layer, column]) => {
    const earlier = new Map(before[layer].map((row) => [keyOf(row), row]))
    return after[layer].flatMap((row) => {
      const was = earlier.get(keyOf(row))
      if (was === undefined) return []
      const [from, to] = [was[column] ?? null, row[column] ?? null]
      if (from === to) return []
      const label = `${nameOf(row['istat_code'] ?? null)}, ${column}${layer === 'ftth' ? ` on ${String(row['date'])}` : ''}`
      if (typeof from !== 'number' || typeof to !== 'number')
        return [`${label}: ${from ?? 'unknown'} → ${to ?? 'unknown'}`]
      const moved = Math.abs(to - from)
      return moved > movedFloor && moved > movedShare * Math.abs(from) ? [`${label}: ${from} → ${to}`] : []
    })
  })
}

/**
 * What is otherwise than before, a sentence each: municipalities gone, new or renamed, dates of coverage gone or new, values that
 * became known or unknown, and those that moved by more than 10 % and by more than 50. `holderOf`: the municipality of today in
 * which a place lies, null for none; where it holds the seat of one that is gone, that was merged into it.
 */
export function changesSince(
  before: ComparedRows,
  after: ComparedRows,
  holderOf: (longitude: number, latitude: number) => string | null,
): readonly string[] {
  const named = (rows: ComparedRows) =>
    new Map(rows.municipalities.map((row) => [row['istat_code'] ?? null, String(row['name'])]))
  const [old, now] = [named(before), named(after)]
  const nameOf = (code: Cell) => `${String(code)} ${now.get(code) ?? old.get(code) ?? ''}`
  const dates = ({ ftth }: ComparedRows) => new Set(ftth.map((row) => String(row['date'])))
  const [datesBefore, datesNow] = [dates(before), dates(after)]
  const gone = before.municipalities.flatMap(({ istat_code: code = null, seat_lon, seat_lat }) => {
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
  ]
}
