import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { recoverSession } from '../../../src/map/recover-session'

describe('recoverSession', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('disposes first, then starts and says so once', () => {
    const order: string[] = []
    recoverSession(
      () => order.push('dispose'),
      () => order.push('start') > 0,
      (restored) => order.push(`restored ${restored}`),
    )
    vi.advanceTimersByTime(5000)
    expect(order).toEqual(['dispose', 'start', 'restored true'])
  })

  it('gives up within two seconds', () => {
    const report = vi.fn()
    const start = vi.fn(() => false)
    recoverSession(() => undefined, start, report)
    vi.advanceTimersByTime(2000)
    expect(start.mock.calls.length).toBeGreaterThan(2)
    expect(report.mock.calls).toEqual([[false]])
  })

  it('stays quiet once it is stopped', () => {
    const report = vi.fn()
    recoverSession(
      () => undefined,
      () => false,
      report,
    )()
    vi.advanceTimersByTime(5000)
    expect(report).not.toHaveBeenCalled()
  })
})
