import type { DrawnFlow } from '../model/flow-selection'
import type { MapModel } from './map-model'

type Same = (a: unknown, b: unknown) => boolean

/** Equal entries in equal order. Unknown numbers (NaN) are equal. */
function sameEntries(a: ArrayLike<unknown>, b: ArrayLike<unknown>, same: Same = Object.is): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (!same(a[i], b[i])) return false
  return true
}

/** Equal lines on the map. Codes are those of the ends, so that positions need no look. */
function sameFlow(a: unknown, b: unknown): boolean {
  const [one, other] = [a as DrawnFlow, b as DrawnFlow]
  return (
    one.fromCode === other.fromCode &&
    one.toCode === other.toCode &&
    one.workers === other.workers &&
    one.direction === other.direction
  )
}

const orNull =
  <T>(same: (a: T, b: T) => boolean) =>
  (a: T | null, b: T | null): boolean =>
    a === null || b === null ? a === b : same(a, b)

/** How each field of the model is compared; one that is forgotten does not compile. */
const isSame: { readonly [K in keyof MapModel]: (a: MapModel[K], b: MapModel[K]) => boolean } = {
  index: Object.is,
  choropleth: orNull(
    (a, b) =>
      sameEntries(a.classes, b.classes) &&
      sameEntries(a.colours, b.colours, (c, d) => sameEntries(c as number[], d as number[])),
  ),
  passing: sameEntries,
  startupsPassing: orNull(sameEntries),
  selection: sameEntries,
  flows: (a, b) => sameEntries(a, b, sameFlow),
  flowScaleMax: Object.is,
  unreached: orNull(sameEntries),
  overlays: sameEntries,
  zones: sameEntries,
  own: Object.is,
}

/**
 * The next model with every field that says the same as before replaced by the one before; the model before when all of them do.
 * What is derived anew at every change then rebuilds no buffer, and no frame is drawn for what looks the same.
 */
export function keepUnchanged(before: MapModel | null, next: MapModel): MapModel {
  if (before === null || before === next) return next
  const kept = { ...next }
  let changed = false
  const keep = <K extends keyof MapModel>(field: K) => {
    if (before[field] === next[field] || isSame[field](before[field], next[field]))
      kept[field] = before[field]
    else changed = true
  }
  for (const field of Object.keys(isSame) as (keyof MapModel)[]) keep(field)
  return changed ? kept : before
}
