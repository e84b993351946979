import { readFileSync } from 'node:fs'
import { zipSync } from 'fflate'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readBoundaries, type OfficialMunicipality } from '../../../../../scripts/official/read/boundaries'
import { checkTopology } from '../../../../../scripts/official/topology'
import { SourceError } from '../../../../../scripts/source-table'
import { mosaic } from '../../../../fixtures/official/mosaic'
import {
  shapefileFiles,
  shapefileZip,
  type ShapefileLayout,
  type ShapeRow,
} from '../../../../fixtures/official/shapefile-zip'

const land = mosaic({ columns: 3, rows: 2, points: 4 })
const names = ['Agnadello', "Ca' d'Andrea", 'Forlì', 'Città di Castello', 'Ô-là', 'San Ré']

type Fields = ShapeRow['fields']

/** The mosaic in ISTAT's fields, or in others. */
const rowsWith = (fields: (code: string, name: string, i: number) => Fields): ShapeRow[] =>
  land.map(({ code, polygons }, i) => ({ fields: fields(code, names[i]!, i), polygons }))
const istat = (code: string, name: string): Fields => ({
  COD_RIP: 1,
  COD_REG: 3,
  COD_PROV: Number(code.slice(0, 3)),
  COD_CM: 0,
  COD_UTS: Number(code.slice(0, 3)),
  PRO_COM: Number(code),
  PRO_COM_T: code,
  COMUNE: name,
  COMUNE_A: null,
  CC_UTS: 0,
})

const read = (bytes: Uint8Array, provinces: readonly string[] | null = null) =>
  readBoundaries('Limiti.zip', bytes, provinces)
const readRows = async (rows: readonly ShapeRow[], layout?: ShapefileLayout) =>
  read(await shapefileZip(rows, layout))
const summary = (all: readonly OfficialMunicipality[]) => all.map(({ code, name }) => `${code} ${name}`)
const expected = land.map(({ code }, i) => `${code} ${names[i]!}`)

/** Expects the mosaic, each vertex within a centimetre of where it was. */
function expectMosaic(all: readonly OfficialMunicipality[]): void {
  expect(summary(all)).toEqual(expected)
  expect(checkTopology(all, all)).toEqual([])
  all.forEach(({ polygons, areaKm2 }, i) => {
    const corners = (of: OfficialMunicipality['polygons']) => of.flat(2).toSorted((a, b) => a[0]! - b[0]!)
    const [found, known] = [corners(polygons), corners(land[i]!.polygons)]
    const near = known.filter(([x, y]) => found.some(([fx, fy]) => Math.hypot(fx! - x!, fy! - y!) < 1e-7))
    expect(near).toHaveLength(known.length)
    expect(areaKm2 / land[i]!.areaKm2).toBeCloseTo(1, 6)
  })
}

describe('readBoundaries', () => {
  it('reads ISTAT’s layout of 2025', async () => {
    expectMosaic(await readRows(rowsWith(istat)))
  })

  it.each<[string, (code: string, name: string) => Fields]>([
    ['numbers alone', (code, name) => ({ PRO_COM: Number(code), NOME_COM: name })],
    ['decimal numbers', (code, name) => ({ PRO_COM: Number(code) + 0.0, DEN_COM: name, SHAPE_Leng: 1.5 })],
    ['text without zeros', (code, name) => ({ PROCOM: String(Number(code)), DENOM: name })],
    ['lower case', (code, name) => ({ pro_com_t: code, comune: name })],
    [
      'the shortest name',
      (code, name) => ({ NOME: name, PRO_COM: Number(code), COD_PRO: Number(code.slice(0, 3)) }),
    ],
  ])('reads other years’ fields: %s', async (_, fields) => {
    expectMosaic(await readRows(rowsWith(fields)))
  })

  it.each([
    ['Windows-1252 without .cpg, as older files', { encoding: 'CP1252', without: ['.cpg'] }],
    ['Windows-1252 with .cpg', { encoding: 'CP1252' }],
    ['another folder', { path: 'Limiti2011_g/Com2011_g/Com2011_WGS84_g' }],
    ['no folder, upper case', { path: 'COMUNI' }],
    ['no .prj, coordinates of zone 32', { without: ['.prj'] }],
    ['zone 33 by its .prj', { epsg: 32633 }],
    ['degrees by their .prj', { epsg: 4326 }],
    ['Web Mercator by its .prj', { epsg: 3857 }],
  ] satisfies [string, ShapefileLayout][])('reads %s', async (_, layout) => {
    expectMosaic(await readRows(rowsWith(istat), layout))
  })

  it('takes the municipalities from among provinces, regions and divisions, whatever else lies there', async () => {
    const files = await shapefileFiles(rowsWith(istat))
    for (const path of [
      'L/ProvCM01012025_g/ProvCM01012025_g_WGS84',
      'L/Reg01012025_g/Reg',
      'L/RipGeo01012025_g/RipGeo',
    ])
      Object.assign(
        files,
        await shapefileFiles([{ fields: { COD_REG: 3 }, polygons: land[0]!.polygons }], { path }),
      )
    files['L/readme.pdf'] = new Uint8Array([1, 2, 3])
    expectMosaic(await read(zipSync(files)))
  })

  it('keeps the provinces asked for', async () => {
    const zip = await shapefileZip(rowsWith(istat))
    expect(summary(await read(zip, ['020']))).toEqual(expected.filter((one) => one.startsWith('020')))
    await expect(read(zip, ['020', '098'])).rejects.toThrow(
      'Limiti.zip: there is no municipality of province 098',
    )
  })

  it('reads an area of several polygons and one with a hole', async () => {
    const far = land[5]!.polygons[0]!
    const rows = rowsWith(istat).map((row, i) =>
      i === 0 ? { ...row, polygons: [...row.polygons!, far] } : row,
    )
    const all = await readRows(rows.slice(0, 5))
    expect(all[0]!.polygons).toHaveLength(2)
    expect(all[0]!.areaKm2).toBeCloseTo(land[0]!.areaKm2 + land[5]!.areaKm2, 4)
  })

  const with1 = (change: Partial<Fields>) =>
    rowsWith((code, name, i) => ({ ...istat(code, name), ...(i === 1 ? (change as Fields) : {}) }))

  it.each<[string, () => readonly ShapeRow[], ShapefileLayout, RegExp]>([
    [
      'a code twice',
      () => with1({ PRO_COM: 19001, PRO_COM_T: '019001' }),
      {},
      /rows 1 and 2: 019001 occurs twice/,
    ],
    [
      'codes that disagree',
      () => with1({ PRO_COM: 19003 }),
      {},
      /row 2, field PRO_COM_T and PRO_COM: .* disagree/,
    ],
    [
      'a province that disagrees',
      () => with1({ COD_PROV: 98 }),
      {},
      /row 2, field COD_PROV: 019002 does not belong to province 098/,
    ],
    [
      'a code out of range',
      () => with1({ PRO_COM: 919002, PRO_COM_T: '919002' }),
      {},
      /row 2, field PRO_COM_T: 919002 is no code/,
    ],
    [
      'a code of letters',
      () => with1({ PRO_COM_T: '0190x2' }),
      {},
      /row 2, field PRO_COM_T: "0190x2" is no code of 6 digits/,
    ],
    ['no code', () => with1({ PRO_COM_T: null }), {}, /row 2, field PRO_COM_T: "" is no code/],
    ['no name', () => with1({ COMUNE: null }), {}, /row 2, field COMUNE: a name is required/],
    [
      'no outline',
      () => rowsWith(istat).map((row, i) => (i === 2 ? { ...row, polygons: null } : row)),
      {},
      /row 3 \(020003 Forlì\): it has no outline/,
    ],
    [
      'no field for the code',
      () => rowsWith((_, name) => ({ COMUNE: name, COD_REG: 3 })),
      {},
      /no field for the code \(PRO_COM_T, .*\) among COMUNE, COD_REG/,
    ],
    ['no field for the name', () => rowsWith((code) => ({ PRO_COM_T: code })), {}, /no field for the name/],
    [
      'degrees without .prj',
      () => rowsWith(istat),
      { epsg: 4326, without: ['.prj'] },
      /is not in Italy; is the reference system right/,
    ],
    [
      'Web Mercator without .prj',
      () => rowsWith(istat),
      { epsg: 3857, without: ['.prj'] },
      /is not in Italy|GDAL cannot read/,
    ],
    [
      'zone 33 without .prj',
      () => rowsWith(istat),
      { epsg: 32633, without: ['.prj'] },
      /is not in Italy; is the reference system right/,
    ],
    [
      'provinces alone',
      () => rowsWith(istat),
      { path: 'Prov01012025_g_WGS84' },
      /none of its shapefiles is the one sought: Prov01012025_g_WGS84/,
    ],
    ['no table', () => rowsWith(istat), { without: ['.dbf'] }, /has no \.dbf file/],
    ['no index', () => rowsWith(istat), { without: ['.shx'] }, /has no \.shx file/],
    ['no shapefile', () => rowsWith(istat), { without: ['.shp'] }, /there is no shapefile in it/],
  ])('refuses %s', async (_, rows, layout, message) => {
    const attempt = readRows(rows(), layout)
    await expect(attempt).rejects.toThrow(SourceError)
    await expect(attempt).rejects.toThrow(message)
  })

  it('refuses two shapefiles that may both be meant', async () => {
    const files = {
      ...(await shapefileFiles(rowsWith(istat), { path: 'a/Com2025' })),
      ...(await shapefileFiles(rowsWith(istat), { path: 'b/Com2024' })),
    }
    await expect(read(zipSync(files))).rejects.toThrow(
      /which shapefile is meant is not clear: a\/Com2025, b\/Com2024/,
    )
  })

  it('refuses an encoding that is not the one claimed, either way', async () => {
    const swapped = async (encoding: 'UTF-8' | 'CP1252', claimed: string) => {
      const files = await shapefileFiles(rowsWith(istat), { encoding, path: 'Com' })
      return zipSync({ ...files, 'Com.cpg': new TextEncoder().encode(claimed) })
    }
    await expect(read(await swapped('UTF-8', 'CP1252'))).rejects.toThrow(/is not in the encoding/)
    await expect(read(await swapped('CP1252', 'UTF-8'))).rejects.toThrow(SourceError)
  })

  describe('damaged', () => {
    let zip: Uint8Array
    let files: Record<string, Uint8Array>
    beforeAll(async () => {
      files = await shapefileFiles(rowsWith(istat), { path: 'Com' })
      zip = zipSync(files)
    })

    it('refuses a zip cut off anywhere', async () => {
      await fc.assert(
        fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (share) => {
          await expect(read(zip.slice(0, Math.floor(zip.length * share)))).rejects.toThrow(SourceError)
        }),
        { numRuns: 60 },
      )
    })

    it('refuses a shapefile whose parts are cut off', async () => {
      for (const ending of ['.shp', '.dbf', '.shx'])
        for (const share of [0, 0.1, 0.5, 0.9, 0.99]) {
          const bytes = files[`Com${ending}`]!
          const cut = zipSync({
            ...files,
            [`Com${ending}`]: bytes.slice(0, Math.floor(bytes.length * share)),
          })
          await expect(read(cut), `${ending} ${share}`).rejects.toThrow(SourceError)
        }
    })

    it('never ends otherwise than with an error of its own or with sound municipalities', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom('.shp', '.dbf', '.shx', '.prj', '.cpg'),
          fc.double({ min: 0, max: 0.9999, noNaN: true }),
          fc.nat(255),
          async (ending, where, byte) => {
            const bytes = files[`Com${ending}`]!.slice()
            bytes[Math.floor(bytes.length * where)] = byte
            try {
              const all = await read(zipSync({ ...files, [`Com${ending}`]: bytes }))
              expect(all).toHaveLength(land.length)
              for (const { code, areaKm2 } of all) {
                expect(code).toMatch(/^\d{6}$/)
                expect(areaKm2).toBeGreaterThan(0)
              }
            } catch (error) {
              expect(error).toBeInstanceOf(SourceError)
            }
          },
        ),
        // The same damage each time: GDAL has no limit of time of its own.
        { numRuns: 150, seed: 7 },
      )
    })

    it('refuses what is no zip, and paths that lead out of it', async () => {
      await expect(read(new TextEncoder().encode('<html>Not found</html>'))).rejects.toThrow(
        /^Limiti\.zip: not-a-zip/,
      )
      await expect(read(zipSync({ '../Com.shp': files['Com.shp']! }))).rejects.toThrow(/unsafe-name/)
      await expect(read(readFileSync('package.json'))).rejects.toThrow(SourceError)
    })
  })
})
