import { describe, expect, it } from 'vitest'
import { lineOrNull, municipalityOrNull, pointOrNull } from '../../../../scripts/importers/source-position'
import { parseSourceTable } from '../../../../scripts/source-table'

const rowOf = (cells: string) => parseSourceTable('i.csv', `lon,lat,wkt,istat_code\n${cells}\n`)[0]!

describe('positions of source rows', () => {
  it('reads a point, a line, or neither', () => {
    expect(pointOrNull(rowOf('10,45.5,,'))).toEqual({ type: 'Point', coordinates: [10, 45.5] })
    expect(lineOrNull(rowOf(',,"LINESTRING(9.5 45.5, 9.6 45.4)",'))).toEqual({
      type: 'LineString',
      coordinates: [
        [9.5, 45.5],
        [9.6, 45.4],
      ],
    })
    expect(pointOrNull(rowOf(',,,'))).toBeNull()
    expect(lineOrNull(rowOf(',,,'))).toBeNull()
  })

  it('refuses half a position', () => {
    expect(() => pointOrNull(rowOf('10,,,'))).toThrow('i.csv, row 2: lon and lat')
  })

  it.each(['POINT(9 45)', 'LINESTRING(9 45)', 'LINESTRING(9 45, x 46)', 'LINESTRING(9 45, 9 46'])(
    'refuses %s as a line',
    (wkt) => {
      expect(() => lineOrNull(rowOf(`,,"${wkt}",`))).toThrow('i.csv, row 2, column wkt')
    },
  )

  it('accepts an unknown municipality but not one that joins to nothing', () => {
    const codes = new Map([['019036', null]])
    expect(municipalityOrNull(rowOf(',,,'), codes)).toBeNull()
    expect(municipalityOrNull(rowOf(',,,019036'), codes)).toBe('019036')
    expect(() => municipalityOrNull(rowOf(',,,019999'), codes)).toThrow(
      '019999 joins to nothing in the municipalities',
    )
  })
})
