import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter'

/** Ends the run with the line `N passed, N failed`, which scripts can read. */
export default class TotalsReporter implements Reporter {
  private suite: Suite | null = null

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite
  }

  onExit(): Promise<void> {
    const tests = this.suite?.allTests() ?? []
    const passed = tests.filter((test) => test.outcome() === 'expected' || test.outcome() === 'flaky').length
    const failed = tests.filter((test) => test.outcome() === 'unexpected').length
    console.log(`${passed} passed, ${failed} failed`)
    return Promise.resolve()
  }

  printsToStdio(): boolean {
    return true
  }
}
