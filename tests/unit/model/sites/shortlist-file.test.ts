import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Range } from '../../../../src/contracts/gaps'
import { siteMeasureIds } from '../../../../src/contracts/sites'
import { compareRankings, readShortlist } from '../../../../src/model/sites/read-shortlist'
import {
  shortlistCsv,
  shortlistGeoJson,
  type Shortlist,
  type ShortlistSite,
} from '../../../../src/model/sites/shortlist-file'
import { defaultStudy } from '../../../../src/state/default-study'
import { readStudy, studyText } from '../../../../src/state/study-text'
import { anyStudy } from './study-arbitrary'

const here = { territory: 'cremona', readStudy }
const exact = (value: number): Range => ({ low: value, middle: value, high: value })
const formats = { csv: shortlistCsv, geojson: shortlistGeoJson }

const site: ShortlistSite = {
  rank: 1,
  best: 1,
  worst: 2,
  id: 'CR01',
  name: 'Area "Nord", lotto 2',
  kind: 'zones',
  state: 'unknown',
  municipalityCode: '019036',
  municipality: 'Cremona',
  status: 'available',
  statusDate: '2025-03',
  place: [-10.0241, 45.133],
  uncertaintyKm: 0.3,
  score: { low: 0.4, middle: 0.5, high: 0.123456789 },
  timesFirst: 0.61,
  timesFirstFive: 1,
  criteria: [
    {
      measure: 'area',
      value: null,
      utility: { low: 0, middle: 0.5, high: 1 },
      weight: 0.4,
      contribution: exact(0.2),
    },
    { measure: 'exit', value: exact(4.5), utility: exact(0.85), weight: 0.6, contribution: exact(0.51) },
  ],
}
const list: Shortlist = {
  territory: 'cremona',
  study: studyText(defaultStudy, 'file'),
  seed: 1,
  spreadPercent: 30,
  draws: 10_000,
  made: '2026-11-23',
  sources: ['industrial-zones: A, 2026', 'agcom-ftth: B'],
  sites: [site, { ...site, id: 'CR02', name: 'Porto', rank: 2, place: null, timesFirst: null }],
}
const csv = shortlistCsv(list)
const geojson = shortlistGeoJson(list)

describe('the table of a shortlist', () => {
  const rows = csvParse(csv.slice(1))

  it('begins with a byte order mark and holds every fact of a site', () => {
    expect(csv.charCodeAt(0)).toBe(0xfeff)
    expect(rows.length).toBe(2)
    expect(rows[0]).toMatchObject({
      rank: '1',
      best_rank: '1',
      worst_rank: '2',
      id: 'CR01',
      name: 'Area "Nord", lotto 2',
      state: 'unknown',
      municipality_code: '019036',
      status_as_of: '2025-03',
      position_uncertainty_km: '0.3',
      score_high: '0.123457',
      share_of_draws_first: '0.61',
      exit_km_middle: '4.5',
      exit_utility_low: '0.85',
      exit_weight: '0.6',
      exit_contribution_high: '0.51',
      territory: 'cremona',
      study: list.study,
      seed: '1',
      spread_percent: '30',
      draws: '10000',
      made: '2026-11-23',
      sources: 'industrial-zones: A, 2026 | agcom-ftth: B',
    })
  })

  it('leaves what is not known empty, and negative numbers numbers', () => {
    expect(rows[0]!.area_ha_middle).toBe('')
    expect(rows[1]!.latitude).toBe('')
    expect(rows[0]!.longitude).toBe('-10.0241')
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', "'x", '＝1'])(
    'makes no formula of the name %j, and reads it back',
    (name) => {
      const text = shortlistCsv({ ...list, sites: [{ ...site, name }] })
      expect(csvParse(text.slice(1))[0]!.name).toBe(`'${name}`)
      const read = readShortlist(text, here)
      expect(read.kind === 'shortlist' && read.sites[0]!.name).toBe(name)
    },
  )
})

describe('the GeoJSON of a shortlist', () => {
  it('holds points with the same facts, and the study beside them', () => {
    const value = JSON.parse(geojson) as {
      features: { id: string; geometry: unknown; properties: Record<string, unknown> }[]
      study: Record<string, unknown>
    }
    expect(value.features[0]).toMatchObject({
      id: 'CR01',
      geometry: { type: 'Point', coordinates: [-10.0241, 45.133] },
      properties: { rank: 1, area_ha_low: null, exit_km_low: 4.5, exit_weight: 0.6 },
    })
    expect(value.features[1]!.geometry).toBeNull()
    expect(value.study).toMatchObject({ study: list.study, territory: 'cremona', sources: list.sources })
  })
})

describe.each(['csv', 'geojson'] as const)('a file written as %s', (kind) => {
  it('gives back the study and the ranking, whatever they are', () => {
    const sites = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[A-Za-z0-9]{1,12}$/),
        name: fc.string({ unit: 'binary', maxLength: 40 }),
        rank: fc.integer({ min: 1, max: 600 }),
        place: fc.option(fc.tuple(fc.double({ noNaN: true, min: -180, max: 180 }), fc.constant(45))),
        measure: fc.constantFrom(...siteMeasureIds),
      }),
      { minLength: 1, maxLength: 20, selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(anyStudy, sites, (study, drawn) => {
        const full = drawn.map(({ id, name, rank, place }) => ({ ...site, id, name, rank, place }))
        const text = formats[kind]({ ...list, study: studyText(study, 'file'), sites: full })
        const read = readShortlist(text, here)
        expect(read).toEqual({
          kind: 'shortlist',
          study,
          sites: drawn.map(({ id, name, rank }) => ({ id, name, rank })),
        })
      }),
      { numRuns: 200 },
    )
  })

  it('is refused whole where something is wrong, and says where', () => {
    const write = formats[kind]
    const kindOf = (patch: Partial<Shortlist>) => readShortlist(write({ ...list, ...patch }), here)
    expect(kindOf({ territory: 'lodi' })).toEqual({ kind: 'other-territory', theirs: 'lodi' })
    expect(kindOf({ study: '1*q9' })).toEqual({ kind: 'damaged', where: 'study' })
    expect(kindOf({ study: '' })).toEqual({ kind: 'damaged', where: 'study' })
    expect(kindOf({ sites: [site, site] })).toEqual({ kind: 'damaged', where: 'id' })
    expect(kindOf({ sites: [{ ...site, rank: 1.5 }] })).toEqual({ kind: 'damaged', where: '0.rank' })
    expect(kindOf({ sites: [{ ...site, id: 'a b' }] })).toEqual({ kind: 'damaged', where: '0.id' })
  })

  it('cut anywhere it is never taken for another ranking', () => {
    const text = formats[kind](list)
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (length) => {
        const read = readShortlist(text.slice(0, length), here)
        if (read.kind !== 'shortlist') return
        expect(read.study).toEqual(defaultStudy)
        expect(read.sites.map(({ id }) => id)).toEqual(['CR01', 'CR02'].slice(0, read.sites.length))
      }),
    )
  })
})

describe('a file from elsewhere', () => {
  it.each([
    ['nothing', ''],
    ['a picture', '\u0089PNG\r\n'],
    ['another table', 'rank,id\n1,CR01\n'],
    ['another GeoJSON', '{"type":"FeatureCollection","features":[]}'],
    ['broken JSON', '{"type":'],
    ['a list', '[1,2]'],
    ['null', 'null'],
    ['hostile keys', '{"__proto__":{"type":"FeatureCollection"},"constructor":1,"features":[]}'],
    ['hostile columns', 'format,__proto__,id\nx,y,z\n'],
    ['an open quote', 'format,id\n"territory-explorer-shortlist'],
    ['half a surrogate', '\ud800'],
  ])('%s is foreign', (_, text) => {
    expect(readShortlist(text, here).kind).toBe('foreign')
  })

  it('of a later version says so', () => {
    expect(readShortlist(geojson.replace('"version": 1', '"version": 7'), here)).toEqual({
      kind: 'newer',
      version: 7,
    })
    expect(readShortlist(csv.replaceAll(',1,cremona', ',7,cremona'), here)).toEqual({
      kind: 'newer',
      version: 7,
    })
  })

  it('with a row of another study is damaged', () => {
    const lines = csv.split('\n')
    lines[2] = lines[2]!.replace(list.study, '1*so')
    expect(readShortlist(lines.join('\n'), here)).toEqual({ kind: 'damaged', where: 'study' })
  })

  it('with a row cut short is damaged', () => {
    const text = csv.split('\n').slice(0, 2).join('\n') + '\n2,1,1,CR02'
    expect(readShortlist(text, here).kind).toBe('damaged')
  })

  it('with a huge cell is read, and the name cut', () => {
    const read = readShortlist(shortlistCsv({ ...list, sites: [{ ...site, name: 'x'.repeat(1e6) }] }), here)
    expect(read.kind === 'shortlist' && read.sites[0]!.name.length).toBe(120)
  })

  it('with more sites than are ever ranked is damaged', () => {
    const sites = Array.from({ length: 601 }, (_, i) => ({ ...site, id: `Z${i}`, rank: 1 }))
    expect(readShortlist(shortlistGeoJson({ ...list, sites }), here).kind).toBe('damaged')
  })

  it('never throws', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .tuple(fc.nat(csv.length), fc.string())
        .map(([at, more]) => csv.slice(0, at) + more + csv.slice(at + 1)),
      fc
        .tuple(fc.nat(geojson.length), fc.string())
        .map(([at, more]) => geojson.slice(0, at) + more + geojson.slice(at + 1)),
    )
    fc.assert(
      fc.property(text, (hostile) => {
        const read = readShortlist(hostile, here)
        expect(['shortlist', 'foreign', 'newer', 'damaged', 'other-territory']).toContain(read.kind)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a table that a spreadsheet saved', () => {
  it.each([
    ['semicolons', ';', ''],
    ['tabs', '\t', ''],
    ['a line naming its separator', ';', 'sep=;\r\n'],
  ])('with %s, commas for points and lost zeros', (_, separator, before) => {
    const cells = csvParse(
      shortlistCsv({ ...list, sites: [{ ...site, id: '019036', kind: 'municipalities' }] }).slice(1),
    )
    const values = cells.columns.map((name) => {
      const cell = cells[0]![name]!
      return name === 'id' ? '19036' : /^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell
    })
    const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
    const empty = cells.columns.map(() => '').join(separator)
    const lines = [cells.columns.join(separator), values.map(quote).join(separator), empty]
    const read = readShortlist(`\uFEFF${before}${lines.join('\r\n')}`, here)
    expect(read).toMatchObject({ kind: 'shortlist', sites: [{ id: '019036', name: site.name, rank: 1 }] })
  })
})

describe('a ranking against an earlier one', () => {
  const at = (id: string, rank: number) => ({ id, name: `name of ${id}`, rank })

  it('is the same in any order of rows', () => {
    expect(compareRankings([at('a', 1), at('b', 2)], [at('b', 2), at('a', 1)])).toEqual({
      moved: [],
      gone: [],
      come: [],
    })
  })

  it('names who moved, who is gone and who has come', () => {
    expect(
      compareRankings([at('a', 1), at('b', 2), at('c', 3)], [at('c', 1), at('a', 1), at('d', 3)]),
    ).toEqual({
      moved: [{ name: 'name of c', before: 3, now: 1 }],
      gone: [at('b', 2)],
      come: [at('d', 3)],
    })
  })
})
