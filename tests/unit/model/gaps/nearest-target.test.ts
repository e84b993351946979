import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../../../src/contracts/view'
import { nearestTarget } from '../../../../src/model/gaps/nearest-target'
import {
  collectTargets,
  motorwaysWithoutExits,
  targetNote,
  unplacedTargets,
  type Target,
} from '../../../../src/model/gaps/targets'
import { readSourceRows } from '../../../fixtures/source-layers'
import { tables } from '../../map/territory-tables'

/** The great circle by the haversine formula on a sphere of the Earth's mean radius: independent of Turf. */
function haversineKm([lon1, lat1]: Place, [lon2, lat2]: Place): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const a =
    Math.sin(rad(lat2 - lat1) / 2) ** 2 +
    Math.cos(rad(lat1)) * Math.cos(rad(lat2)) * Math.sin(rad(lon2 - lon1) / 2) ** 2
  return 2 * 6371.0088 * Math.asin(Math.sqrt(a))
}

const places = fc.tuple(
  fc.double({ min: 9, max: 11, noNaN: true }),
  fc.double({ min: 44.5, max: 46, noNaN: true }),
)
const targets = fc
  .array(fc.record({ place: places, uncertaintyKm: fc.option(fc.double({ min: 0, max: 3, noNaN: true })) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) =>
    list.map((target, row): Target => ({ kind: 'airport', row, name: `target ${row}`, ...target })),
  )
const origins = fc.record({
  place: places,
  uncertainty: fc.double({ min: 0, max: 3, noNaN: true }),
  detour: fc.integer({ min: 100, max: 300 }),
})

describe('nearestTarget', () => {
  it('is the nearest by brute force, in kilometres of the great circle', () => {
    fc.assert(
      fc.property(origins, targets, ({ place, detour }, list) => {
        const found = nearestTarget(place, list, detour)!
        const best = Math.min(...list.map((target) => haversineKm(place, target.place)))
        expect(found.straight.middle).toBeCloseTo(best, 3)
        expect(haversineKm(place, found.target.place)).toBeCloseTo(best, 3)
      }),
    )
  })

  it('gives ranges that hold the middle and never go below zero, and a way that is the straight line times the detour', () => {
    fc.assert(
      fc.property(origins, targets, ({ place, uncertainty, detour }, list) => {
        const { straight, way } = nearestTarget(place, list, detour, uncertainty)!
        expect(straight.low).toBeGreaterThanOrEqual(0)
        expect(straight.low).toBeLessThanOrEqual(straight.middle)
        expect(straight.middle).toBeLessThanOrEqual(straight.high)
        for (const end of ['low', 'middle', 'high'] as const)
          expect(way[end]).toBeCloseTo((straight[end] * detour) / 100, 9)
      }),
    )
  })

  it('holds the true distance wherever the targets truly lie within their uncertainty', () => {
    const bearings = fc.array(
      fc.tuple(fc.double({ min: 0, max: 6.3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        minLength: 12,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(origins, targets, bearings, ({ place, detour }, list, moves) => {
        const moved = list.map(({ place: [lon, lat], uncertaintyKm }, i): Place => {
          const [bearing, share] = moves[i]!
          // A little within the rim, for the flat step is not quite the great circle.
          const km = 0.99 * share * (uncertaintyKm ?? 0)
          const [north, east] = [km * Math.cos(bearing), km * Math.sin(bearing)]
          return [lon + east / (111.195 * Math.cos((lat * Math.PI) / 180)), lat + north / 111.195]
        })
        const { straight, target, rivals } = nearestTarget(place, list, detour)!
        const distances = moved.map((at) => haversineKm(place, at))
        const nearest = distances.indexOf(Math.min(...distances))
        expect(distances[nearest]).toBeGreaterThanOrEqual(straight.low - 0.01)
        expect(distances[nearest]).toBeLessThanOrEqual(straight.high + 0.01)
        const named = [target, ...rivals.map((rival) => rival.target)].map(({ row }) => row)
        if (distances.filter((km) => km < distances[nearest]! + 0.01).length === 1)
          expect(named).toContain(nearest)
      }),
    )
  })

  it('names no rival that cannot be nearer', () => {
    const at = (km: number, uncertaintyKm: number, row: number): Target => ({
      kind: 'airport',
      row,
      name: '',
      place: [10, 45 + km / 111.195],
      uncertaintyKm,
    })
    const found = nearestTarget([10, 45], [at(9, 0.5, 0), at(5, 1, 1), at(6.5, 1, 2)], 100)!
    expect(found.target.row).toBe(1)
    expect(found.rivals.map(({ target }) => target.row)).toEqual([2])
  })

  it('is null without targets', () => {
    expect(nearestTarget([10, 45], [], 130)).toBeNull()
  })
})

describe('targets', () => {
  it('are the stations of the source table, each with its uncertainty', () => {
    const rows = readSourceRows('infrastructure.csv').filter(({ kind }) => kind === 'railway_station')
    const found = collectTargets(tables, 'railway_station')
    expect(found.map(({ name }) => name).sort()).toEqual(rows.map(({ name }) => name).sort())
    expect(found.every(({ uncertaintyKm }) => uncertaintyKm === 0.1)).toBe(true)
  })

  it('leave out services of unknown place, and name them', () => {
    const rows = readSourceRows('innovation_services.csv')
    const unplaced = rows.filter(({ lon }) => lon === '').map(({ name }) => name)
    expect(unplaced.length).toBeGreaterThan(0)
    expect([...unplacedTargets(tables, 'service')].sort()).toEqual(unplaced.sort())
    expect(collectTargets(tables, 'service')).toHaveLength(rows.length - unplaced.length)
  })

  it('tell what their source says of them', () => {
    const exit = collectTargets(tables, 'motorway_exit').find(({ name }) => name.includes('Castelvetro'))!
    expect(targetNote(tables, exit)).toMatch(/^open\. South bank of the Po/)
  })

  it('do not hold exits of motorways known only by a point, which are named', () => {
    const names = motorwaysWithoutExits(tables)
    expect(names.map((name) => name.split(' ')[0]).sort()).toEqual(['A1', 'A35', 'A58'])
    const exits = collectTargets(tables, 'motorway_exit').map(({ name }) => name)
    expect(exits.every((name) => name.startsWith('A21 '))).toBe(true)
  })

  it('are none where the layer is absent', () => {
    expect(motorwaysWithoutExits({})).toEqual([])
    expect(collectTargets({}, 'service')).toEqual([])
    expect(unplacedTargets({}, 'airport')).toEqual([])
  })
})
