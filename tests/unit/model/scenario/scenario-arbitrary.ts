import fc from 'fast-check'
import type { ScenarioTarget } from '../../../../src/contracts/scenario'

/** At most one target for each of these municipalities, in any order. */
export const targetsOf = (codes: readonly string[]): fc.Arbitrary<ScenarioTarget[]> =>
  fc
    .uniqueArray(fc.record({ id: fc.constantFrom(...codes), percent: fc.integer({ min: 0, max: 100 }) }), {
      selector: ({ id }) => id,
      maxLength: 40,
    })
    .map((targets) => targets.map((target) => ({ subject: 'municipality', ...target })))
