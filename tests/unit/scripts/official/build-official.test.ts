import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { featureCollection, multiPolygon, union } from '@turf/turf'
import { parse } from 'valibot'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { checkAppReader } from '../../../../scripts/checks/check-app-reader'
import { compareFiles, readFolder } from '../../../../scripts/checks/check-committed'
import { checkContract } from '../../../../scripts/checks/check-contract'
import { readFlatGeobuf } from '../../../../scripts/checks/read-flatgeobuf'
import { sourceFolder } from '../../../../scripts/folders'
import { buildOfficial, type BuildPlaces } from '../../../../scripts/official/build-official'
import { readRequest } from '../../../../scripts/official/request'
import type { LayerContract } from '../../../../src/contracts/define-layer'
import { layerContracts, type LayerId } from '../../../../src/contracts/layers'
import { territorySchema, type Territory } from '../../../../src/contracts/territory'
import {
  boundaryZip,
  folderWith,
  madeUpCoverage,
  madeUpFiles,
  madeUpFlows,
  madeUpMunicipalities,
  madeUpRegister,
} from '../../../fixtures/official/made-up-folder'
import { agcomJune2025 } from '../../../fixtures/official/agcom-report'
import { matrix2011, matrix2021 } from '../../../fixtures/official/istat-tables'
import { encode, zipOf } from '../../../fixtures/official/tables'

let made: Map<string, Uint8Array>
let geodata: string
const folders: string[] = []

/** A folder that is removed when the tests are over. */
function temporary(files: ReadonlyMap<string, Uint8Array> = new Map()): string {
  const folder = folderWith(files)
  folders.push(folder)
  return folder
}

beforeAll(async () => {
  made = await madeUpFiles()
})
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const neverFetch: typeof fetch = () => Promise.reject(new Error('nothing is to be fetched'))

/** Runs the command in a folder of its own; what it says. */
async function build(into: string, args: readonly string[], fetcher = neverFetch): Promise<string[]> {
  const request = readRequest(args)
  if (request.kind !== 'official') expect.unreachable()
  const lines: string[] = []
  const places: BuildPlaces = {
    geodata: into,
    sources: sourceFolder,
    download: {
      cache: join(into, '.downloads'),
      fetcher,
      timer: {
        now: () => 0,
        after(milliseconds, run) {
          // Waits between attempts pass at once; limits of time are never reached.
          if (milliseconds <= 32_000) setImmediate(run)
          return () => undefined
        },
      },
    },
    log: (line) => lines.push(line),
  }
  await buildOfficial(request, places)
  return lines
}

const territoryIn = (folder: string): Territory =>
  parse(territorySchema, JSON.parse(readFileSync(join(folder, 'territory.json'), 'utf8')))

const rowsIn = (folder: string, id: LayerId) =>
  readFlatGeobuf(new Uint8Array(readFileSync(join(folder, `${id}.fgb`)))).features.map(
    ({ properties }) => properties,
  )

const missingIn = (folder: string) => territoryIn(folder).missing?.map(({ id }) => id)

const own = madeUpMunicipalities.filter(({ code }) => code.startsWith('020'))

describe('a build from files at hand', () => {
  let folder: string
  let said: string[]

  beforeAll(async () => {
    geodata = folderWith(new Map())
    const from = folderWith(made)
    const register = join(from, 'register.csv')
    writeFileSync(register, madeUpRegister)
    said = await build(geodata, ['--province', 'MN', '--from', from, '--startups', register])
    folder = join(geodata, 'mantova')
    rmSync(from, { recursive: true })
  })
  afterAll(() => {
    rmSync(geodata, { recursive: true })
  })

  it('has the layers that the files give, each as its contract wants it', () => {
    const { layers } = territoryIn(folder)
    expect(Object.fromEntries(layers.map(({ id, features }) => [id, features]))).toMatchObject({
      municipalities: own.length,
      ftth: 2 * own.length,
      'industrial-zones': 1,
      startups: 2,
    })
    for (const { id, file } of layers) {
      const contract: LayerContract = layerContracts[id]
      const bytes = new Uint8Array(readFileSync(join(folder, file)))
      const read = readFlatGeobuf(bytes)
      expect(checkContract(contract, read)).toEqual([])
      expect(checkAppReader(contract, bytes, read)).toEqual([])
    }
  })

  it('names what is missing, in both languages, and cites a source for every layer', () => {
    const { missing, layers, sources } = territoryIn(folder)
    expect(missing?.map(({ id }) => id)).toEqual(['population', 'services', 'infrastructure', 'income'])
    expect(missing?.[0]?.why).toEqual({ it: 'Nessun file per il 2021.', en: 'No file for 2021.' })
    const known = new Set(sources.map(({ id }) => id))
    for (const layer of layers) {
      expect(layer.sources.length).toBeGreaterThan(0)
      expect(layer.sources.filter((id) => !known.has(id))).toEqual([])
    }
    expect(sources.find(({ id }) => id === 'agcom-ftth')?.date).toBe('2025-06-30, 2025-12-31')
  })

  it('sums up the whole matrix, the flow to a municipality that is gone among them', () => {
    const workers = (keep: (flow: (typeof madeUpFlows)[number]) => boolean) =>
      madeUpFlows.filter(keep).reduce((sum, flow) => sum + Number(flow.workers), 0)
    for (const row of rowsIn(folder, 'municipalities')) {
      const code = String(Number(row['istat_code']))
      expect(row['workers_out_2021']).toBe(workers(({ from, to }) => from === code && to !== code))
      expect(row['workers_in_2021']).toBe(workers(({ from, to }) => from !== code && to === code))
      expect(row['workers_within_2021']).toBe(workers(({ from, to }) => from === code && to === code))
    }
    expect(said.join('\n')).toContain('flows of 500 workers are not drawn')
  })

  it('reads a blank household cell as zero, as the publisher means it', () => {
    const rows = rowsIn(folder, 'ftth').filter((row) => row['istat_code'] === madeUpMunicipalities[3]!.code)
    expect(rows.map((row) => [row['date'], row['households'], row['households_ftth']])).toEqual([
      ['2025-06-30', 103, 0],
      ['2025-12-31', 103, 0],
    ])
  })

  it('compares the provinces of the region by the same files', () => {
    const [first, second, ...more] = territoryIn(folder).provinces
    expect(more).toEqual([])
    const sum = (province: string, key: 'households' | 'reached') =>
      madeUpCoverage
        .filter((row) => row.province === province)
        .reduce((total, row) => total + Number(row[key]), 0)
    expect([first, second]).toMatchObject(
      ['Cremona', 'Mantova'].map((name) => ({
        name,
        municipalities: 8,
        startups_2025_05: null,
        households_2025_06: sum(name, 'households'),
        households_ftth_2025_06: sum(name, 'reached'),
      })),
    )
  })

  it('keeps no name of a firm unless asked, and reports the firm that joins to nothing', () => {
    expect(rowsIn(folder, 'startups').map((row) => row['company'])).toEqual([undefined, undefined])
    expect(readFileSync(join(folder, 'startups.fgb')).includes('PRIMA')).toBe(false)
    expect(said.join('\n')).toContain('register.csv, row 4: there is no municipality ALTROVE')
  })

  it('reports the files, equal totals and what to do next', () => {
    const report = readFileSync(join(folder, 'build-report.md'), 'utf8')
    expect(report).toContain('| Limiti01012025_g.zip | at hand |')
    expect(report).not.toContain('DIFFERENT')
    expect(report.match(/\| equal \|/g)).toHaveLength(1 + 2 + 4 + 3)
    expect(said.join('\n')).toContain('?t=mantova')
    expect(said.join('\n')).toContain('LEGGIMI.txt: not one of the publishers’ files')
    expect(said.join('\n')).not.toContain(tmpdir())
  })

  it('gives the same bytes again, and says that nothing has changed', async () => {
    const before = readFolder(folder)
    const from = temporary(made)
    const register = join(from, 'register.csv')
    writeFileSync(register, madeUpRegister)
    await build(geodata, ['--province', '020', '--from', from, '--startups', register])
    const after = new Map(readFolder(folder))
    const report = new TextDecoder().decode(after.get('build-report.md'))
    expect(report).toContain('Nothing has changed.')
    after.set('build-report.md', before.get('build-report.md')!)
    expect(compareFiles(before, after)).toEqual([])
  })
})

describe('a build', () => {
  const buildFrom = async (files: ReadonlyMap<string, Uint8Array>, ...more: string[]) => {
    const into = temporary()
    const lines = await build(into, ['--province', 'MN', '--from', temporary(files), ...more])
    return { folder: join(into, 'mantova'), said: lines.join('\n') }
  }
  const only = (...names: string[]) => new Map([...made].filter(([name]) => names.includes(name)))
  const limits = 'Limiti01012025_g.zip'

  it('of boundaries alone has municipalities without figures, and says what all is missing', async () => {
    const { folder } = await buildFrom(only(limits))
    expect(territoryIn(folder).layers.map(({ id }) => id)).toEqual(['municipalities', 'context'])
    expect(missingIn(folder)).toEqual([
      'population',
      'population-by-age',
      'ftth',
      'industrial-zones',
      'startups',
      'commuter-flows',
      'commuting-totals',
      'services',
      'infrastructure',
      'income',
    ])
    const figures = /^(population|tax|workers)/
    for (const row of rowsIn(folder, 'municipalities'))
      expect(Object.keys(row).filter((column) => figures.test(column))).toEqual([])
  })

  it('goes by what a file holds, whatever its name', async () => {
    const { folder } = await buildFrom(
      new Map([
        ['confini.bin', made.get(limits)!],
        ['a', made.get('matrix_pendoLAVORO_2021.zip')!],
      ]),
    )
    expect(territoryIn(folder).layers.map(({ id }) => id)).toContain('commuter-flows')
  })

  it('declares a layer missing whose file is damaged, with the reason, and builds the rest', async () => {
    const files = new Map(made)
    files.set('matrix_pendoLAVORO_2021.zip', made.get('matrix_pendoLAVORO_2021.zip')!.subarray(0, 300))
    const torn = new TextDecoder().decode(made.get('Reportistica_250630_Comuni.csv')).replace(',101,', ',x,')
    files.set('Reportistica_250630_Comuni.csv', encode(torn))
    const { folder, said } = await buildFrom(files)
    const { missing, layers } = territoryIn(folder)
    expect(missing?.find(({ id }) => id === 'commuter-flows')?.why.en).toContain(
      'matrix_pendoLAVORO_2021.zip',
    )
    expect(layers.map(({ id }) => id)).not.toContain('commuter-flows')
    expect(new Set(rowsIn(folder, 'ftth').map((row) => row['date']))).toEqual(new Set(['2025-12-31']))
    expect(said).toContain('Reportistica_250630_Comuni.csv, row 3')
  })

  it('goes on with an older file where the newer is damaged, whatever else lies in the folder', async () => {
    const into = temporary()
    const files = new Map(made)
    const zip = made.get(limits)!
    files.set(
      'Limiti01012026_g.zip',
      zip.with(Math.floor(zip.length / 2), zip[Math.floor(zip.length / 2)]! ^ 0xff),
    )
    const from = temporary(files)
    symlinkSync(join(from, 'nowhere'), join(from, 'link'))
    const said = (await build(into, ['--province', 'MN', '--from', from])).join('\n')
    expect(said).toContain('Limiti01012026_g.zip')
    expect(said).toContain(`${limits} is used instead.`)
    expect(said).toContain('link cannot be read')
    expect(rowsIn(join(into, 'mantova'), 'municipalities')).toHaveLength(own.length)
  })

  it('says what boundaries are where a folder has none, and why those that it has are of no use', async () => {
    await expect(build(temporary(), ['--province', 'MN', '--from', temporary()])).rejects.toThrow(
      'Limiti…_g.zip',
    )
    const damaged = temporary(new Map([[limits, made.get(limits)!.subarray(0, 300)]]))
    await expect(build(temporary(), ['--province', 'MN', '--from', damaged])).rejects.toThrow(
      /^Nothing can be built without boundaries: .*Limiti/,
    )
  })

  it('refuses pages of land cover the last of which is not there', async () => {
    const into = temporary()
    const page = encode(
      '{"type":"FeatureCollection","exceededTransferLimit":true,"features":[{"properties":{"DESCR":""}}]}',
    )
    const files = new Map([...made].filter(([name]) => !/dusaf/i.test(name)))
    files.set('dusaf7 page1.json', page)
    const said = (await build(into, ['--province', 'MN', '--from', temporary(files)])).join('\n')
    expect(said).toContain('dusaf7 page1.json: the last page is not among them.')
    expect(missingIn(join(into, 'mantova'))).toContain('industrial-zones')
  })

  it('refuses a date that is told against the one in the name of the file', async () => {
    const into = temporary()
    await build(into, ['--province', 'MN', '--from', temporary(made), '--coverage-date', '2025-03-31'])
    expect(missingIn(join(into, 'mantova'))).toContain('ftth')
  })

  it('refuses coverage of a date that is not known, and takes the date that it is told', async () => {
    const table = agcomJune2025(madeUpCoverage)
    const old = await buildFrom(new Map([...only(limits), ['Reportistica_231231_Comuni.csv', table]]))
    expect(missingIn(old.folder)).toContain('ftth')
    expect(old.said).toContain('2025-03-31, 2025-06-30, 2025-12-31, 2026-06-30')
    const files = new Map([...only(limits), ['scaricato.csv', table]])
    expect(missingIn((await buildFrom(files)).folder)).toContain('ftth')
    const told = await buildFrom(files, '--coverage-date', '2026-06-30')
    expect(new Set(rowsIn(told.folder, 'ftth').map((row) => row['date']))).toEqual(new Set(['2026-06-30']))
  })

  it('reports codes that no boundary knows, and leaves unknown what a table does not know', async () => {
    const [known, ...others] = madeUpCoverage.filter(({ province }) => province === 'Mantova')
    const strange = { ...known!, code: '20999', name: 'Fusa', households: '70', reached: '7' }
    const table = agcomJune2025([...others, strange])
    const { folder, said } = await buildFrom(
      new Map([...only(limits), ['Reportistica_250630_Comuni.csv', table]]),
    )
    expect(said).toContain('020999 is no municipality of the boundaries')
    expect(said).toContain(
      `${known!.code.padStart(6, '0')} ${known!.name} is not in it; its figures are unknown`,
    )
    expect(said).toContain('INCOMPLETE: 7 of 8 municipalities have rows')
    expect(rowsIn(folder, 'ftth')).toHaveLength(others.length)
  })

  it('makes no totals of an extract of the matrix', async () => {
    const without = madeUpFlows.filter(({ from, to }) => from !== to)
    const text = encode(matrix2021(without))
    const { folder } = await buildFrom(new Map([...only(limits), ['matrix_pendoLAVORO_2021.txt', text]]))
    expect(missingIn(folder)).toContain('commuting-totals')
    expect(missingIn(folder)).not.toContain('commuter-flows')
    expect(rowsIn(folder, 'municipalities').every((row) => !('workers_out_2021' in row))).toBe(true)
    const source = territoryIn(folder).sources.find(({ id }) => id === 'istat-commuting')
    expect(source?.caveat.en).toContain('extract')
  })

  it('makes no totals of a matrix that is cut, be it outside the province', async () => {
    const last = String(Number(madeUpMunicipalities.find(({ code }) => code.startsWith('019'))!.code))
    const cut = madeUpFlows.filter(({ from }) => from !== last)
    expect(cut.length).toBeLessThan(madeUpFlows.length)
    const files = new Map(made)
    files.set('matrix_pendoLAVORO_2021.zip', zipOf({ 'matrix_pendoLAVORO_2021.txt': matrix2021(cut) }))
    const { folder } = await buildFrom(files)
    expect(territoryIn(folder).missing?.find(({ id }) => id === 'commuting-totals')?.why.en).toMatch(/\b1\b/)
    expect(rowsIn(folder, 'municipalities').every((row) => !('workers_in_2021' in row))).toBe(true)
  })

  it('says 2011 of the flows of 2011, and makes no totals of 2021 of them', async () => {
    const [a, b] = own.map(({ code }) => code)
    const text = matrix2011([
      { from: a!, to: b!, place: 2, persons: 12 },
      { from: a!, to: a!, place: 1, persons: 30 },
    ])
    const files = new Map([
      ...only(limits),
      ['matrix_pendo2011.zip', zipOf({ 'MATRICE PENDOLARISMO 2011/matrix_pendo2011_10112014.txt': text })],
    ])
    const { folder } = await buildFrom(files)
    const { layers, sources } = territoryIn(folder)
    expect(layers.find(({ id }) => id === 'commuter-flows')?.title.en).toBe('Commuter flows, 2011')
    expect(sources.find(({ id }) => id === 'istat-commuting')?.date).toBe('2011-10-09')
    expect(missingIn(folder)).toContain('commuting-totals')
    expect(rowsIn(folder, 'commuter-flows').map((row) => row['workers'])).toEqual([12])
  })

  it('takes a province that only the boundaries know, by its code', async () => {
    const moved = madeUpMunicipalities.map((one) => ({ ...one, code: one.code.replace(/^020/, '113') }))
    const into = temporary()
    const from = temporary(new Map([[limits, await boundaryZip(moved)]]))
    await build(into, ['--province', '113', '--from', from])
    const { name, provinces, layers } = territoryIn(join(into, 'provincia-113'))
    expect(name).toEqual({ it: 'Provincia 113', en: 'Province 113' })
    expect(provinces.map(({ municipalities }) => municipalities)).toEqual([8])
    expect(layers[0]?.features).toBe(8)
  })

  it('keeps the names of firms where they are asked for', async () => {
    const register = join(temporary(), 'register.csv')
    writeFileSync(register, madeUpRegister)
    const { folder } = await buildFrom(only(limits), '--startups', register, '--companies')
    expect(new Set(rowsIn(folder, 'startups').map((row) => row['company']))).toEqual(
      new Set(['PRIMA SRL', 'SECONDA SRL']),
    )
  })

  it('reports municipalities that merged and were renamed, and figures that moved', async () => {
    const into = temporary()
    await build(into, ['--province', 'MN', '--from', temporary(made)])
    const [first, gone, ...others] = own
    const area = (one: typeof first) => multiPolygon([...one!.polygons])
    const both = union(featureCollection([area(first), area(gone)]))?.geometry
    if (both?.type !== 'Polygon') expect.unreachable()
    const merged = { ...first!, name: 'Comune Unito', polygons: [both.coordinates] }
    const elsewhere = madeUpMunicipalities.filter(({ code }) => code.startsWith('019'))
    const files = new Map(made)
    files.set(limits, await boundaryZip([...elsewhere, merged, ...others]))
    files.set(
      'Reportistica_250630_Comuni.csv',
      agcomJune2025(
        madeUpCoverage.map((row, i) => (i === 15 ? { ...row, households: '400', reached: '52' } : row)),
      ),
    )
    const said = (await build(into, ['--province', 'MN', '--from', temporary(files)])).join('\n')
    expect(said).toContain(`gone: ${gone!.code} ${gone!.name}, merged into ${first!.code} Comune Unito`)
    expect(said).toContain(`renamed: ${first!.code} ${first!.name} → Comune Unito`)
    expect(said).toMatch(/020016 Comune 16, households on 2025-06-30: 115 → 400/)
    expect(said).not.toMatch(/Comune 16, households_ftth on/)
  })
})

describe('a build that fails', () => {
  const kept = new Map([
    ['territory.json', encode('{"format":1,"layers":[]}')],
    ['something.fgb', Uint8Array.of(1, 2, 3)],
  ])

  /** A folder of territories with one of Mantova, as it was before. */
  function withOld(): { into: string; old: string } {
    const into = temporary()
    const old = join(into, 'mantova')
    mkdirSync(old)
    for (const [name, bytes] of kept) writeFileSync(join(old, name), bytes)
    return { into, old }
  }

  it.each([
    ['without boundaries', (files: Map<string, Uint8Array>) => files.delete('Limiti01012025_g.zip')],
    [
      'with boundaries cut off',
      (files: Map<string, Uint8Array>) =>
        files.set('Limiti01012025_g.zip', made.get('Limiti01012025_g.zip')!.subarray(0, 4000)),
    ],
  ])('%s leaves the old territory as it was, byte for byte', async (_, spoil) => {
    const { into, old } = withOld()
    const files = new Map(made)
    spoil(files)
    await expect(build(into, ['--province', 'MN', '--from', temporary(files)])).rejects.toThrow(
      /boundaries|Limiti/,
    )
    expect(compareFiles(kept, readFolder(old))).toEqual([])
    expect(readdirSync(into)).toEqual(['mantova'])
  })

  it('for one province still builds the others, and names the one', async () => {
    const { into, old } = withOld()
    const some = madeUpMunicipalities.filter(({ code }) => code.startsWith('019'))
    const files = new Map(made).set('Limiti01012025_g.zip', await boundaryZip(some))
    await expect(build(into, ['--province', 'MN,CR', '--from', temporary(files)])).rejects.toThrow(
      'Mantova: Limiti01012025_g.zip holds no municipality of Mantova (020)',
    )
    expect(compareFiles(kept, readFolder(old))).toEqual([])
    expect(territoryIn(join(into, 'cremona-ufficiale')).name.it).toBe('Provincia di Cremona')
  })

  it('in the middle of a download leaves the old territory as it was', async () => {
    const { into, old } = withOld()
    const breaksOff: typeof fetch = (address) => {
      const bytes = made.get('Limiti01012025_g.zip')!
      if (!String(address).includes('Limiti')) return Promise.resolve(new Response(null, { status: 500 }))
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(bytes.slice(0, 1000))
          controller.error(new TypeError('terminated'))
        },
      })
      return Promise.resolve(new Response(body, { headers: { 'content-length': String(bytes.length) } }))
    }
    await expect(build(into, ['--province', 'MN'], breaksOff)).rejects.toThrow('Limiti01012025_g.zip')
    expect(compareFiles(kept, readFolder(old))).toEqual([])
  })
})

describe('a build from the publishers', () => {
  it('does without what a server will not give, and again from the cache alone', async () => {
    const into = temporary()
    const some: typeof fetch = (address) => {
      const name = ['Limiti01012025_g.zip', 'POSAS_2025_it_Comuni.zip'].find((it) =>
        String(address).endsWith(it),
      )
      const bytes = name === undefined ? undefined : made.get(name)
      return Promise.resolve(
        bytes === undefined
          ? new Response(null, { status: 404 })
          : new Response(new Uint8Array(bytes), { headers: { 'content-length': String(bytes.length) } }),
      )
    }
    await build(into, ['--province', 'MN'], some)
    const folder = join(into, 'mantova')
    expect(territoryIn(folder).layers.map(({ id }) => id)).toEqual(['municipalities', 'context'])
    expect(territoryIn(folder).missing?.find(({ id }) => id === 'ftth')?.why.en).toContain('geo.agcom.it')
    expect(rowsIn(folder, 'municipalities').every((row) => typeof row['population_2025'] === 'number')).toBe(
      true,
    )

    const again = mkdtempSync(join(tmpdir(), 'official-'))
    folders.push(again)
    cpSync(join(into, '.downloads'), join(again, '.downloads'), { recursive: true })
    await build(again, ['--province', 'MN', '--offline'])
    const layer = 'municipalities.fgb'
    expect(
      compareFiles(
        new Map([[layer, readFolder(folder).get(layer)!]]),
        new Map([[layer, readFolder(join(again, 'mantova')).get(layer)!]]),
      ),
    ).toEqual([])
  })
})
