import { csvParse } from 'd3-dsv'
import fc from 'fast-check'
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js'
import type { Feature, FeatureCollection } from 'geojson'
import { describe, expect, it } from 'vitest'
import { flatGeobufFile } from '../../../../src/app/handout/flatgeobuf-file'
import { numberAt, textAt } from '../../../../src/contracts/table'
import { readLayer } from '../../../../src/data/read-layer'
import { deriveSeries } from '../../../../src/model/indicator-series'
import { classifyBivariate } from '../../../../src/model/bivariate'
import { flowData } from '../../../../src/model/handout/shown-flows'
import {
  layerData,
  shownCsv,
  shownGeoJson,
  type Provenance,
  type ShownData,
} from '../../../../src/model/handout/shown-data'
import { municipalityData } from '../../../../src/model/handout/shown-municipalities'
import { deriveQuantities, indexMunicipalities } from '../../../../src/model/quantities'
import { tables } from '../../map/territory-tables'

const index = indexMunicipalities(tables.municipalities)
const { quantities } = deriveQuantities(index, tables)
const first = deriveSeries('zone_area', quantities)
const second = deriveSeries('income', quantities)
const { classes } = classifyBivariate(first.values, second.values)
const rowsOf = (count: number) => Array.from({ length: count }, (_, row) => row)

const from: Provenance = {
  title: 'Prova',
  territory: 'Provincia di Cremona',
  source: 'Ente, 2026',
  licence: 'CC BY 4.0',
  filters: '=HYPERLINK("x")',
  scenario: '',
  made: '2026-11-23',
}

const sets: Readonly<Record<string, ShownData>> = {
  municipalities: municipalityData(tables.municipalities, rowsOf(113), { series: [first, second], classes }),
  zones: layerData(tables['industrial-zones'], rowsOf(tables['industrial-zones'].count)),
  startups: layerData(tables.startups, rowsOf(tables.startups.count)),
  services: layerData(tables.services, rowsOf(tables.services.count)),
  infrastructure: layerData(tables.infrastructure, rowsOf(tables.infrastructure.count)),
  flows: flowData([
    {
      from: [9.68, 45.36],
      to: [10.02, 45.13],
      fromCode: '019035',
      toCode: '019036',
      fromName: 'Crema',
      toName: 'Cremona',
      workers: 404,
      direction: 'out',
    },
  ]),
}

const withoutNulls = (row: object) =>
  Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== null))

describe.each(Object.entries(sets))('the file of %s', (_, data) => {
  const names = Object.keys(data.contract.columns)

  it('as CSV has every row and cell, unknown ones empty, and its source in each row', () => {
    const rows = csvParse(shownCsv(data, from).replace(/^\uFEFF/, ''))
    expect(rows).toHaveLength(data.features.length)
    rows.forEach((read, i) => {
      const { row } = data.features[i]!
      for (const name of names) {
        const cell = row[name] ?? null
        const text = read[name]!
        if (typeof cell === 'number') expect(Number(text)).toBe(cell)
        else expect(text.replace(/^'/, '')).toBe(cell === null ? '' : String(cell).replace(/^'/, ''))
      }
      expect(read['data_source']).toBe('Ente, 2026')
      expect(read['data_filters']).toBe('\'=HYPERLINK("x")')
    })
  })

  it('as GeoJSON is rows and geometries with what the columns mean', () => {
    const read = JSON.parse(shownGeoJson(data, from)) as FeatureCollection & {
      metadata: object
      name: string
    }
    expect(read.features.map(({ properties }) => properties)).toEqual(data.features.map(({ row }) => row))
    expect(read.features.map(({ geometry }) => geometry)).toEqual(
      data.features.map(({ geometry }) => geometry),
    )
    expect(read.name).toBe(data.contract.id)
    expect(read.metadata).toMatchObject({ licence: 'CC BY 4.0' })
  })

  it('as FlatGeobuf is read alike by our reader and by the reference one', async () => {
    const bytes = flatGeobufFile(data, from)
    const keys = (row: object) => data.contract.key.map((name) => Reflect.get(row, name) as string).join('|')
    const expected = new Map(data.features.map(({ row }) => [keys(row), withoutNulls(row)]))

    const table = readLayer(bytes, data.contract)
    expect(table.count).toBe(expected.size)
    const ours = layerData(table, rowsOf(table.count))
    for (const { row } of ours.features) expect(withoutNulls(row)).toEqual(expected.get(keys(row)))

    // The reference reader cannot read a feature without a place.
    const placed = { ...data, features: data.features.filter(({ geometry }) => geometry !== null) }
    const theirs: Feature[] = []
    for await (const feature of deserialize(flatGeobufFile(placed, from))) theirs.push(feature as Feature)
    const readable = ours.features.filter(({ geometry }) => geometry !== null)
    expect(theirs).toHaveLength(readable.length)
    for (const { geometry, properties } of theirs) {
      const same = readable.find(({ row }) => keys(row) === keys(properties ?? {}))!
      expect(withoutNulls(properties ?? {})).toEqual(withoutNulls(same.row))
      expect(geometry).toEqual(same.geometry)
    }
  })
})

describe('the municipalities that are shown', () => {
  it('carry value, what it was divided from, and the class of the colour counted from 1', () => {
    const crema = sets['municipalities']!.features.find(({ row }) => row['istat_code'] === '019035')!.row
    const row = index.rowOf.get('019035')!
    expect(crema['income']).toBe(second.values[row])
    expect(crema['income_numerator']).toBe(
      numberAt(tables.municipalities.columns.taxable_income_eur_2023, row),
    )
    expect(crema['income_denominator']).toBe(numberAt(tables.municipalities.columns.taxpayers_2023, row))
    expect(crema['class']).toBe(classes[row]! + 1)
  })

  it('leave unknown what is not known, never zero', () => {
    const unknown = sets['municipalities']!.features.filter(({ row }) => row['zone_area'] === null)
    expect(unknown.length).toBe(first.values.filter(Number.isNaN).length)
    expect(unknown.length).toBeGreaterThan(0)
    for (const { row } of unknown) expect(row['class']).toBeNull()
  })

  it('hold no cell that a spreadsheet takes for a formula, whatever a name is', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '＝'), fc.string(), (sign, rest) => {
        const { contract, features } = sets['zones']!
        const { geometry, row } = features[0]!
        const data = { contract, features: [{ geometry, row: { ...row, name: sign + rest } }] }
        const [read] = csvParse(shownCsv(data, from).replace(/^\uFEFF/, ''))
        expect(read!['name']!.startsWith(`'${sign}`)).toBe(true)
      }),
    )
    expect(textAt(tables.municipalities.columns.name, 0)).not.toBe('')
  })
})
