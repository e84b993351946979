import { afterAll, vi } from 'vitest'

// Test files share a thread: what one of them put in the place of a global is taken away again.
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
