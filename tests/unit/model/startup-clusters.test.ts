import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clusterStartups, type StartupPoint } from '../../../src/model/startup-clusters'

const around = (lon: number, lat: number, rows: readonly number[]): StartupPoint[] =>
  rows.map((row, place) => ({ row, position: [lon + 0.004 * place, lat] }))

const points = [...around(9.69, 45.36, [0, 1, 2]), ...around(10.02, 45.13, [3, 4])]

describe('clusterStartups', () => {
  it('groups the start-ups of each town from afar and separates them near by', () => {
    const clusters = clusterStartups(points)
    const afar = clusters(8).map(({ rows }) => rows)
    expect(afar.sort((a, b) => a[0]! - b[0]!)).toEqual([
      [0, 1, 2],
      [3, 4],
    ])
    const near = clusters(14)
    expect(near.map(({ rows }) => rows).sort()).toEqual([[0], [1], [2], [3], [4]])
    for (const { rows, position } of near) {
      const placed = points.find(({ row }) => row === rows[0])!
      expect(position).toEqual(placed.position)
    }
  })

  it('groups nothing out of nothing', () => {
    expect(clusterStartups([])(8)).toEqual([])
  })

  it('puts every start-up in exactly one cluster at any zoom', () => {
    const place = fc.tuple(
      fc.double({ min: 9.4, max: 10.6, noNaN: true }),
      fc.double({ min: 44.9, max: 45.6, noNaN: true }),
    )
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 40 }),
        fc.double({ min: 0, max: 18, noNaN: true }),
        (places, zoom) => {
          const clusters = clusterStartups(places.map((position, row) => ({ row, position })))(zoom)
          const rows = clusters.flatMap((cluster) => cluster.rows).sort((a, b) => a - b)
          expect(rows).toEqual(places.map((_, row) => row))
        },
      ),
    )
  })
})
