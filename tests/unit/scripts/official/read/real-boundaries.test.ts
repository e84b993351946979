import { existsSync, readFileSync } from 'node:fs'
import { booleanPointInPolygon } from '@turf/turf'
import { beforeAll, describe, expect, it } from 'vitest'
import { seatOf, shapeOf } from '../../../../../scripts/official/municipality-shapes'
import { readBoundaries, type OfficialMunicipality } from '../../../../../scripts/official/read/boundaries'
import { dissolveProvinces, simplifyBoundaries } from '../../../../../scripts/official/simplify-boundaries'
import { checkTopology } from '../../../../../scripts/official/topology'
import { parseSourceTable, readNumber, readText } from '../../../../../scripts/source-table'
import { officialFile } from '../../../../fixtures/official/official-files'

const name = 'Limiti01012025_g.zip'
const path = officialFile(name)

/** What is no more than the file's own two regions, generalised apart, can show. */
const inProvince = (all: readonly OfficialMunicipality[], province: string) =>
  all.filter(({ code }) => code.startsWith(province))

describe.skipIf(!existsSync(path))(`ISTAT’s limits, re-packed (skipped where ${path} is absent)`, () => {
  let all: readonly OfficialMunicipality[] = []
  let simple: readonly OfficialMunicipality[] = []
  beforeAll(async () => {
    all = await readBoundaries(name, readFileSync(path), null)
    simple = await simplifyBoundaries(all)
  }, 60_000)

  it.each([
    ['Mantova', '020', 64],
    ['Lodi', '098', 60],
    ['Piacenza', '033', 46],
    ['Cremona', '019', 113],
  ])('builds %s with all its municipalities, light and without a gap', (_, province, count) => {
    const before = inProvince(all, province)
    const after = inProvince(simple, province)
    expect(before).toHaveLength(count)
    expect(after.map(({ code }) => code)).toEqual(before.map(({ code }) => code))
    expect(checkTopology(after, after)).toEqual([])
    const vertices = new Set(after.flatMap(({ polygons }) => polygons.flat(2).map(String))).size
    expect(vertices / count).toBeLessThan(30)
    for (const { polygons } of after)
      expect(booleanPointInPolygon([...seatOf(polygons)], shapeOf(polygons), { ignoreBoundary: true })).toBe(
        true,
      )
  })

  it('fits as a whole, which the file itself does not between the two regions', () => {
    expect(simple).toHaveLength(1833)
    expect(checkTopology(simple, simple)).toEqual([])
    const lombard = (one: OfficialMunicipality) => /^(01[2-9]|020|09[78]|108)/.test(one.code)
    const regions = [all.filter(lombard), all.filter((one) => !lombard(one))]
    for (const region of regions) expect(checkTopology(region, region)).toEqual([])
    expect(checkTopology(all, all).length).toBeGreaterThan(0)
  })

  it('has the areas that ISTAT states for Cremona, as near as so coarse outlines can have them', () => {
    const table = readFileSync('geodata/sources/municipalities.csv', 'utf8')
    const stated = parseSourceTable('municipalities.csv', table)
    const found = new Map(all.map(({ code, areaKm2 }) => [code, areaKm2]))
    const sums = stated.reduce(
      ([sum, total], row) => [
        sum! + found.get(readText(row, 'istat_code'))!,
        total! + readNumber(row, 'area_km2'),
      ],
      [0, 0],
    )
    expect(sums[0]! / sums[1]!).toBeCloseTo(1, 2)
  })

  it('makes 21 provinces that fit for the background', async () => {
    const provinces = await dissolveProvinces(all)
    expect(provinces).toHaveLength(21)
    const areas = provinces.map(({ province, polygons }) => ({ code: province, name: province, polygons }))
    expect(checkTopology(areas, areas)).toEqual([])
  })
})
