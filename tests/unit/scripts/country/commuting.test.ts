import { beforeAll, describe, expect, it } from 'vitest'
import { makeCommuting, type Commuting } from '../../../../scripts/country/commuting'
import { tinySize } from '../../../../scripts/country/country-size'
import { makeFigures, type Figures } from '../../../../scripts/country/figures'
import { makePlaces, type Places } from '../../../../scripts/country/places'

let places: Places
let figures: Figures[]
let commuting: Commuting

beforeAll(() => {
  places = makePlaces(tinySize)
  figures = makeFigures(places)
  commuting = makeCommuting(places, figures, tinySize.flows)
})

const distance = (a: number, b: number) => {
  const [from, to] = [places.municipalities[a]!, places.municipalities[b]!]
  return Math.hypot(from.longitude - to.longitude, from.latitude - to.latitude)
}
const middleOf = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!

describe('makeCommuting', () => {
  it('keeps exactly the number of pairs asked for, each once', () => {
    const { origin, destination } = commuting
    const pairs = Array.from(origin, (from, flow) => `${from} ${destination[flow]}`)
    expect(new Set(pairs).size).toBe(tinySize.flows)
    const all = tinySize.municipalities * (tinySize.municipalities - 1)
    expect(() => makeCommuting(places, figures, all + 1)).toThrow(`only ${all}`)
  })

  it('sends most workers a short way and a few far', () => {
    const n = tinySize.municipalities
    const everyPair = Array.from({ length: n * n }, (_, i) => distance(Math.floor(i / n), i % n))
    const ways = Array.from(commuting.workers).flatMap((workers, flow) => {
      const way = distance(commuting.origin[flow]!, commuting.destination[flow]!)
      return new Array<number>(Math.ceil(workers / 10)).fill(way)
    })
    expect(middleOf(ways)).toBeLessThan(middleOf(everyPair) / 3)
    expect(
      Math.max(...Array.from(commuting.origin, (from, f) => distance(from, commuting.destination[f]!))),
    ).toBeGreaterThan(middleOf(everyPair))
  })

  it('sends out about as many as do not work at home', () => {
    const leave = figures.reduce((sum, { workers, counts }) => sum + workers - counts.workers_within_2021, 0)
    const listed = commuting.workers.reduce((a, b) => a + b, 0)
    expect(listed / leave).toBeGreaterThan(0.8)
    expect(listed / leave).toBeLessThan(1.05)
  })
})
