import { describe, expect, it } from 'vitest'
import { importCommuterFlows } from '../../../../scripts/importers/commuter-flows'
import { importOutsidePlaces, importPlaces } from '../../../../scripts/importers/places'
import { parseSourceTable } from '../../../../scripts/source-table'

const inside = importPlaces(
  parseSourceTable('m.csv', 'istat_code,name,seat_lon,seat_lat\n019035,Crema,9.68,45.36\n'),
  'CR',
)
const outside = (rows: string) =>
  importOutsidePlaces(
    parseSourceTable('o.csv', `istat_code,name,province,seat_lon,seat_lat\n${rows}`),
    inside,
  )
const places = new Map([
  ...inside,
  ...outside('015146,Milano,MI,9.19,45.46\n049004,Capoliveri,,10.38,42.75\n'),
])
const flows = (rows: string) =>
  importCommuterFlows(parseSourceTable('f.csv', `origin,destination,workers\n${rows}`), places)

describe('importCommuterFlows', () => {
  it('draws a line from seat to seat in the direction of travel, across the border too', () => {
    const [flow] = flows('019035,015146,900\n')
    expect(flow!.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [9.68, 45.36],
        [9.19, 45.46],
      ],
    })
    expect(flow!.row).toEqual({
      origin: '019035',
      origin_name: 'Crema',
      origin_province: 'CR',
      destination: '015146',
      destination_name: 'Milano',
      destination_province: 'MI',
      workers: 900,
    })
  })

  it('leaves an unknown province unknown', () => {
    expect(flows('019035,049004,1\n')[0]!.row.destination_province).toBeNull()
  })

  it('names ends that join to nothing, a flow to itself and a place both inside and outside', () => {
    expect(() => flows('019035,999999,1\n')).toThrow(
      'f.csv, row 2, column destination: 999999 joins to nothing',
    )
    expect(() => flows('999999,019035,1\n')).toThrow('f.csv, row 2, column origin: 999999 joins to nothing')
    expect(() => flows('019035,019035,1\n')).toThrow('019035 is its own destination')
    expect(() => outside('019035,Crema,CR,9.68,45.36\n')).toThrow('019035 is a municipality of the province')
  })
})
