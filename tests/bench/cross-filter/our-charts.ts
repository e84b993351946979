import { CodeRangeDimension } from '../../../src/model/cross-filter/code-range-dimension'
import { CrossFilter } from '../../../src/model/cross-filter/cross-filter'
import type { Group } from '../../../src/model/cross-filter/group'
import { RangeDimension } from '../../../src/model/cross-filter/range-dimension'
import { RowsByCode } from '../../../src/model/cross-filter/rows-by-code'
import type { Commuters } from './commuters'
import type { Contender, LinkedCharts } from './contender'

export function ourCharts({
  count,
  origin,
  destination,
  provinceOf,
  indicator,
  workers,
  distance,
  brushed,
}: Commuters): Contender {
  const open = (): LinkedCharts => {
    const origins = new RowsByCode(origin, provinceOf.length)
    const destinations = new RowsByCode(destination, provinceOf.length)
    const dimensions = [
      new CodeRangeDimension(origins, provinceOf),
      new CodeRangeDimension(destinations, provinceOf),
      new RangeDimension(workers),
      new RangeDimension(distance),
      new CodeRangeDimension(origins, indicator),
      new CodeRangeDimension(destinations, indicator),
    ]
    const groups: Group[] = [
      ...brushed.map(({ bins, size }, i) => ({ bins, size, weights: workers, except: dimensions[i]! })),
      { bins: null, size: 1, weights: workers, except: null },
    ]
    const engine = new CrossFilter(count, dimensions, groups)
    const read = () => groups.map((group) => engine.sumsOf(group).sums)
    return {
      brush: (...steps) => {
        for (const { dimension, range } of steps) engine.apply(dimensions[dimension]!, range)
        read()
      },
      sums: () => read().map((sums) => [...sums]),
    }
  }
  return { name: 'ours', prepare: () => open }
}
