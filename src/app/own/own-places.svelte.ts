import type { TableOf } from '../../contracts/layers'
import type { FlatGeometry } from '../../contracts/table'
import { placeRows } from '../../model/own/place-rows'

type Municipalities = TableOf<'municipalities'>

/** In milliseconds: the page answers after as many at the latest. */
const longestTurn = 12

const known = new WeakMap<FlatGeometry, WeakMap<Municipalities, Int32Array>>()
const begun = new WeakMap<FlatGeometry, WeakSet<Municipalities>>()
/** Counts what has been worked out, so that whoever asked before asks again. */
let answers = $state(0)

/**
 * The municipality's row of every feature, −1 outside all; null while it is being worked out, in short turns between which the
 * page answers. Each geometry is looked up once for the municipalities that are open.
 */
export function placeRowsOf(geometry: FlatGeometry, municipalities: Municipalities): Int32Array | null {
  const rows = known.get(geometry)?.get(municipalities)
  if (rows) return rows
  // Read, so that the answer is awaited.
  void answers
  const started = begun.get(geometry) ?? new WeakSet()
  begun.set(geometry, started)
  if (!started.has(municipalities)) {
    started.add(municipalities)
    const work = placeRows(geometry, municipalities)
    setTimeout(() => go(work, geometry, municipalities))
  }
  return null
}

function go(work: Generator<void, Int32Array>, geometry: FlatGeometry, municipalities: Municipalities): void {
  const until = performance.now() + longestTurn
  let step = work.next()
  while (!step.done && performance.now() < until) step = work.next()
  if (!step.done) {
    setTimeout(() => go(work, geometry, municipalities))
    return
  }
  const rows = known.get(geometry) ?? new WeakMap<Municipalities, Int32Array>()
  known.set(geometry, rows.set(municipalities, step.value))
  answers += 1
}
