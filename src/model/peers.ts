import { peerTraits, type PeerTrait } from '../contracts/gaps'
import type { IndicatorId } from '../contracts/indicators'
import { deriveSeries } from './indicator-series'
import type { QuantityTable } from './quantities'

/** The indicator that stands for each trait. */
export const peerIndicators: Readonly<Record<PeerTrait, IndicatorId>> = {
  size: 'population',
  age: 'over_65',
  income: 'income',
  density: 'density',
  commuting: 'self_containment',
}

/** Compared by ratio: twice as many residents is as far from once as four times is from twice. */
const logarithmic: ReadonlySet<PeerTrait> = new Set(['size', 'density'])

export type Peer = Readonly<{
  /** Municipality row. */
  row: number
  /** In standard deviations; 0 for one that is alike in every trait that counts. */
  distance: number
}>

export type FoundPeers = Readonly<{
  /** The municipality that they are peers of. */
  row: number
  /** The most alike first; of equally alike ones the first row. */
  peers: readonly Peer[]
  /** Other municipalities that cannot be compared, because a trait that counts is unknown. */
  leftOut: number
  /** Traits that count and are unknown for the municipality itself: then it has no peers. */
  unknown: readonly PeerTrait[]
}>

/** The traits of every municipality, a column a trait in the order of `peerTraits`; logarithms where ratios count. NaN is unknown. */
export function peerTraitColumns(quantities: QuantityTable): readonly Float64Array[] {
  return peerTraits.map((trait) => {
    const { values } = deriveSeries(peerIndicators[trait], quantities)
    if (!logarithmic.has(trait)) return values
    return values.map((value) => (value > 0 ? Math.log(value) : Number.NaN))
  })
}

/**
 * The municipalities most like that of `row`: nearest by weighted Euclidean distance between standardised traits,
 * d(a, b) = √(Σ w (z_a − z_b)² ⁄ Σ w) with z = (value − mean) ⁄ standard deviation over the municipalities whose value is known
 * (Kaufman and Rousseeuw, Finding Groups in Data, 1990, section 1.2; dividing by Σ w keeps distances comparable when the weights
 * are scaled). A trait that does not vary separates nobody. A municipality with an unknown trait of weight above zero is left out
 * and counted: what is not known is neither alike nor unlike. Traits of weight zero are not looked at.
 *
 * `traits`: a column a trait in the order of `peerTraits`; `weights`: one a trait, not negative. No weight above zero: no peers.
 */
export function findPeers(
  traits: readonly Float64Array[],
  row: number,
  weights: readonly number[],
  count: number,
): FoundPeers {
  const counting = peerTraits
    .map((trait, i) => ({ trait, column: traits[i]!, weight: weights[i] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .map((entry) => ({ ...entry, spread: standardDeviation(entry.column) }))
  const unknown = counting.filter(({ column }) => Number.isNaN(column[row])).map(({ trait }) => trait)
  if (counting.length === 0 || unknown.length > 0) return { row, peers: [], leftOut: 0, unknown }

  const sum = counting.reduce((total, { weight }) => total + weight, 0)
  const peers: Peer[] = []
  let leftOut = 0
  for (let other = 0; other < traits[0]!.length; other++) {
    if (other === row) continue
    let squares = 0
    for (const { column, weight, spread } of counting) {
      const apart = column[other]! - column[row]!
      // An unknown value must stay unknown also where the trait does not vary.
      squares += weight * (spread === 0 ? 0 * apart : apart / spread) ** 2
    }
    if (Number.isNaN(squares)) leftOut += 1
    else peers.push({ row: other, distance: Math.sqrt(squares / sum) })
  }
  peers.sort((a, b) => a.distance - b.distance || a.row - b.row)
  return { row, peers: peers.slice(0, count), leftOut, unknown }
}

/** Of the known values, dividing by their number; 0 where there are none. */
function standardDeviation(column: Float64Array): number {
  const known = column.filter((value) => !Number.isNaN(value))
  if (known.length === 0) return 0
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length
  // What is left of equal values by rounding is no spread.
  return Math.sqrt(variance) <= 1e-12 * Math.abs(mean) ? 0 : Math.sqrt(variance)
}

/** Where a value stands among similar ones. `rank` counts from the highest; equal values share it. Null where it is unknown. */
export type PeerStanding = Readonly<{ rank: number; of: number; median: number }>

/** The place of `own` among itself and its peers, and the median of the peers alone; unknown peers are left out. */
export function standAmong(own: number, peers: readonly number[]): PeerStanding | null {
  const known = peers.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b)
  if (Number.isNaN(own) || known.length === 0) return null
  const middle = (known.length - 1) / 2
  return {
    rank: 1 + known.filter((value) => value > own).length,
    of: known.length + 1,
    median: (known[Math.floor(middle)]! + known[Math.ceil(middle)]!) / 2,
  }
}
