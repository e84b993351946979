import { distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textAt } from '../../../../src/contracts/table'
import { municipalityAt } from '../../../../src/model/spatial-selection'
import { zoneCoverage } from '../../../../src/model/gaps/zone-coverage'
import { tables } from '../../map/territory-tables'

const { municipalities } = tables
const zones = tables['industrial-zones']
const everyZone = Array.from({ length: zones.count }, (_, row) => row)
const coverages = fc
  .array(fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 4, nil: Number.NaN }), {
    minLength: municipalities.count,
    maxLength: municipalities.count,
  })
  .map((values) => Float64Array.from(values))
const known = new Float64Array(municipalities.count).fill(60)

describe('zoneCoverage', () => {
  it('gives likelihoods and states that sum to 1, and ranges that hold the middle', () => {
    fc.assert(
      fc.property(coverages, (coverage) => {
        for (const zone of zoneCoverage(zones, municipalities, coverage, everyZone)) {
          const likely = zone.municipalities.reduce((sum, { likelihood }) => sum + likelihood, zone.outside)
          expect(likely).toBeCloseTo(1, 9)
          const { covered, notCovered, unknown } = zone.states
          expect(covered + notCovered + unknown).toBeCloseTo(1, 9)
          expect(Math.min(covered, notCovered, unknown)).toBeGreaterThanOrEqual(0)
          const values = zone.municipalities
            .map(({ row }) => coverage[row]!)
            .filter((value) => !Number.isNaN(value))
          if (!zone.coverage) {
            expect(values).toEqual([])
            continue
          }
          const { low, middle, high } = zone.coverage
          expect([low, high]).toEqual([Math.min(...values), Math.max(...values)])
          expect(low <= middle && middle <= high).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('agrees with the area of the disc in each municipality, counted on a fine grid', () => {
    const row = everyZone.find((zone) => textAt(zones.columns.zone_id, zone) === 'Z15')!
    const [found] = zoneCoverage(zones, municipalities, known, [row])
    const centre = [zones.columns.centre_lon.values[row]!, zones.columns.centre_lat.values[row]!]
    const radius = zones.columns.position_uncertainty_m.values[row]!
    const counts = new Map<number, number>()
    let total = 0
    for (let x = -radius; x <= radius; x += 25) {
      for (let y = -radius; y <= radius; y += 25) {
        const lat = centre[1]! + y / 111_195
        const lon = centre[0]! + x / (111_195 * Math.cos((centre[1]! * Math.PI) / 180))
        if (distance(centre, [lon, lat], { units: 'meters' }) > radius) continue
        const place = municipalityAt(municipalities, lon, lat)
        if (place !== null) counts.set(place, (counts.get(place) ?? 0) + 1)
        total += 1
      }
    }
    expect(found!.municipalities).toHaveLength(counts.size)
    for (const { row: place, likelihood } of found!.municipalities)
      expect(Math.abs(likelihood - counts.get(place)! / total)).toBeLessThan(0.012)
  })

  it('is the same at every call, and does not change what it was given', () => {
    const once = zoneCoverage(zones, municipalities, known, everyZone)
    expect(zoneCoverage(zones, municipalities, known.slice(), everyZone)).toEqual(once)
  })

  it('always counts the municipality that the source states', () => {
    for (const zone of zoneCoverage(zones, municipalities, known, everyZone)) {
      const code = textAt(zones.columns.istat_code, zone.zone)
      expect(textAt(municipalities.columns.istat_code, zone.stated!)).toBe(code)
      expect(zone.municipalities.map(({ row }) => row)).toContain(zone.stated)
    }
  })

  it('knows nothing where no coverage is known', () => {
    const unknown = new Float64Array(municipalities.count).fill(Number.NaN)
    for (const zone of zoneCoverage(zones, municipalities, unknown, everyZone)) {
      expect(zone.coverage).toBeNull()
      expect(zone.states).toEqual({ covered: 0, notCovered: 0, unknown: 1 })
    }
  })

  it('keeps what lies outside the territory unknown', () => {
    const row = everyZone.find((zone) => textAt(zones.columns.zone_id, zone) === 'Z51')!
    const [zone] = zoneCoverage(zones, municipalities, known, [row])
    expect(zone!.outside).toBeGreaterThan(0.2)
    expect(zone!.states.unknown).toBeCloseTo(zone!.outside, 9)
    expect(zone!.coverage).toEqual({ low: 60, middle: 60, high: 60 })
  })
})
