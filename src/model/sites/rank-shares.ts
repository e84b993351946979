import type { Stability } from './stability'

/** How often a site came where, as shares of the draws. */
export type RankShares = Readonly<{
  first: number
  firstFive: number
  /** One a rank, from the first. */
  ranks: readonly number[]
  /** Nine draws in ten lie between these ranks: the twentieth part is cut off on either side. */
  from: number
  to: number
}>

/** Of a site, in the order that was asked. */
export function rankShares({ counts, sites, draws }: Stability, site: number): RankShares {
  const ranks = Array.from(counts.subarray(site * sites, (site + 1) * sites), (count) => count / draws)
  const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0)
  const reaching = (share: number) => {
    let reached = 0
    const rank = ranks.findIndex((own) => (reached += own) >= share)
    return rank < 0 ? sites : rank + 1
  }
  return {
    first: ranks[0] ?? 0,
    firstFive: sum(ranks.slice(0, 5)),
    ranks,
    from: reaching(0.05),
    to: reaching(0.95),
  }
}
