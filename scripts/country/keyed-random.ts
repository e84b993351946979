/** Uniformly distributed in (0, 1). */
export type Random = () => number

/**
 * Stirs a key into a hash of 32 bits, so that neighbouring keys give unrelated hashes. The stirring is the finaliser of
 * MurmurHash3 (A. Appleby, public domain).
 */
export function mix(hash: number, key: number): number {
  let h = (Math.imul(hash, 0x9e3779b1) + key) | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** A hash as a number in (0, 1). */
export function unitOf(hash: number): number {
  return (hash + 0.5) / 2 ** 32
}

/** The hash that all random numbers of one purpose start from, so that changing one purpose leaves the others alone. */
export function seedOf(purpose: string): number {
  return Array.from(purpose).reduce((hash, letter) => mix(hash, letter.codePointAt(0)!), 0)
}

/** Random numbers that depend on the purpose and the keys alone. */
export function randomOf(purpose: string, ...keys: readonly number[]): Random {
  const seed = keys.reduce(mix, seedOf(purpose))
  let drawn = 0
  return () => unitOf(mix(seed, drawn++))
}

/** A number from the standard normal distribution (G. Box, M. Muller, 1958). */
export function normalOf(random: Random): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
}

/** Picks one of a list, each as often. */
export function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)]!
}

/** Draws indices in proportion to their weights. */
export function weightedPicker(random: Random, weights: readonly number[]): () => number {
  let sum = 0
  const upTo = Float64Array.from(weights, (weight) => (sum += weight))
  return () => {
    const target = random() * sum
    let low = 0
    let high = upTo.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! > target) high = middle
      else low = middle + 1
    }
    return low
  }
}

/**
 * Shares a number of things out in proportion to weights, at least one each: the largest remainders (A. Hamilton) get what
 * rounding leaves. Throws where there are fewer things than weights.
 */
export function sharesOf(total: number, weights: readonly number[]): number[] {
  const spare = total - weights.length
  if (spare < 0) throw new Error(`${total} cannot be shared out among ${weights.length}`)
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (spare * weight) / sum)
  const shares = exact.map((share) => 1 + Math.floor(share))
  const left = total - shares.reduce((a, b) => a + b, 0)
  const remainder = (i: number) => exact[i]! - Math.floor(exact[i]!)
  const byRemainder = [...exact.keys()].sort((a, b) => remainder(b) - remainder(a) || a - b)
  for (const i of byRemainder.slice(0, left)) shares[i]! += 1
  return shares
}
