import { describe, expect, it } from 'vitest'
import { industrialZones } from '../../../../src/contracts/industrial-zones'
import { offeredStatuses, type OfferedStatus } from '../../../../src/contracts/sites'
import { collectSites } from '../../../../src/model/sites/candidates'
import { figure, makeTable, readSource } from '../source-tables'
import { index, tables } from './study-tables'

const zoneRows = readSource('industrial_zones.csv')
const ask = (statuses: readonly OfferedStatus[], doubtful = false) =>
  collectSites(tables, { candidates: 'zones', statuses, doubtful })
const idsOf = (sites: readonly { id: string }[]) => sites.map(({ id }) => id).sort()

describe('collectSites', () => {
  it.each([
    [['available', 'planned', 'brownfield'] as const, false],
    [['available'] as const, true],
    [['operating', 'under_development'] as const, true],
    [[] as const, true],
  ])('offers the zones of the statuses %o, doubtful ones too: %s', (statuses, doubtful) => {
    const wanted = zoneRows.filter(
      (row) =>
        statuses.some((status) => status === row['status']) &&
        (doubtful || row['shown_by_default'] === 'yes'),
    )
    expect(idsOf(ask(statuses, doubtful))).toEqual(wanted.map((row) => row['zone_id']).sort())
  })

  it('never offers a zone under a constraint, even where a study asks for it', () => {
    expect(zoneRows.filter((row) => row['status'] === 'constraint')).toHaveLength(3)
    const asked = [...offeredStatuses, 'constraint'] as unknown as OfferedStatus[]
    expect(idsOf(ask(asked, true))).toEqual(idsOf(ask(offeredStatuses, true)))
    expect(ask(['constraint'] as unknown as OfferedStatus[], true)).toEqual([])
  })

  it('keeps name, stated municipality, place and how far off that may be', () => {
    const sites = ask(offeredStatuses, true)
    expect(sites.map(({ row }) => row)).toEqual(sites.map(({ row }) => row).sort((a, b) => a - b))
    for (const site of sites) {
      const row = zoneRows.find((zone) => zone['zone_id'] === site.id)!
      expect(site).toMatchObject({ kind: 'zones', name: row['name'] })
      expect(site.municipality).toBe(index.rowOf.get(row['istat_code']!))
      expect(site.place).toEqual([figure(row, 'lon'), figure(row, 'lat')])
      expect(site.uncertaintyKm).toBeCloseTo(figure(row, 'position_uncertainty_m') / 1000, 9)
    }
  })

  it('gives no place to a zone without one, and no municipality to one of elsewhere', () => {
    const lone = makeTable(industrialZones, [
      { zone_id: 'X1', name: 'Lone', istat_code: '999999', status: 'available', shown_by_default: true },
    ])
    const [site] = collectSites(
      { ...tables, 'industrial-zones': lone },
      { candidates: 'zones', statuses: ['available'], doubtful: false },
    )
    expect(site).toMatchObject({ id: 'X1', place: null, municipality: null, uncertaintyKm: 0 })
  })

  it('offers every municipality at its seat, or none where the layer is absent', () => {
    const study = { candidates: 'municipalities', statuses: [], doubtful: false } as const
    const sites = collectSites(tables, study)
    expect(idsOf(sites)).toEqual([...index.codes].sort())
    const seats = new Map(readSource('municipalities.csv').map((row) => [row['istat_code'], row]))
    for (const { id, row, municipality, name, place, uncertaintyKm } of sites) {
      const source = seats.get(id)
      expect([name, place]).toEqual([
        source!['name'],
        [figure(source, 'seat_lon'), figure(source, 'seat_lat')],
      ])
      expect([municipality, uncertaintyKm]).toEqual([row, 0])
    }
    expect(collectSites({}, study)).toEqual([])
    expect(collectSites({}, { ...study, candidates: 'zones', statuses: offeredStatuses })).toEqual([])
  })
})
