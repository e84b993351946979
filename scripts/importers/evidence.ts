import * as v from 'valibot'
import {
  evidenceSchema,
  type Evidence,
  type EvidenceItem,
  type Statement,
} from '../../src/contracts/evidence'
import { indexRows, readNumber, readText, SourceError, textOrNull, type SourceRow } from '../source-table'
import type { Sources } from '../sources'

type Rows = ReadonlyMap<string, SourceRow>

const address = /https?:\/\/\S+/g
const numeral = /(?<![\w.,])[+-]?\d[\d.,]*/g

const textOf = (row: SourceRow): string => Object.values(row.cells).join(' ; ')

/** Every address in a text. */
const addressesIn = (text: string): string[] =>
  (text.match(address) ?? []).map((url) => url.replace(/[),.]+$/, ''))

/** Every number in an English text, addresses apart: `25,056`, `-0.7`, `+2.9`. */
export function numbersIn(text: string): ReadonlySet<number> {
  const numerals = text.replaceAll(address, ' ').match(numeral) ?? []
  return new Set(
    numerals.map((found) => Number(found.replace(/[.,]+$/, '').replaceAll(/,(?=\d{3}(?!\d))/g, ''))),
  )
}

function fail(item: EvidenceItem, problem: string): never {
  throw new SourceError(`evidence.json: ${item.id} ${problem}`)
}

const statementsOf = ({ handout, primary, newest }: EvidenceItem): Statement[] =>
  [handout, primary, newest].filter((statement) => statement !== null)

/** Place from the first, by falling ratio of two columns, of the province of Cremona among those of Lombardy. */
function placeBy(provinces: readonly SourceRow[], numerator: string, denominator: string | null): number {
  const measure = (row: SourceRow) =>
    readNumber(row, numerator) / (denominator === null ? 1 : readNumber(row, denominator))
  const own = provinces.find((row) => readText(row, 'abbreviation') === 'CR')
  if (own === undefined) throw new SourceError('lombardy_provinces.csv has no province CR')
  return 1 + provinces.filter((row) => measure(row) > measure(own)).length
}

/** Figures that follow from other tables, or from other figures of the handout: which amounts they must be. */
const computed: Readonly<
  Record<
    string,
    (sources: Sources, of: (id: string) => EvidenceItem) => Partial<Record<'handout' | 'newest', number[]>>
  >
> = {
  H01: (sources) => {
    const provinces = sources.table('lombardy_provinces.csv')
    return {
      handout: [provinces.length - 2],
      newest: [
        placeBy(provinces, 'startups_2025_05', null),
        placeBy(provinces, 'startups_2025_05', 'population_2025'),
      ],
    }
  },
  H02: (sources) => {
    const provinces = sources.table('lombardy_provinces.csv')
    return {
      handout: [provinces.length - 2],
      newest: [placeBy(provinces, 'households_ftth_2025_06', 'households_2025_06')],
    }
  },
  H03: (_, of) => {
    const [workers, ...firms] = ['K12', 'K10', 'H04'].map((id) => of(id).handout!.amounts[0]!.value)
    const ratios = new Set(firms.map((count) => Math.round((10 * workers!) / count) / 10))
    return { handout: [...ratios] }
  },
}

function checkForm(item: EvidenceItem, provinces: number): void {
  if ((item.verdict === null) !== (item.handout === null))
    fail(item, 'has a verdict without a figure of the handout, or the other way round')
  if ((item.total === null) !== (item.unit !== 'rank'))
    fail(item, 'ranks without a total, or the other way round')
  if (item.total !== null && item.total !== provinces)
    fail(item, `ranks ${item.total} provinces, the table has ${provinces}`)
  if (statementsOf(item).length === 0) fail(item, 'states nothing')
  for (const { amounts } of statementsOf(item))
    if (amounts.length > 1 && amounts.some(({ label }) => label === null))
      fail(item, 'has several amounts and does not say of what each is')
  if (item.series.some(({ date }, i) => i > 0 && date <= item.series[i - 1]!.date))
    fail(item, 'has a series whose dates do not rise')
}

function checkLinks(item: EvidenceItem, rows: readonly SourceRow[], published: ReadonlySet<string>): void {
  const known = new Set([...published, ...rows.flatMap((row) => addressesIn(textOf(row)))])
  for (const url of [...statementsOf(item).flatMap(({ sources }) => sources), ...item.links])
    if (!known.has(url)) fail(item, `links to ${url}, which neither its rows nor the manifest name`)
}

/** That every number of an item stands in the rows it comes from; those of the handout in the handout's cells. */
function checkAmounts(item: EvidenceItem, rows: readonly SourceRow[]): void {
  const all = numbersIn(rows.map(textOf).join(' ; '))
  const handout = numbersIn(
    rows.map(({ cells }) => `${cells.handout_value} ; ${cells.handout_attribution}`).join(' ; '),
  )
  for (const { value } of item.handout?.amounts ?? [])
    if (!handout.has(value)) fail(item, `says ${value} for the handout, its rows do not`)
  for (const value of [
    ...[item.primary, item.newest].flatMap(
      (statement) => statement?.amounts.map((amount) => amount.value) ?? [],
    ),
    ...item.series.map((point) => point.value),
  ])
    if (!all.has(value)) fail(item, `says ${value}, its rows do not`)
}

function checkComputed(item: EvidenceItem, sources: Sources, of: (id: string) => EvidenceItem): void {
  const expected = computed[item.id]?.(sources, of)
  if (expected === undefined) {
    if (statementsOf(item).length > 1 || item.verdict !== 'not-found' || item.series.length > 0)
      fail(
        item,
        'has neither a row nor a way to be worked out, so it can only be a figure of the handout not found',
      )
    return
  }
  for (const which of ['handout', 'newest'] as const) {
    const values = expected[which]
    const stated = item[which]?.amounts.map(({ value }) => value)
    if (values && stated?.join() !== values.join())
      fail(item, `says ${stated?.join(', ')} (${which}), worked out it is ${values.join(', ')}`)
  }
}

function checkRow(item: EvidenceItem, indicators: Rows): void {
  const row = indicators.get(item.id)
  if (row === undefined) fail(item, 'is no row of indicators.csv')
  if (!item.rows.includes(item.id)) fail(item, 'does not come from its own row')
  if (item.confidence !== readText(row, 'confidence')) fail(item, 'is as sure as its row is not')
  if ((item.handout === null) !== (textOrNull(row, 'handout_value') === null))
    fail(item, 'has a figure of the handout and its row has none, or the other way round')
}

/**
 * The evidence of the territory. Throws a `SourceError` where an item says a number that neither its rows of `indicators.csv`
 * nor the tables give, links to what they do not name, or lacks a verdict; and where a row has no item.
 */
export function importEvidence(sources: Sources): Evidence {
  const evidence = v.parse(evidenceSchema, sources.document('evidence.json'))
  const indicators = indexRows(sources.table('indicators.csv'), 'indicator_id')
  const provinces = sources.table('lombardy_provinces.csv').length
  const published = new Set(sources.manifest.sources.flatMap(({ url }) => url ?? []))
  const items = new Map<string, EvidenceItem>()
  for (const item of evidence.items) {
    if (items.has(item.id)) fail(item, 'occurs twice')
    items.set(item.id, item)
  }
  const of = (id: string) => {
    const found = items.get(id)
    if (found === undefined) throw new SourceError(`evidence.json lacks ${id}`)
    return found
  }
  for (const id of indicators.keys()) of(id)
  for (const item of evidence.items) {
    const rows = item.rows.map((id) => indicators.get(id) ?? fail(item, `comes from ${id}, which is no row`))
    checkForm(item, provinces)
    checkLinks(item, rows, published)
    if (item.id.startsWith('K')) checkRow(item, indicators)
    if (rows.length > 0) checkAmounts(item, rows)
    else checkComputed(item, sources, of)
  }
  return evidence
}
