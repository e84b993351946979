import { measure } from 'mitata'

/** Repeated measurements of one side: the median, and the interquartile range over the median. */
export type Sample = Readonly<{ median: number; spread: number }>

/**
 * One row of the table: the same work done by us and by a peer. `run` first checks that both give the same result (it throws
 * where they do not), warms up, and then measures both in this process or in one it starts. Less is better in every unit.
 */
export type Comparison = Readonly<{
  name: string
  /** The package or plain method we are held against, with what it is asked to do. */
  peerName: string
  unit: 'ms' | 'MiB' | 'kB' | 'requests'
  /** `best` names the peer that was measured where `peerName` stands for several of which the best counts. */
  run: () => Promise<Readonly<{ ours: Sample; peer: Sample; best?: string }>>
}>

const milliseconds = 1e-6

async function time(work: () => unknown): Promise<Sample> {
  const { p25, p50, p75 } = await measure(work, { min_cpu_time: 500e6, min_samples: 12 })
  return { median: p50 * milliseconds, spread: (p75 - p25) / p50 }
}

/** Times two functions, in milliseconds, one after the other. */
export async function timeBoth(
  ours: () => unknown,
  peer: () => unknown,
): Promise<{ ours: Sample; peer: Sample }> {
  return { ours: await time(ours), peer: await time(peer) }
}

/** The value below which a share of the measurements lies (nearest rank). */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))
  return sorted[rank] ?? Number.NaN
}

/** Median and spread of measurements taken by other means. */
export function summarise(values: readonly number[]): Sample {
  const median = quantileOf(values, 0.5)
  return { median, spread: (quantileOf(values, 0.75) - quantileOf(values, 0.25)) / median }
}
