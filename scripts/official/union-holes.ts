import type { BorderGraph } from './border-graph'

/** A hole in the union of all municipalities: those along it, and its ring as vertices, not closed. */
export type UnionHole = Readonly<{ owners: readonly number[]; ring: readonly number[] }>

type Outer = Readonly<{ from: number; to: number; owner: number }>

/**
 * The holes in the union of municipalities: rings of borders that have no neighbour at their outer side, and go clockwise with
 * the municipalities on their left. At a vertex that several rings pass, each takes the first border to the left of where it
 * came from, so that areas which touch in a point have two rings.
 */
export function holesOf({ x, y, edges }: BorderGraph): readonly UnionHole[] {
  const outers = edges.flatMap(({ a, b, sides }): Outer[] => {
    const [side, more] = sides
    if (!side || more) return []
    return [side.isForward ? { from: a, to: b, owner: side.owner } : { from: b, to: a, owner: side.owner }]
  })
  const leaving = new Map<number, Outer[]>()
  for (const outer of outers) leaving.set(outer.from, [...(leaving.get(outer.from) ?? []), outer])
  const bearing = (from: number, to: number) => Math.atan2(y[to]! - y[from]!, x[to]! - x[from]!)
  const next = ({ from, to }: Outer): Outer | undefined => {
    const back = bearing(to, from)
    const swing = (one: Outer) => (bearing(to, one.to) - back + 4 * Math.PI) % (2 * Math.PI)
    return leaving.get(to)?.reduce((best, one) => (swing(one) < swing(best) ? one : best))
  }
  const seen = new Set<Outer>()
  const holes: UnionHole[] = []
  for (const start of outers) {
    const chain: Outer[] = []
    for (let at: Outer | undefined = start; at && !seen.has(at); at = next(at)) {
      seen.add(at)
      chain.push(at)
    }
    const area = chain.reduce((sum, { from, to }) => sum + x[from]! * y[to]! - x[to]! * y[from]!, 0)
    if (area < 0)
      holes.push({
        owners: [...new Set(chain.map(({ owner }) => owner))],
        ring: chain.map(({ from }) => from),
      })
  }
  return holes
}
