import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peerTraits } from '../../../src/contracts/gaps'
import { findPeers, peerTraitColumns, standAmong } from '../../../src/model/peers'
import { deriveQuantities, indexMunicipalities } from '../../../src/model/quantities'
import { readSourceTables } from './source-tables'

const tables = readSourceTables()
const index = indexMunicipalities(tables.municipalities)
const traits = peerTraitColumns(deriveQuantities(index, tables).quantities)

const equal = [1, 1, 1, 1, 1]
const weightsArbitrary = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 })
  .filter((weights) => weights.some((weight) => weight > 0))

/** Columns of up to a dozen municipalities, some of them unknown. */
const columnsArbitrary = fc.integer({ min: 2, max: 12 }).chain((rows) =>
  fc.array(
    fc
      .array(fc.oneof({ weight: 8, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(Number.NaN)), {
        minLength: rows,
        maxLength: rows,
      })
      .map((values) => Float64Array.from(values)),
    { minLength: 5, maxLength: 5 },
  ),
)

/** Distances to every other row by the definition, each z-score worked out for itself; NaN where they cannot be compared. */
function distancesByDefinition(columns: readonly Float64Array[], row: number, weights: readonly number[]) {
  const scores = columns.map((column) => {
    const known = [...column].filter((value) => !Number.isNaN(value))
    const mean = known.reduce((a, b) => a + b, 0) / known.length
    const deviation = Math.sqrt(
      known.map((value) => (value - mean) ** 2).reduce((a, b) => a + b, 0) / known.length,
    )
    return [...column].map((value) => (deviation < 1e-9 ? value - value : (value - mean) / deviation))
  })
  const total = weights.reduce((a, b) => a + b)
  return [...columns[0]!.keys()].map((other) =>
    Math.sqrt(
      weights
        .map((weight, i) => (weight === 0 ? 0 : weight * (scores[i]![other]! - scores[i]![row]!) ** 2))
        .reduce((a, b) => a + b, 0) / total,
    ),
  )
}

describe('peers', () => {
  it('are the nearest by definition, the unknown left out and counted', () => {
    fc.assert(
      fc.property(
        columnsArbitrary,
        weightsArbitrary,
        fc.nat(11),
        fc.nat(6),
        (columns, weights, at, count) => {
          const row = at % columns[0]!.length
          const found = findPeers(columns, row, weights, count)
          const missing = peerTraits.filter((_, i) => weights[i]! > 0 && Number.isNaN(columns[i]![row]))
          expect(found.unknown).toEqual(missing)
          if (missing.length > 0) {
            expect(found.peers).toEqual([])
            return
          }
          const distances = distancesByDefinition(columns, row, weights)
          const others = distances
            .map((distance, other) => ({ distance, other }))
            .filter(({ other }) => other !== row)
          const known = others.filter(({ distance }) => !Number.isNaN(distance))
          expect(found.leftOut).toBe(others.length - known.length)
          expect(found.peers).toHaveLength(Math.min(count, known.length))
          const sorted = known.map(({ distance }) => distance).sort((a, b) => a - b)
          found.peers.forEach((peer, i) => {
            expect(peer.distance).toBeCloseTo(distances[peer.row]!, 9)
            expect(peer.distance).toBeCloseTo(sorted[i]!, 9)
          })
        },
      ),
    )
  })

  it('are as far from each other both ways, and nobody is a peer of itself', () => {
    fc.assert(
      fc.property(columnsArbitrary, weightsArbitrary, (columns, weights) => {
        const count = columns[0]!.length
        for (let a = 0; a < count; a++)
          for (const { row: b, distance } of findPeers(columns, a, weights, count).peers) {
            expect(b).not.toBe(a)
            const back = findPeers(columns, b, weights, count).peers.find(({ row }) => row === a)
            expect(back?.distance).toBeCloseTo(distance, 9)
          }
      }),
    )
  })

  it('do not change when all weights grow alike, or when a trait is measured in another unit', () => {
    fc.assert(
      fc.property(
        columnsArbitrary,
        weightsArbitrary,
        fc.integer({ min: 2, max: 9 }),
        (columns, weights, factor) => {
          const count = columns[0]!.length
          const before = findPeers(columns, 0, weights, count).peers
          const heavier = findPeers(
            columns,
            0,
            weights.map((weight) => factor * weight),
            count,
          ).peers
          const rescaled = columns.map((column) => column.map((value) => 2 * factor * value + 7))
          const remeasured = findPeers(rescaled, 0, weights, count).peers
          for (const after of [heavier, remeasured]) {
            expect(after).toHaveLength(before.length)
            after.forEach(({ distance }, i) => expect(distance).toBeCloseTo(before[i]!.distance, 9))
          }
        },
      ),
    )
  })

  it('do not depend on the order of the municipalities', () => {
    fc.assert(
      fc.property(columnsArbitrary, weightsArbitrary, (columns, weights) => {
        const count = columns[0]!.length
        const turned = columns.map((column) => column.slice().reverse())
        const before = findPeers(columns, 0, weights, count)
        const after = findPeers(turned, count - 1, weights, count)
        expect(after.leftOut).toBe(before.leftOut)
        const distances = new Map(before.peers.map(({ row, distance }) => [row, distance]))
        expect(after.peers).toHaveLength(before.peers.length)
        for (const { row, distance } of after.peers) {
          expect(distance).toBeCloseTo(distances.get(count - 1 - row)!, 9)
        }
      }),
    )
  })

  it('a twin is at distance zero', () => {
    const columns = peerTraits.map((_, i) => Float64Array.of(i, i, i + 3))
    expect(findPeers(columns, 0, equal, 5).peers[0]).toEqual({ row: 1, distance: 0 })
  })

  it('are none without a weight', () => {
    expect(findPeers(traits, 0, [0, 0, 0, 0, 0], 5)).toEqual({ row: 0, peers: [], leftOut: 0, unknown: [] })
  })

  it('of Crema by size alone are the two other towns first', () => {
    const names = findPeers(traits, index.names.indexOf('Crema'), [1, 0, 0, 0, 0], 2).peers.map(
      ({ row }) => index.names[row],
    )
    expect(names).toEqual(['Cremona', 'Casalmaggiore'])
  })
})

describe('the standing among peers', () => {
  it('counts from the highest and takes the median of the peers alone', () => {
    expect(standAmong(5, [9, 1, 5, Number.NaN, 7, 2])).toEqual({ rank: 3, of: 6, median: 5 })
    expect(standAmong(5, [1, 2])).toEqual({ rank: 1, of: 3, median: 1.5 })
  })

  it('is not known where the value or every peer is unknown', () => {
    expect(standAmong(Number.NaN, [1])).toBeNull()
    expect(standAmong(1, [Number.NaN])).toBeNull()
  })
})
