import { targetKinds, type TargetKind } from '../../contracts/gaps'
import type { LayerTables } from '../../contracts/layers'
import type { Place } from '../../contracts/view'
import { nearestTarget, type NearestTarget } from '../../model/gaps/nearest-target'
import { collectTargets } from '../../model/gaps/targets'

/** The nearest target of each kind, in the order of the kinds; null where none is listed or the place is not known. */
export function nearestOfEach(
  tables: LayerTables,
  place: Place | null,
  detourPercent: number,
  uncertaintyKm: number,
): readonly Readonly<{ kind: TargetKind; found: NearestTarget | null }>[] {
  return targetKinds.map((kind) => ({
    kind,
    found: place ? nearestTarget(place, collectTargets(tables, kind), detourPercent, uncertaintyKm) : null,
  }))
}
