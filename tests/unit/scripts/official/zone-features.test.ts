import { area, booleanPointInPolygon } from '@turf/turf'
import fc from 'fast-check'
import type { Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { polygonArea } from '../../../../scripts/official/read/outline'
import { zoneFeatures, type ZoneFeatures } from '../../../../scripts/official/zone-features'
import { industrialZones } from '../../../../src/contracts/industrial-zones'
import { writeFlatGeobuf } from '../../../../src/data/write/flatgeobuf-writer'
import { mosaic, squareIn } from '../../../fixtures/official/mosaic'

const land = mosaic({ columns: 4, rows: 2, points: 3 })
const zone = (polygon: Position[][]) => ({ polygon, areaHa: polygonArea(polygon) / 10_000 })
/** A square of some hectares, more or less: a cell has about 2,190. */
const square = (i: number, j: number, hectares: number) => zone([squareIn(i, j, Math.sqrt(hectares / 2190))])
const made = (areas: readonly ReturnType<typeof zone>[]): ZoneFeatures =>
  zoneFeatures(areas, land, { year: '2021', source: 'https://example.org/dusaf7' })

describe('zoneFeatures', () => {
  it('makes a zone of an outline, with its true area and a point inside', () => {
    const { features, small, outside } = made([square(1, 1, 10)])
    expect([features.length, small, outside]).toEqual([1, 0, 0])
    const { geometry, row } = features[0]!
    expect(area(geometry as Polygon) / 10_000 / row.area_ha!).toBeCloseTo(1, 2)
    expect(row.area_ha).toBeCloseTo(10, 0)
    expect(row.disc_radius_m).toBe(Math.round(Math.sqrt((row.area_ha! * 10_000) / Math.PI)))
    expect(booleanPointInPolygon([row.centre_lon!, row.centre_lat!], geometry as Polygon)).toBe(true)
    expect(row).toMatchObject({
      name: 'Comune 6 – area produttiva 1',
      istat_code: '019006',
      kind: 'industrial',
      status: 'operating',
      status_as_of: '2021',
      in_zls_municipality: null,
      shown_by_default: true,
      source: 'https://example.org/dusaf7',
    })
    expect(row.status_note).toContain('not surveyed')
    expect(row.zone_id).toMatch(/^[A-Z0-9]{1,12}$/)
    expect(() => writeFlatGeobuf(industrialZones, features, '{}')).not.toThrow()
  })

  it('leaves out and counts what is smaller than half a hectare or outside the territory', () => {
    const { features, small, outside } = made([
      square(0, 0, 0.4),
      square(0, 1, 0.6),
      square(9, 0, 5),
      square(9, 1, 0.1),
    ])
    expect([features.length, small, outside]).toEqual([1, 2, 1])
  })

  it('numbers the zones of a municipality by area; identifiers hang on the place alone', () => {
    const shifted = squareIn(0, 0, 0.05).map(([x, y]) => [x! + 0.01, y!])
    const areas = [square(0, 0, 3), zone([shifted]), square(2, 0, 9)]
    const rows = made(areas).features.map(({ row }) => row)
    expect(rows.map(({ name }) => name)).toEqual([
      'Comune 1 – area produttiva 1',
      'Comune 1 – area produttiva 2',
      'Comune 3 – area produttiva 1',
    ])
    expect(rows[0]!.area_ha).toBeGreaterThan(rows[1]!.area_ha!)
    const alone = made([areas[0]!]).features[0]!.row
    expect(rows.find(({ centre_lon }) => centre_lon === alone.centre_lon)!.zone_id).toBe(alone.zone_id)
    fc.assert(
      fc.property(fc.shuffledSubarray(areas, { minLength: 3 }), (order) => {
        expect(made(order)).toEqual(made(areas))
      }),
    )
  })

  it('counts a zone on a border by its centre', () => {
    const astride = squareIn(0, 0, 0.2).map(([x, y]) => [x! + 0.0235, y!])
    expect(made([zone([astride])]).features[0]!.row.istat_code).toBe('019001')
  })

  it('refuses the same area twice', () => {
    expect(() => made([square(0, 0, 3), square(0, 0, 4)])).toThrow(/two areas lie at/)
  })
})
