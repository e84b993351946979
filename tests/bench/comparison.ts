/** Two ways to the same result. `check` throws when the results differ: nothing is timed before it has passed. */
export type Comparison = Readonly<{
  name: string
  check: () => Promise<void>
  ours: () => unknown
  peer: () => unknown
}>
