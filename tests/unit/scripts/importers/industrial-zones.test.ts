import { area, booleanPointInPolygon } from '@turf/turf'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceFolder } from '../../../../scripts/folders'
import {
  discAround,
  importIndustrialZones,
  radiusOfArea,
} from '../../../../scripts/importers/industrial-zones'
import type { Place } from '../../../../scripts/importers/places'
import { parseSourceTable } from '../../../../scripts/source-table'

const read = (file: string) => parseSourceTable(file, readFileSync(`${sourceFolder}/${file}`, 'utf8'))
const rows = read('industrial_zones.csv')
const places = new Map<string, Place>(
  rows.map(({ cells }) => [cells['istat_code']!, { name: '', province: 'CR', longitude: 10, latitude: 45 }]),
)
const zones = importIndustrialZones(rows, read('industrial_zone_containment.csv'), places)
const areaOf = (zone: (typeof zones)[number]) => area(zone.geometry!)

describe('discAround', () => {
  it('encloses the stated area to within half a per cent, around its centre', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 500, noNaN: true }), (hectares) => {
        const disc = discAround(10.02, 45.13, radiusOfArea(hectares))
        expect(Math.abs(area(disc) / (hectares * 10_000) - 1)).toBeLessThan(0.005)
        expect(booleanPointInPolygon([10.02, 45.13], disc)).toBe(true)
      }),
    )
  })
})

describe('importIndustrialZones', () => {
  it('draws each zone with its stated area, or a token disc of 120 m where none is stated', () => {
    expect(zones).toHaveLength(52)
    zones.forEach((zone, i) => {
      const stated = rows[i]!.cells['area_ha']!
      expect(zone.row.area_ha).toBe(stated === '' ? null : Number(stated))
      const expected = stated === '' ? Math.PI * 120 ** 2 : Number(stated) * 10_000
      expect(Math.abs(areaOf(zone) / expected - 1)).toBeLessThan(0.005)
      if (stated === '') expect(zone.row.disc_radius_m).toBe(120)
    })
  })

  it('says that Z18 lies within Z17, and no other zone in another', () => {
    expect(
      zones.filter(({ row }) => row.lies_within !== null).map(({ row }) => [row.zone_id, row.lies_within]),
    ).toEqual([['Z18', 'Z17']])
  })

  it('names a municipality or a containing zone that joins to nothing', () => {
    expect(() => importIndustrialZones(rows, [], new Map())).toThrow(
      '019036 joins to nothing in the municipalities',
    )
    const containment = parseSourceTable('c.csv', 'zone_id,lies_within\nZ18,Z99\n')
    expect(() => importIndustrialZones(rows, containment, places)).toThrow(
      'Z99 joins to nothing in the industrial zones',
    )
  })
})
