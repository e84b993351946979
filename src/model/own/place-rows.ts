import type { TableOf } from '../../contracts/layers'
import type { FlatGeometry } from '../../contracts/table'
import { municipalityAt } from '../spatial-selection'
import { featureMiddle } from './feature-middle'

/** Places looked up between two pauses: a few milliseconds of work. */
const slice = 500

/**
 * The municipality's row for every feature: of a point where it lies, of anything else where its middle lies; −1 outside all
 * municipalities and without a place. It pauses now and then, for there may be hundreds of thousands.
 */
export function* placeRows(
  geometry: FlatGeometry,
  municipalities: Pick<TableOf<'municipalities'>, 'geometry' | 'count'>,
): Generator<void, Int32Array> {
  const rows = new Int32Array(geometry.types.length).fill(-1)
  for (let feature = 0; feature < rows.length; feature++) {
    if (feature > 0 && feature % slice === 0) yield
    const middle = featureMiddle(geometry, feature)
    if (middle) rows[feature] = municipalityAt(municipalities, ...middle) ?? -1
  }
  return rows
}
