import { describe, expect, it } from 'vitest'
import { gatherFacts, type SheetFacts, type SheetSubject } from '../../../src/app/sheet/sheet-facts'
import { shareText, sheetSentences } from '../../../src/app/sheet/sheet-sentences'
import { createLocale } from '../../../src/format/locale'
import type { Aggregate } from '../../../src/model/indicator-series'
import { deriveQuantities, indexMunicipalities } from '../../../src/model/quantities'
import { figure, readSource, readSourceTables, total } from '../model/source-tables'

const tables = readSourceTables()
const index = indexMunicipalities(tables.municipalities)
const { quantities } = deriveQuantities(index, tables)
const locales = { it: createLocale('it'), en: createLocale('en') }

const everyRow = Array.from({ length: index.count }, (_, row) => row)
const rowOf = (name: string) => index.names.indexOf(name)
const dates = ['2025-03-31', '2025-06-30', '2026-06-30'] as const
const gather = (subject: SheetSubject) => gatherFacts(subject, index, quantities, tables, false, dates)
const municipality = (name: string) => gather({ kind: 'municipality', rows: [rowOf(name)], name })
const province = gather({ kind: 'territory', rows: everyRow, name: 'Provincia di Cremona' })

const say = (facts: SheetFacts, language: 'it' | 'en' = 'it') =>
  sheetSentences(facts, locales[language]).map(({ text }) => text)

const one = (value: number | null, numerator: number | null = value): Aggregate => ({
  value,
  numerator,
  denominator: 100,
  known: value === null ? 0 : 1,
  members: 1,
})
const crema = municipality('Crema')
/** Crema with some of its facts replaced. */
const but = (changed: Partial<SheetFacts>): SheetFacts => ({ ...crema, ...changed })
const unreached = (n: number) =>
  but({
    unreached: { here: one(n), whole: one(500) },
    ranks: { unreached: { rank: 2, of: 9 }, coverage: null },
  })
const workers = (inward: number | null, outward: number | null, staying: number | null = 8.04) =>
  but({ workers: { in: inward, out: outward, staying: one(staying) } })

describe('facts', () => {
  const coverage = readSource('ftth_coverage.csv').filter((row) => row['date'] === '2026-06-30')

  it('of Crema are those of the source tables', () => {
    const row = coverage.find((entry) => entry['istat_code'] === '019035')
    const missing = (entry: typeof row) => figure(entry, 'households') - figure(entry, 'households_ftth')
    expect(crema.unreached.here.value).toBe(missing(row))
    expect(crema.unreached.whole.value).toBe(
      total(coverage, 'households') - total(coverage, 'households_ftth'),
    )
    const more = coverage.filter((entry) => missing(entry) > missing(row)).length
    expect(crema.ranks?.unreached).toEqual({ rank: more + 1, of: 113 })
    const register = readSource('startups_2025.csv').filter((entry) => entry['istat_code'] === '019035')
    expect(crema.startups).toBe(register.length)
    const zones = readSource('industrial_zones.csv').filter((entry) => entry['istat_code'] === '019035')
    expect(crema.zones).toHaveLength(zones.length)
  })

  it('of the province are ratios of sums, without ranks', () => {
    expect(province.coverage.at(-1)!.here.value).toBeCloseTo(
      (100 * total(coverage, 'households_ftth')) / total(coverage, 'households'),
      10,
    )
    expect(province.ranks).toBeNull()
  })

  it('are unknown, not zero, where layers are absent', () => {
    const alone = { municipalities: tables.municipalities }
    const bare = indexMunicipalities(tables.municipalities)
    const facts = gatherFacts(
      { kind: 'municipality', rows: [0], name: 'Acquanegra' },
      bare,
      deriveQuantities(bare, alone).quantities,
      alone,
      false,
      ['2026-06-30'],
    )
    expect(facts).toMatchObject({ startups: null, zones: null, ranks: { unreached: null, coverage: null } })
    expect(say(facts)).toEqual([
      'Quante famiglie siano raggiunte dalla fibra fino a casa (FTTH) ad Acquanegra al 30 giugno 2026 non è noto.',
      'Di quanto sia cambiata la copertura dal 31 marzo 2025 non è noto.',
      expect.stringContaining('Per lavoro nel 2021'),
      'Le start-up innovative non sono note; le aree produttive non sono note.',
    ])
  })
})

describe('sentences', () => {
  it('write the figures of the source for Crema, in both languages', () => {
    const row = readSource('ftth_coverage.csv').find(
      (entry) => entry['istat_code'] === '019035' && entry['date'] === '2026-06-30',
    )
    const [it, en] = [say(crema), say(crema, 'en')]
    for (const [texts, locale] of [
      [it, locales.it],
      [en, locales.en],
    ] as const) {
      expect(texts).toHaveLength(5)
      expect(texts[0]).toContain(locale.number(figure(row, 'households_ftth')))
      expect(texts[0]).toContain(locale.number(figure(row, 'households')))
    }
    expect(it[0]).toContain('a Crema')
    expect(en[0]).toContain('in Crema')
  })

  it('compare a part with the whole, and the whole with nothing', () => {
    expect(say(crema)[0]).toMatch(/punti in (più|meno) della provincia/)
    expect(say(province)[0]).toContain('in provincia di Cremona')
    expect(say(province)[0]).not.toContain('punti')
    const same = but({ coverage: crema.coverage.map((at) => ({ ...at, whole: at.here })) })
    expect(say(same)[0]).toContain('come la provincia')
  })

  it('say for how many the figure is known', () => {
    const partly = but({
      coverage: crema.coverage.map((at) => ({ ...at, here: { ...at.here, known: 3, members: 5 } })),
    })
    expect(say(partly)[0]).toContain('Il dato è noto per 3 comuni su 5.')
  })

  it('tell a rise, a fall and no change', () => {
    expect(say(but({ change: one(2.34) }))[1]).toContain('è salita di 2,3 punti')
    expect(say(but({ change: one(-2) }))[1]).toContain('è scesa di 2 punti')
    expect(say(but({ change: one(0.04) }))[1]).toContain('non è cambiata')
    expect(say(but({ change: one(0) }), 'en')[1]).toContain('has not changed')
    expect(say(but({ change: one(null) }))[1]).toContain('non è noto')
  })

  it('count households: none, one, several, unknown', () => {
    expect(say(unreached(0))[2]).toBe('Nessuna famiglia resta senza FTTH.')
    expect(say(unreached(1))[2]).toMatch(/^Una sola famiglia resta senza FTTH: è il 2º comune su 9/)
    expect(say(unreached(1), 'en')[2]).toMatch(/^A single household is left/)
    expect(say(unreached(1234))[2]).toMatch(/^Restano senza FTTH 1\.234 famiglie/)
    expect(say(but({ unreached: { here: one(null), whole: one(5) } }))).toHaveLength(4)
  })

  it('give a selection its share of the whole', () => {
    const two = gather({ kind: 'selection', rows: [rowOf('Crema'), rowOf('Annicco')], name: '' })
    expect(say(two)[0]).toContain('nei 2 comuni scelti')
    const share = (100 * two.unreached.here.value!) / two.unreached.whole.value!
    expect(say(two)[2]).toContain(`famiglie, ${shareText(share, locales.it)} di quelle della provincia.`)
  })

  it('count workers: none, one, several, unknown', () => {
    expect(say(workers(0, 0))[3]).toContain('non entra nessuno e non esce nessuno')
    expect(say(workers(1, 1))[3]).toContain('entra una persona e ne esce una')
    expect(say(workers(1200, 3, null))[3]).toBe('Per lavoro nel 2021 entrano 1.200 persone e ne escono 3.')
    expect(say(workers(1, 2), 'en')[3]).toContain('one person entered and 2 left')
    expect(say(workers(null, 2))[3]).toContain('non è noto')
  })

  it('count start-ups and zones: none, one, several', () => {
    expect(say(but({ startups: 0, zones: [] }))[4]).toBe(
      'Nella primavera 2025 non risultano start-up innovative; non è repertoriata nessuna area produttiva.',
    )
    expect(say(but({ startups: 1, zones: [4] }))[4]).toContain(
      'una start-up innovativa; è repertoriata un’area',
    )
    expect(say(but({ startups: 2, zones: [1, 2] }), 'en')[4]).toContain(
      '2 innovative start-ups are registered; 2',
    )
  })

  it('are whole for every municipality, in both languages', () => {
    for (const name of index.names) {
      const facts = municipality(name)
      for (const language of ['it', 'en'] as const) {
        const texts = say(facts, language)
        expect(texts).toHaveLength(5)
        for (const text of texts) expect(text).not.toMatch(/[{}–]|NaN|undefined|null/)
      }
    }
  })

  it('name a source each', () => {
    for (const { sources } of sheetSentences(crema, locales.it)) expect(sources.length).toBeGreaterThan(0)
  })

  it.each([
    [94.2, 'il 94,2'],
    [80.1, 'l’80,1'],
    [8, 'l’8,0'],
    [11.4, 'l’11,4'],
    [0.4, 'lo 0,4'],
    [1.1, 'il 1,1'],
    [100, 'il 100,0'],
  ])('give %d the Italian article', (percent, text) => {
    expect(shareText(percent, locales.it)).toMatch(new RegExp(`^${text}`))
  })
})
