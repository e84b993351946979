import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Range } from '../../../../src/contracts/gaps'
import { siteMeasureIds } from '../../../../src/contracts/sites'
import { findWins } from '../../../../src/model/sites/differences'
import type { SiteValues } from '../../../../src/model/sites/site'

const exact = (value: number): Range => ({ low: value, middle: value, high: value })
const unknown: Range = { low: 0, middle: 0.5, high: 1 }

/** A compared site by one criterion, the area; null where it is not known. */
function site(utility: Range | null) {
  const values = Object.fromEntries(siteMeasureIds.map((id) => [id, null])) as Record<string, Range | null>
  return {
    values: { ...values, area: utility && exact(1) } as SiteValues,
    utilities: [utility ?? unknown],
  }
}
const win = (...utilities: (Range | null)[]) => findWins(['area'], utilities.map(site))[0]

describe('who wins on what', () => {
  it('the best, for certain, where ranges do not touch', () => {
    expect(win(exact(0.4), { low: 0.5, middle: 0.6, high: 0.7 })).toEqual({ kind: 'certain', winners: [1] })
  })

  it('the best by its middle, not for certain, where they do', () => {
    expect(win({ low: 0.4, middle: 0.45, high: 0.5 }, { low: 0.5, middle: 0.6, high: 0.7 })).toEqual({
      kind: 'likely',
      winners: [1],
    })
  })

  it('nobody where all are alike, and a likely tie where they only may be', () => {
    expect(win(exact(1), exact(1), exact(1))).toEqual({ kind: 'alike', winners: [] })
    const wide = { low: 0.4, middle: 0.5, high: 0.6 }
    expect(win(wide, wide)).toEqual({ kind: 'likely', winners: [0, 1] })
  })

  it('two together where a third is worse', () => {
    expect(win(exact(1), exact(0.2), exact(1))).toEqual({ kind: 'certain', winners: [0, 2] })
  })

  it('never one of which nothing is known, which yet spoils certainty', () => {
    expect(win(null, exact(0.2))).toEqual({ kind: 'likely', winners: [1] })
    expect(win(null, exact(1))).toEqual({ kind: 'likely', winners: [1] })
    expect(win(null, null)).toEqual({ kind: 'none', winners: [] })
  })

  it('a certain win holds for every completion of what is not known exactly', () => {
    const tenths = fc.integer({ min: 0, max: 10 }).map((value) => value / 10)
    const range = fc
      .tuple(tenths, tenths, tenths)
      .map((ends) => [...ends].sort((a, b) => a - b))
      .map(([low, middle, high]): Range => ({ low: low!, middle: middle!, high: high! }))
    const utilities = fc.array(fc.option(range), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(utilities, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (all, dice) => {
        const found = win(...all)
        const drawn = all.map((utility) => {
          const { low, high } = utility ?? unknown
          return low + (high - low) * (dice.next().value as number)
        })
        const most = Math.max(...drawn)
        const best = drawn.flatMap((value, i) => (value === most ? [i] : []))
        if (found?.kind === 'certain') expect(best).toEqual(found.winners)
        if (found?.kind === 'alike') expect(best.length).toBe(all.length)
        if (found?.kind === 'certain' || found?.kind === 'likely')
          expect(found.winners.every((i) => all[i] !== null)).toBe(true)
        expect(found?.kind === 'none').toBe(all.every((utility) => utility === null))
      }),
      { numRuns: 1000 },
    )
  })
})
