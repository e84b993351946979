import { describe, expect, it } from 'vitest'
import { statusYear } from '../../../../src/model/sites/status-year'
import { readSource } from '../source-tables'

describe('statusYear', () => {
  it.each([
    ['2025-11', 2025],
    ['2018', 2018],
    ['2015-12-31', 2015],
    ['c. 2018 (undated page)', 2018],
    ['summer 2019, again 2019', 2019],
    ['2017 or 2018', null],
    ['2018–19', null],
    ['press of 2018/19', null],
    ['undated report', null],
    ['plot 2025117', null],
    ['', null],
  ])('reads %j as %s', (text, year) => {
    expect(statusYear(text)).toBe(year)
  })

  it('knows nothing where nothing is written', () => {
    expect(statusYear(null)).toBeNull()
  })

  it('finds a year in every date of the zones, and none in those undated', () => {
    const without = readSource('industrial_zones.csv')
      .map((row) => row['status_as_of']!)
      .filter((text) => statusYear(text) === null)
    expect([...new Set(without)].sort()).toEqual(['portal copy, undated', 'undated report'])
  })
})
