import { group } from 'd3'
import { describe, expect, it } from 'vitest'
import { importEvidence } from '../../../../scripts/importers/evidence'
import { importStory } from '../../../../scripts/importers/story'
import { integerOrNull, readInteger, readText, textOrNull } from '../../../../scripts/source-table'
import { openSources } from '../../../../scripts/sources'
import type { Story } from '../../../../src/contracts/story'

const sources = openSources('geodata/sources')
const evidence = importEvidence(sources)
const story = importStory(sources, evidence)
const imported = (changed: unknown) => importStory({ document: () => changed }, evidence)
const withStep = (patch: object) => ({
  ...story,
  steps: [{ ...story.steps[0], ...patch }, ...story.steps.slice(1)],
})
const both = (text: string) => ({ it: text, en: text })

describe('the territory’s story', () => {
  it('is refused, the step named, where it contradicts itself or the evidence', () => {
    expect(() => imported(withStep({ id: story.steps[1]!.id }))).toThrow('comes twice')
    expect(() => imported(withStep({ objective: 'none' }))).toThrow('step why has no objective none')
    expect(() => imported(withStep({ notes: { it: 'x', en: ' ' } }))).toThrow('step why has no notes in “en”')
    expect(() => imported(withStep({ figure: { evidence: 'K99', show: 'both' } }))).toThrow('shows K99')
    expect(() => imported(withStep({ text: both('{K99.newest}') }))).toThrow('names {K99.newest}')
    expect(() => imported(withStep({ text: both('{K04.newest}') }))).toThrow('names {K04.newest}')
    expect(() => imported(withStep({ text: both('{K05.newest.2}') }))).toThrow('names {K05.newest.2}')
    expect(() => imported(withStep({ text: both('{K05.latest}') }))).toThrow('in no known form')
    expect(() => imported({ ...story, steps: [] })).toThrow('story.json: steps')
  })

  it('has six objectives, short texts, and steps for each objective', () => {
    expect(story.objectives).toHaveLength(6)
    for (const { text } of story.steps)
      for (const words of [text.it, text.en]) {
        expect(words.length).toBeLessThanOrEqual(200)
        expect(words.split(/[.?!:](?= |$)/).filter((part) => part.trim() !== '').length).toBeLessThanOrEqual(
          4,
        )
      }
    const used = new Set(story.steps.map(({ objective }) => objective))
    for (const { id } of story.objectives) expect(used).toContain(id)
  })

  it('types no number that is not in the sources', () => {
    const known = sourceNumbers()
    const strange = story.steps.flatMap(({ id, title, text, notes }) =>
      (['it', 'en'] as const).flatMap((language) =>
        [title, text, notes]
          .flatMap((words) => numbersIn(words[language].replace(/\{[^}]*\}/g, ''), language))
          .filter((number) => !known.has(number))
          .map((number) => `${id}: ${number}`),
      ),
    )
    expect(strange).toEqual([])
  })

  it('says the same numbers in both languages', () => {
    const said = ({ text, title }: Story['steps'][number], language: 'it' | 'en') =>
      numbersIn(`${title[language]} ${text[language]}`, language).sort()
    for (const step of story.steps) expect(said(step, 'it'), step.id).toEqual(said(step, 'en'))
  })
})

/** Numbers as the language writes them, without grouping and with a decimal point; not those within a name, as `K18`. */
function numbersIn(text: string, language: 'it' | 'en'): string[] {
  const [group, decimal] = language === 'it' ? ['.', ','] : [',', '.']
  return (text.match(/(?<![\p{L}\d])\d[\d.,]*/gu) ?? []).map((number) =>
    plain(
      number
        .replace(/[.,]+$/, '')
        .replaceAll(group, '')
        .replace(decimal, '.'),
    ),
  )
}

const plain = (number: string): string => String(Number(number))

/** What the tables state in their own words, and what they add up to: households, services, municipalities, start-ups. */
function sourceNumbers(): Set<string> {
  const tables = ['indicators.csv', 'innovation_services.csv', 'infrastructure.csv']
  const cells = tables.flatMap((file) => sources.table(file).flatMap((row) => Object.values(row.cells)))
  const stated = [...cells, JSON.stringify(sources.manifest), JSON.stringify(evidence)].flatMap((text) => [
    ...numbersIn(text ?? '', 'en'),
    ...numbersIn(text ?? '', 'it'),
  ])
  const coverage = group(sources.table('ftth_coverage.csv'), (row) => readText(row, 'date'))
  const households = [...coverage.values()].flatMap((rows) => {
    const sum = (column: string) => rows.reduce((total, row) => total + (integerOrNull(row, column) ?? 0), 0)
    const [all, reached, strict] = [sum('households'), sum('households_ftth'), sum('households_ftth_20m')]
    const shares = [reached, strict].map((part) => ((100 * part) / all).toFixed(1))
    const missing = rows.map((row) => readInteger(row, 'households') - readInteger(row, 'households_ftth'))
    return [all, reached, strict, all - reached, ...missing, ...shares]
  })
  const services = sources.table('innovation_services.csv')
  const startups = group(sources.table('startups_2025.csv'), (row) => readText(row, 'istat_code'))
  const largest = [...startups.values()].map(({ length }) => length).sort((a, b) => b - a)
  const counts = [
    services.filter((row) => textOrNull(row, 'lon') !== null).length,
    sources.table('municipalities.csv').length,
    // The three municipalities with most start-ups.
    largest.slice(0, 3).reduce((total, n) => total + n, 0),
  ]
  const compared = sources.table('lombardy_provinces.csv').map((row) => readInteger(row, 'startups_2025_05'))
  return new Set([...stated, ...[...households, ...counts, ...compared].map((value) => plain(String(value)))])
}
