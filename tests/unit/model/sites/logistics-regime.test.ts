import { describe, expect, it } from 'vitest'
import { industrialZones } from '../../../../src/contracts/industrial-zones'
import { infrastructure } from '../../../../src/contracts/infrastructure'
import { municipalities } from '../../../../src/contracts/municipalities'
import { municipalitiesInZls } from '../../../../src/model/sites/logistics-regime'
import { makeTable } from '../source-tables'

const places = makeTable(municipalities, [
  { istat_code: '019001', name: 'Uno' },
  { istat_code: '019002', name: 'Due' },
  { istat_code: '019003', name: 'Tre' },
  { istat_code: '020001', name: 'Altrove' },
  { istat_code: '020002', name: 'Doppio' },
  { istat_code: '021002', name: 'Doppio' },
])
const regime = (facts: string) => ({
  infrastructure: makeTable(infrastructure, [{ kind: 'logistics_regime', facts }]),
})
const zone = (istat_code: string, in_zls_municipality: boolean) => ({
  'industrial-zones': makeTable(industrialZones, [{ istat_code, in_zls_municipality }]),
})
const said = (tables: object) => [...municipalitiesInZls({ municipalities: places, ...tables })]
const unknown = Number.NaN

describe('municipalitiesInZls', () => {
  it('knows those outside only from a whole list, and only in its province', () => {
    const whole = regime('2 municipalities in the province: Uno, Tre. More to come')
    expect(said(whole)).toEqual([1, 0, 1, unknown, unknown, unknown])
    const short = regime('3 municipalities in the province: Uno, Tre, Quattro')
    expect(said(short)).toEqual([1, unknown, 1, unknown, unknown, unknown])
  })

  it('does not guess which of two municipalities a name means', () => {
    expect(said(regime('1 municipalities: Doppio'))).toEqual(Array(6).fill(unknown))
  })

  it('believes the row of a zone, and nobody where two sources disagree', () => {
    expect(said(zone('019002', false))[1]).toBe(0)
    expect(said(zone('019002', true))[1]).toBe(1)
    const whole = regime('2 municipalities in the province: Uno, Tre')
    expect(said({ ...whole, ...zone('019002', true) })).toEqual([1, unknown, 1, unknown, unknown, unknown])
  })

  it('knows nothing without sources', () => {
    expect(said({})).toEqual(Array(6).fill(unknown))
    expect(said(regime('in force since 2025'))).toEqual(Array(6).fill(unknown))
    expect([...municipalitiesInZls({})]).toEqual([])
  })
})
