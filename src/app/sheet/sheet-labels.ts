import type { TableOf } from '../../contracts/layers'
import { numberAt } from '../../contracts/table'
import type { SheetFrame } from './sheet-map'

/** A name on the map at the seat of its municipality. */
export type SheetLabel = Readonly<{ row: number; name: string; x: number; y: number; isSubject: boolean }>

const most = 7
const letterWidth = 5.4
const lineHeight = 13

/**
 * The names to write: those of the sheet's subject first, then the largest municipalities, as long as they stand on the map and
 * do not cover one another.
 */
export function chooseLabels(
  { columns }: TableOf<'municipalities'>,
  names: readonly string[],
  subject: readonly number[],
  frame: SheetFrame,
): readonly SheetLabel[] {
  const residents = (row: number) => numberAt(columns.population_2026, row) ?? 0
  const bySize = (a: number, b: number) => residents(b) - residents(a)
  const own = new Set(subject)
  const others = names.map((_, row) => row).filter((row) => !own.has(row))
  const chosen: SheetLabel[] = []
  for (const row of [...subject.toSorted(bySize), ...others.sort(bySize)]) {
    if (chosen.length === most) break
    const longitude = numberAt(columns.seat_lon, row)
    const latitude = numberAt(columns.seat_lat, row)
    if (longitude === null || latitude === null) continue
    const label = { row, name: names[row]!, ...frame.project([longitude, latitude]), isSubject: own.has(row) }
    if (isWithin(label, frame) && chosen.every((other) => !overlap(label, other))) chosen.push(label)
  }
  return chosen
}

const halfWidth = ({ name }: SheetLabel) => (name.length * letterWidth) / 2

function isWithin(label: SheetLabel, { width, height }: SheetFrame): boolean {
  const half = halfWidth(label)
  return label.x >= half && label.x <= width - half && label.y >= lineHeight && label.y <= height - lineHeight
}

function overlap(a: SheetLabel, b: SheetLabel): boolean {
  return Math.abs(a.x - b.x) < halfWidth(a) + halfWidth(b) + 4 && Math.abs(a.y - b.y) < lineHeight
}
