import type { FlatGeometry } from '../contracts/table'
import type { OwnShapes } from '../model/own-layers/own-shapes'
import type { RequestOf } from './protocol'
import { WorkerLine } from './worker-line'

/** Prepares a layer of one's own for the map, in a worker that goes when that is done. */
export async function prepareOwnLayer(
  geometry: FlatGeometry,
  municipalities: RequestOf<'ownShapes'>['municipalities'],
): Promise<OwnShapes> {
  const line = new WorkerLine()
  try {
    return await line.call('ownShapes', { geometry, municipalities })
  } finally {
    line.close()
  }
}
