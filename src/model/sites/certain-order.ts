import type { SiteRank } from './score'

/** What is certain of an order, whatever the unknown values are. */
export type CertainOrder = Readonly<{
  /** So many places from the first on are certain, one after the other. */
  leading: number
  /** So many sites have a certain place, anywhere in the order. */
  settled: number
  /** So many sites may be first. */
  mayLead: number
}>

/** `ranks`: best first. */
export function certainOrder(ranks: readonly SiteRank[]): CertainOrder {
  const isSettled = ({ best, worst }: SiteRank) => best === worst
  const open = ranks.findIndex((rank) => !isSettled(rank))
  return {
    leading: open < 0 ? ranks.length : open,
    settled: ranks.filter(isSettled).length,
    mayLead: ranks.filter(({ best }) => best === 1).length,
  }
}
