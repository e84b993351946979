import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clockText,
  elapsed,
  pauseTimer,
  remaining,
  resetTimer,
  startTimer,
  untouchedTimer,
} from '../../../../src/model/presenting/timer'

describe('the timer of a talk', () => {
  it('counts what lies between starts and pauses, and nothing else', () => {
    const acts = fc.array(fc.record({ wait: fc.nat(100_000), act: fc.constantFrom('start', 'pause') }), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(acts, fc.nat(100_000), (list, rest) => {
        let [timer, now, runs, sum] = [untouchedTimer, 1_700_000_000_000, false, 0]
        for (const { wait, act } of list) {
          now += wait
          if (runs) sum += wait
          timer = act === 'start' ? startTimer(timer, now) : pauseTimer(timer, now)
          runs = act === 'start'
        }
        expect(elapsed(timer, now + rest)).toBe(runs ? sum + rest : sum)
      }),
    )
  })

  it('says what is left of the plan, also when over; the plan outlives a reset', () => {
    const timer = startTimer({ ...untouchedTimer, plannedMinutes: 10 }, 1000)
    expect(remaining(timer, 61_000)).toBe(9 * 60_000)
    expect(remaining(timer, 1000 + 11 * 60_000)).toBe(-60_000)
    expect(remaining(untouchedTimer, 5)).toBeNull()
    expect(resetTimer(timer)).toEqual({ startedAt: null, pausedAt: null, plannedMinutes: 10 })
  })

  it('is never negative when the clock of the device is set back', () => {
    expect(elapsed(startTimer(untouchedTimer, 5000), 1000)).toBe(0)
  })

  it('is written in minutes and seconds', () => {
    expect([0, 999, 61_000, 3_725_000, -500, -61_000].map(clockText)).toEqual([
      '0:00',
      '0:00',
      '1:01',
      '1:02:05',
      '0:00',
      '−1:01',
    ])
  })
})
