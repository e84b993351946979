import { describe, expect, it } from 'vitest'
import { commuterFlows } from '../../../src/contracts/commuter-flows'
import { context } from '../../../src/contracts/context'
import { services } from '../../../src/contracts/services'
import { textAt } from '../../../src/contracts/table'
import { keepProvince, namesMunicipalities } from '../../../src/model/province-rows'
import { makeTable } from './source-tables'

describe('keepProvince', () => {
  it('keeps flows with one end or both in the province', () => {
    const ends: [string, string][] = [
      ['019001', '019002'],
      ['019001', '015146'],
      ['015146', '098010'],
      ['098010', '019002'],
    ]
    const table = makeTable(
      commuterFlows,
      ends.map(([origin, destination]) => ({ origin, destination })),
    )
    const kept = keepProvince('commuter-flows', table, '019')
    expect(kept.count).toBe(3)
    expect([0, 1, 2].map((row) => textAt(kept.columns.destination, row))).toEqual([
      '019002',
      '015146',
      '019002',
    ])
  })

  it('leaves out rows whose municipality is not known', () => {
    const table = makeTable(services, [
      { istat_code: null },
      { istat_code: '019036' },
      { istat_code: '190036' },
    ])
    const kept = keepProvince('services', table, '019')
    expect(kept.count).toBe(1)
    expect(kept.columns.istat_code.dictionary).toEqual(['019036'])
  })

  it('gives the table itself where every row belongs, or none can be told', () => {
    const all = makeTable(services, [{ istat_code: '019036' }])
    expect(keepProvince('services', all, '019')).toBe(all)
    const surroundings = makeTable(context, [{ name: 'Po' }])
    expect(keepProvince('context', surroundings, '019')).toBe(surroundings)
    expect(namesMunicipalities('context')).toBe(false)
    expect(namesMunicipalities('services')).toBe(true)
  })
})
