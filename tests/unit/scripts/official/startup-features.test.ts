import { booleanPointInPolygon, distance } from '@turf/turf'
import type { MultiPolygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { startupFeatures, type StartupMunicipality } from '../../../../scripts/official/startup-features'
import type { RegisteredStartup } from '../../../../scripts/official/read/business-register'

const square = (longitude: number): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [longitude - 0.05, 44.95],
        [longitude + 0.05, 44.95],
        [longitude + 0.05, 45.05],
        [longitude - 0.05, 45.05],
        [longitude - 0.05, 44.95],
      ],
    ],
  ],
})
const municipality = (code: string, name: string, longitude: number): StartupMunicipality => ({
  code,
  name,
  province: 'MN',
  longitude,
  latitude: 45,
  boundary: square(longitude),
})
const territory = [municipality('020030', 'Mantova', 10.5), municipality('020002', 'Asola', 10.8)]
const firm = (changes: Partial<RegisteredStartup>): RegisteredStartup => ({
  company: 'PROVA S.R.L.',
  municipality: 'MANTOVA',
  province: 'MN',
  registeredOn: '2021-03-05',
  ateco: '62.01',
  energy: null,
  patent: true,
  row: 2,
  ...changes,
})

describe('startupFeatures', () => {
  const firms = [
    firm({ registeredOn: '2022-01-01' }),
    firm({ municipality: 'Asola', energy: true }),
    firm({ province: 'CR', municipality: 'Cremona' }),
    firm({ municipality: 'Mantua', row: 5 }),
    firm({ municipality: 'Asola', province: 'CR' }),
    firm({}),
  ]
  const { features, unmatched, elsewhere } = startupFeatures(firms, territory, false)

  it('makes a feature of each firm that joins, and none says its name', () => {
    expect(features.map(({ row }) => row)).toEqual([
      {
        startup_id: 'S01',
        istat_code: '020030',
        company: null,
        registered_on: '2022-01-01',
        ateco_code: '62.01',
        high_tech_energy: null,
        holds_patent: true,
        position_is_placed: true,
      },
      expect.objectContaining({ startup_id: 'S02', istat_code: '020002', high_tech_energy: true }),
      expect.objectContaining({ startup_id: 'S03', registered_on: '2021-03-05' }),
    ])
  })

  it('names firms only where asked', () => {
    const named = startupFeatures(firms, territory, true).features
    expect(named.map(({ row }) => row.company)).toEqual(['PROVA S.R.L.', 'PROVA S.R.L.', 'PROVA S.R.L.'])
  })

  it('lists what joins to nothing, and counts the firms of other provinces', () => {
    expect(unmatched.map(({ row }) => row)).toEqual([5])
    expect(elsewhere).toBe(2)
  })

  it('places the first firm of a municipality nearest its seat, all within the boundary', () => {
    const metres = features.map(({ geometry, row }) => {
      const seat = territory.find(({ code }) => code === row.istat_code)!
      if (geometry?.type !== 'Point') throw new Error('not a point')
      expect(booleanPointInPolygon(geometry, seat.boundary)).toBe(true)
      return distance([seat.longitude, seat.latitude], geometry, { units: 'meters' })
    })
    expect(metres.map(Math.round)).toEqual([237, 150, 150])
  })
})
