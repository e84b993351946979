import { beforeAll, describe, expect, it } from 'vitest'
import { editionOf, recognise } from '../../../../scripts/official/recognise'
import { agcomJune2026 } from '../../../fixtures/official/agcom-report'
import { matrix2011, posasWithCivilStatus } from '../../../fixtures/official/istat-tables'
import { madeUpCoverage, madeUpFiles, madeUpResidents } from '../../../fixtures/official/made-up-folder'
import { shapefileZip } from '../../../fixtures/official/shapefile-zip'
import { encode, zipOf } from '../../../fixtures/official/tables'
import { squareIn } from '../../../fixtures/official/mosaic'

let files: Map<string, Uint8Array>

beforeAll(async () => {
  files = await madeUpFiles()
})

describe('recognise', () => {
  it('tells the publishers’ files by what they hold, and their edition by their names', () => {
    expect([...files].map(([name, bytes]) => recognise(name, bytes))).toEqual([
      { kind: 'boundaries', edition: '2025-01-01' },
      { kind: 'commuting', edition: '2021' },
      { kind: 'coverage', edition: '2025-06-30' },
      { kind: 'coverage', edition: '2025-12-31' },
      { kind: 'population', edition: '2025' },
      { kind: 'population', edition: '2026' },
      { kind: 'land-cover', edition: '' },
      null,
    ])
  })

  it('knows the other layouts', async () => {
    const matrix = matrix2011([{ from: '020001', to: '020002', place: 2, persons: 3 }])
    expect(recognise('x.txt', encode(matrix))).toEqual({ kind: 'commuting', edition: '2011' })
    expect(recognise('x', agcomJune2026(madeUpCoverage))).toMatchObject({ kind: 'coverage' })
    const old = encode(posasWithCivilStatus(2021, madeUpResidents))
    expect(recognise('POSAS_2021_it_Comuni.csv', old)).toEqual({ kind: 'population', edition: '2021' })
    const polygons = [[squareIn(0, 0, 0.2)]]
    const zip = await shapefileZip([{ fields: { COD_TOT: '12111' }, polygons }], { path: 'DUSAF7/DUSAF7' })
    expect(recognise('uso_suolo.zip', zip)).toMatchObject({ kind: 'land-cover' })
  })

  it('takes the date from within where the name tells none', () => {
    expect(recognise('confini.zip', files.get('Limiti01012025_g.zip')!)).toEqual({
      kind: 'boundaries',
      edition: '2025-01-01',
    })
  })

  it('says so where a name promises what is not there, and is silent on all else', () => {
    expect(recognise('Reportistica_250630_Comuni.csv', encode('<html>not found</html>'))).toEqual({
      kind: 'coverage',
      fault: 'Reportistica_250630_Comuni.csv has the name of such a file, but holds something else.',
    })
    const cut = files.get('Limiti01012025_g.zip')!.subarray(0, 500)
    expect(recognise('Limiti01012025_g.zip', cut)).toMatchObject({
      kind: 'boundaries',
      fault: expect.any(String),
    })
    expect(recognise('x.zip', cut)).toBeNull()
    expect(recognise('x', new Uint8Array())).toBeNull()
    expect(recognise('x.zip', zipOf({ '../matrix.txt': 'Prov_res\tProcom_res\tProv_lav' }))).toBeNull()
  })

  it('gives an answer for every file that is cut off anywhere, and throws nothing', () => {
    const zip = files.get('POSAS_2025_it_Comuni.zip')!
    for (let length = 0; length < zip.length; length += 7)
      expect(recognise('x.zip', zip.subarray(0, length))).toBeNull()
  })
})

describe('editionOf', () => {
  it.each([
    ['Limiti01012025_g.zip', '2025-01-01'],
    ['Com2011_WGS84_g.shp', '2011'],
    ['Reportistica_260630_Comuni.csv', '2026-06-30'],
    ['POSAS_2026_it_Comuni.zip', '2026'],
    ['Reportistica 2025-06-30 (1).csv', '2025-06-30'],
    ['scaricato (1).csv', ''],
    ['123456789.csv', ''],
  ])('of %s is %s', (name, edition) => {
    expect(editionOf(name)).toBe(edition)
  })
})
