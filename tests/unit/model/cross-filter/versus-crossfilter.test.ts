import crossfilter from 'crossfilter2'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CrossFilter } from '../../../../src/model/cross-filter/cross-filter'
import { EitherDimension } from '../../../../src/model/cross-filter/either-dimension'
import type { Group } from '../../../../src/model/cross-filter/group'
import { RangeDimension } from '../../../../src/model/cross-filter/range-dimension'
import { RowsByCode } from '../../../../src/model/cross-filter/rows-by-code'

const places = 5
const most = 12

type Flow = Readonly<{ origin: number; destination: number; workers: number; distance: number }>
const flow: fc.Arbitrary<Flow> = fc.record({
  origin: fc.nat(places - 1),
  destination: fc.nat(places - 1),
  workers: fc.nat(most),
  distance: fc.nat(most),
})
const range = fc
  .tuple(fc.nat(most), fc.nat(most))
  .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))
const set = fc.array(fc.constantFrom(0, 1), { minLength: places, maxLength: places })
const step = fc.record({
  workers: fc.option(range),
  distance: fc.option(range),
  ends: fc.option(set),
})

/** Sums of a peer's group, one a bin; bins that it does not list are 0. */
function peerSums(group: crossfilter.Group<Flow, number, number>, size: number): number[] {
  const sums = new Array<number>(size).fill(0)
  for (const { key, value } of group.all()) sums[key] = value
  return sums
}

test('gives what the crossfilter2 package gives, step by step', () => {
  fc.assert(
    fc.property(fc.array(flow, { maxLength: 60 }), fc.array(step, { maxLength: 10 }), (flows, steps) => {
      const columnOf = (name: keyof Flow) => flows.map((row) => row[name])
      const codes = (name: keyof Flow) => Int32Array.from(columnOf(name))
      const numbers = (name: keyof Flow) => Float64Array.from(columnOf(name))
      const ends = new EitherDimension(
        new RowsByCode(codes('origin'), places),
        new RowsByCode(codes('destination'), places),
      )
      const workers = new RangeDimension(numbers('workers'))
      const distance = new RangeDimension(numbers('distance'))
      const weights = numbers('workers')
      const byWorkers: Group = { bins: codes('workers'), size: most + 1, weights, except: workers }
      const byDistance: Group = { bins: codes('distance'), size: most + 1, weights, except: distance }
      const byOrigin: Group = { bins: codes('origin'), size: places, weights: null, except: null }
      const total: Group = { bins: null, size: 1, weights, except: null }
      const engine = new CrossFilter(
        flows.length,
        [ends, workers, distance],
        [byWorkers, byDistance, byOrigin, total],
      )

      const peer = crossfilter([...flows])
      const peerEnds = peer.dimension((row) => [row.origin, row.destination], true)
      const peerWorkers = peer.dimension((row) => row.workers)
      const peerDistance = peer.dimension((row) => row.distance)
      const peerByWorkers = peerWorkers.group<number, number>().reduceSum((row) => row.workers)
      const peerByDistance = peerDistance.group<number, number>().reduceSum((row) => row.workers)
      const peerByOrigin = peer
        .dimension((row) => row.origin)
        .group<number, number>()
        .reduceCount()
      const peerTotal = peer.groupAll<number>().reduceSum((row) => row.workers)

      for (const next of steps) {
        engine.apply(workers, next.workers)
        engine.apply(distance, next.distance)
        engine.apply(ends, next.ends && Uint8Array.from(next.ends))
        for (const [dimension, filter] of [
          [peerWorkers, next.workers],
          [peerDistance, next.distance],
        ] as const) {
          if (filter === null) dimension.filterAll()
          else dimension.filterRange([filter.min, filter.max + 1])
        }
        const wanted = next.ends
        if (wanted === null) peerEnds.filterAll()
        else peerEnds.filterFunction((code) => wanted[Number(code)] === 1)

        expect([...engine.sumsOf(byWorkers).sums]).toEqual(peerSums(peerByWorkers, most + 1))
        expect([...engine.sumsOf(byDistance).sums]).toEqual(peerSums(peerByDistance, most + 1))
        expect([...engine.sumsOf(byOrigin).sums]).toEqual(peerSums(peerByOrigin, places))
        expect(engine.sumsOf(total).sums[0]).toBe(peerTotal.value())
        expect(flows.filter((_, row) => engine.passing([])[row] === 1)).toEqual(peer.allFiltered())
      }
    }),
    { numRuns: 200 },
  )
})
