import { beforeAll, describe, expect, it } from 'vitest'
import { checkAppReader } from '../../../scripts/checks/check-app-reader'
import { compareFiles } from '../../../scripts/checks/check-committed'
import { checkContract } from '../../../scripts/checks/check-contract'
import { checkFigures, type ReadLayers } from '../../../scripts/checks/check-figures'
import { checkJoins } from '../../../scripts/checks/check-joins'
import { readFlatGeobuf, type ReadFile } from '../../../scripts/checks/read-flatgeobuf'
import { describeData } from '../../../scripts/dictionary'
import { sourceFolder } from '../../../scripts/folders'
import { openSources } from '../../../scripts/sources'
import { buildTerritoryFiles, type TerritoryFiles } from '../../../scripts/territory-files'
import { layerContracts, layerIds, type LayerId } from '../../../src/contracts/layers'

let built: TerritoryFiles
let layers: ReadLayers

beforeAll(() => {
  built = buildTerritoryFiles(sourceFolder)
  const read = (id: LayerId) => [id, readFlatGeobuf(built.files.get(`${id}.fgb`)!)]
  layers = Object.fromEntries(layerIds.map(read)) as ReadLayers
})

/** The layers with one value of one feature changed. */
function alter(
  id: LayerId,
  feature: number,
  changes: Readonly<Record<string, string | number | undefined>>,
): ReadLayers {
  const file: ReadFile = {
    ...layers[id],
    features: layers[id].features.map((entry, i) =>
      i === feature ? { ...entry, properties: { ...entry.properties, ...changes } } : entry,
    ),
  }
  return { ...layers, [id]: file }
}

describe('the checks of the geodata', () => {
  it('find nothing in what the sources give', () => {
    for (const id of layerIds) {
      expect(checkContract(layerContracts[id], layers[id])).toEqual([])
      expect(checkAppReader(layerContracts[id], built.files.get(`${id}.fgb`)!, layers[id])).toEqual([])
    }
    expect(checkJoins(layers)).toEqual([])
    expect(checkFigures(layers, openSources(sourceFolder), built.territory)).toEqual([])
  })

  it.each([
    [
      'an unknown value in a required column',
      { zone_id: undefined },
      'column zone_id: is required but unknown',
    ],
    [
      'a value outside the list',
      { status: 'closed' },
      'column status: "closed" is not among the allowed values',
    ],
    ['a text for a number', { area_ha: '5' }, 'column area_ha: is not a number'],
    ['half a metre in whole metres', { disc_radius_m: 1.5 }, 'column disc_radius_m: is not a whole number'],
  ])('find %s', (_, changes, problem) => {
    const { 'industrial-zones': zones } = alter('industrial-zones', 3, changes)
    expect(checkContract(layerContracts['industrial-zones'], zones)).toContain(`feature 3, ${problem}`)
  })

  it('find a key that occurs twice and a day that is none', () => {
    const code = layers.municipalities.features[0]!.properties['istat_code'] as string
    expect(
      checkContract(
        layerContracts.municipalities,
        alter('municipalities', 1, { istat_code: code }).municipalities,
      ),
    ).toEqual([`features 0 and 1 share the key ["${code}"]`])
    expect(checkContract(layerContracts.ftth, alter('ftth', 0, { date: 'June' }).ftth)).toEqual([
      'feature 0, column date: "June" is not a day',
    ])
  })

  it('find a key that joins to nothing, by layer', () => {
    expect(checkJoins(alter('startups', 0, { istat_code: '019999' }))).toEqual([
      { layer: 'startups', cause: 'istat_code 019999 joins to no municipality' },
    ])
    expect(checkJoins(alter('industrial-zones', 0, { lies_within: 'Z99' }))).toEqual([
      { layer: 'industrial-zones', cause: 'lies_within Z99 joins to no zone' },
    ])
  })

  it('find flows that exceed a total', () => {
    const causes = checkJoins(alter('commuter-flows', 0, { workers: 1e6 })).map(({ cause }) => cause)
    expect(causes.some((cause) => cause.includes('than its total says'))).toBe(true)
  })

  it('find a sum that departs from its source', () => {
    const problems = checkFigures(
      alter('municipalities', 0, { population_2026: 1 }),
      openSources(sourceFolder),
      built.territory,
    )
    expect(problems.map(({ layer }) => layer)).toEqual(['municipalities'])
    expect(problems[0]!.cause).toContain('population_2026 sums to')
  })

  it('find a missing, an altered and a foreign file', () => {
    const bytes = Uint8Array.of(1, 2, 3)
    const expected = new Map([
      ['a.fgb', bytes],
      ['b.fgb', bytes],
    ])
    const found = new Map([
      ['b.fgb', Uint8Array.of(1, 9, 3)],
      ['c.fgb', bytes],
    ])
    expect(compareFiles(expected, found)).toEqual([
      'a.fgb: is missing',
      'b.fgb: differs from byte 1 on (3 bytes against 3)',
      'c.fgb: comes from no source',
    ])
    expect(compareFiles(expected, expected)).toEqual([])
  })
})

describe('the data dictionary', () => {
  it('describes every column of every layer in both languages, and every source', () => {
    const { manifest } = openSources(sourceFolder)
    const text = describeData(built.territory, manifest)
    for (const { columns } of Object.values(layerContracts))
      for (const [name, { description }] of Object.entries(columns)) {
        expect(text).toContain(`\`${name}\``)
        expect(text.replaceAll('\\|', '|')).toContain(`| ${description.it} | ${description.en} |`)
      }
    for (const { id } of manifest.sources) expect(text).toContain(`| \`${id}\` |`)
  })
})
