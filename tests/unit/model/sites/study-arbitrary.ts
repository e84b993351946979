import fc from 'fast-check'
import { gapReadings } from '../../../../src/contracts/gaps'
import { siteMeasures } from '../../../../src/contracts/site-measures'
import {
  candidateKinds,
  offeredStatuses,
  siteMeasureIds,
  weightings,
  type Criterion,
  type SiteConstraint,
  type SiteMeasureId,
  type SiteStudy,
  type ValueFunction,
} from '../../../../src/contracts/sites'

const hundredths = (min: number, max: number) =>
  fc.integer({ min: min * 100, max: max * 100 }).map((value) => value / 100)
const shuffled = <T>(all: readonly T[], maxLength = all.length) =>
  fc.shuffledSubarray([...all], { maxLength })

function valueOf(measure: SiteMeasureId): fc.Arbitrary<ValueFunction> {
  const { min, max } = siteMeasures[measure]
  const x = hundredths(min, max)
  return fc.oneof(
    fc.record({ kind: fc.constant('linear' as const), zero: x, one: x }),
    fc.record({
      kind: fc.constant('threshold' as const),
      at: x,
      better: fc.constantFrom('more' as const, 'less' as const),
    }),
    fc.record({ kind: fc.constant('ideal' as const), low: x, high: x, falloff: hundredths(0, max - min) }),
  )
}

const criterionOf = (measure: SiteMeasureId): fc.Arbitrary<Criterion> =>
  fc.record({ measure: fc.constant(measure), value: valueOf(measure), weight: hundredths(0, 100) })

const constraint: fc.Arbitrary<SiteConstraint> = fc.constantFrom(...siteMeasureIds).chain((measure) =>
  fc.record({
    measure: fc.constant(measure),
    bound: fc.constantFrom('least' as const, 'most' as const),
    limit: hundredths(siteMeasures[measure].min, siteMeasures[measure].max),
  }),
)

const pairs = siteMeasureIds.flatMap((first, i) =>
  siteMeasureIds.slice(i + 1).map((second) => ({ first, second })),
)
const judgements = shuffled(pairs).chain((chosen) =>
  fc.tuple(
    ...chosen.map((pair) => fc.integer({ min: -8, max: 8 }).map((steps) => ({ ...pair, steps: steps + 0 }))),
  ),
)

/** Any study that the page may make; numbers have at most two decimals. */
export const anyStudy: fc.Arbitrary<SiteStudy> = fc.record({
  candidates: fc.constantFrom(...candidateKinds),
  statuses: shuffled(offeredStatuses),
  doubtful: fc.boolean(),
  radiusKm: hundredths(1, 100),
  detourPercent: hundredths(100, 300),
  constraints: fc.array(constraint, { maxLength: 24 }),
  keepUnknown: fc.boolean(),
  criteria: shuffled(siteMeasureIds).chain((ids) => fc.tuple(...ids.map(criterionOf))),
  weighting: fc.constantFrom(...weightings),
  judgements,
  reading: fc.constantFrom(...gapReadings),
  spreadPercent: hundredths(0, 100),
  seed: fc.integer({ min: 0, max: 999_999 }),
  compared: fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9]{1,12}$/), { maxLength: 4 }),
})
