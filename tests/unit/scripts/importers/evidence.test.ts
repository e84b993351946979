import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importEvidence, numbersIn } from '../../../../scripts/importers/evidence'
import { SourceError } from '../../../../scripts/source-table'
import { openSources } from '../../../../scripts/sources'
import type { Evidence, EvidenceItem } from '../../../../src/contracts/evidence'
import { decodeView } from '../../../../src/state/view-url'

const folder = 'geodata/sources'
const sources = openSources(folder)
const evidence = importEvidence(sources)
const itemOf = (id: string) => evidence.items.find((item) => item.id === id)!

/** The import with one item changed, or another list of items. */
function withItems(items: readonly unknown[]) {
  return importEvidence({ ...sources, document: () => ({ ...evidence, items }) })
}
function changed(id: string, patch: Partial<EvidenceItem>): () => Evidence {
  return () => withItems(evidence.items.map((item) => (item.id === id ? { ...item, ...patch } : item)))
}

/** Every figure of the handout, read line by line, and the item that weighs it. */
const figures: readonly (readonly [number, string])[] = [
  [25056, 'K01'],
  [32, 'K03'],
  [7, 'K04'],
  [3430, 'K14'],
  [42, 'K18'],
  [23.6, 'K18'],
  [19.5, 'K18'],
  [14.9, 'K18'],
  [19, 'K17'],
  [30, 'K17'],
  [32, 'K17'],
  [18.1, 'K16'],
  [30.8, 'H07'],
  [29.1, 'H07'],
  [24.4, 'H07'],
  [21, 'H07'],
  [20.6, 'H07'],
  [10462, 'K07'],
  [1013, 'K08'],
  [2.9, 'K19'],
  [2.2, 'K19'],
  [-0.7, 'K19'],
  [-0.6, 'K19'],
  [7946, 'K10'],
  [7924, 'H04'],
  [19, 'H05'],
  [23, 'K13'],
  [0.3, 'H06'],
  [18763, 'K12'],
  [2.4, 'H03'],
  [5.7, 'K05'],
  [44, 'K15'],
  [1000, 'K22'],
  [30, 'H08'],
  [90, 'K21'],
  [90, 'H09'],
  // “Among the last three” of twelve provinces: from the tenth place down.
  [10, 'H01'],
  [10, 'H02'],
]

describe('numbers within an English text', () => {
  it('are read with thousands, decimals and signs; addresses are not', () => {
    const text = 'a rise of 1,234, then -0.7 (+2.9%), 100,026/145,753 http://a.it/2024/12/05 by Q3.'
    expect([...numbersIn(text)]).toEqual([1234, -0.7, 2.9, 100026, 145753])
  })
})

describe('the evidence of the province', () => {
  it('weighs every figure of the handout, and none that it does not have', () => {
    const said = evidence.items.flatMap(({ id, handout }) =>
      (handout?.amounts ?? []).map(({ value }) => `${id} ${value}`),
    )
    expect(said.toSorted()).toEqual(figures.map(([value, id]) => `${id} ${value}`).toSorted())
  })

  it('leads with fibre: three values of AGCOM, and neither the handout’s nor the strict one among them', () => {
    const [first] = evidence.items
    expect(first).toMatchObject({ id: 'K05', verdict: 'contradicted' })
    expect(first!.series.map(({ value }) => value)).toEqual([68.6, 72.2, 78.8])
  })

  it('joins no counts by different hands', () => {
    for (const id of ['K03', 'K14', 'K16', 'K25']) expect(itemOf(id).series).toEqual([])
  })

  it('opens maps whose addresses mean something', () => {
    const views = evidence.items.flatMap(({ view }) => view ?? [])
    expect(views.length).toBeGreaterThan(5)
    for (const view of views) expect(decodeView(view).ignored).toEqual([])
  })

  it('says everything in both languages, and no sentence is left empty', () => {
    const texts = JSON.stringify(evidence.items).match(/"(it|en)":"[^"]*"/g)!
    expect(texts.filter((text) => text.endsWith(':""'))).toEqual([])
    for (const item of evidence.items) expect(item.reason.it).not.toBe(item.reason.en)
  })

  it('is what the page loads', () => {
    expect(JSON.parse(readFileSync('geodata/cremona/evidence.json', 'utf8'))).toEqual(evidence)
  })
})

describe('evidence that does not hold', () => {
  const newest = (id: string, value: number) => ({
    newest: { ...itemOf(id).newest!, amounts: [{ value, label: null, qualifier: 'exact' as const }] },
  })
  const handout = (id: string, value: number) => ({
    handout: { ...itemOf(id).handout!, amounts: [{ value, label: null, qualifier: 'exact' as const }] },
  })

  it.each<[string, () => Evidence, string]>([
    ['a number that its row has not', changed('K05', newest('K05', 78.9)), 'K05 says 78.9, its rows do not'],
    ['another figure of the handout', changed('K05', handout('K05', 78.8)), 'K05 says 78.8 for the handout'],
    [
      'a series with a foreign value',
      changed('K05', { series: [{ date: '2023', value: 5.8, by: { it: '', en: '' } }] }),
      'K05 says 5.8',
    ],
    [
      'a series that goes back',
      changed('K05', { series: itemOf('K05').series.toReversed() }),
      'K05 has a series whose dates do not rise',
    ],
    [
      'a link that no row names',
      changed('K01', { links: ['https://example.org/'] }),
      'K01 links to https://example.org/',
    ],
    ['no verdict', changed('K01', { verdict: null }), 'K01 has a verdict without a figure of the handout'],
    ['a verdict on context', changed('K02', { verdict: 'confirmed' }), 'K02 has a verdict without'],
    [
      'more certainty than its row',
      changed('K04', { confidence: 'high' }),
      'K04 is as sure as its row is not',
    ],
    ['a row that is not there', changed('K01', { rows: ['K01', 'K99'] }), 'K01 comes from K99'],
    [
      'another place among the provinces',
      changed('H02', newest('H02', 4)),
      'H02 says 4 (newest), worked out',
    ],
    ['another quotient', changed('H03', handout('H03', 2.5)), 'H03 says 2.5 (handout), worked out it is 2.4'],
    [
      'a verdict out of nothing',
      changed('H05', { verdict: 'confirmed' }),
      'H05 has neither a row nor a way to be worked out',
    ],
    ['another number of provinces', changed('H01', { total: 11 }), 'H01 ranks 11 provinces'],
    [
      'amounts without labels',
      changed('K18', {
        handout: {
          ...itemOf('K18').handout!,
          amounts: itemOf('K18').handout!.amounts.map((amount) => ({ ...amount, label: null })),
        },
      }),
      'K18 has several amounts and does not say',
    ],
    ['an item twice', () => withItems([...evidence.items, itemOf('K01')]), 'K01 occurs twice'],
    [
      'a row without an item',
      () => withItems(evidence.items.filter(({ id }) => id !== 'K11')),
      'evidence.json lacks K11',
    ],
  ])('names %s', (_, run, message) => {
    expect(run).toThrow(SourceError)
    expect(run).toThrow(message)
  })
})
