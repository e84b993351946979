import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import { describe, expect, it, vi } from 'vitest'
import { quantityIds } from '../../../src/contracts/quantities'
import { classCentre } from '../../../src/model/classify'
import { Analysis } from '../../../src/state/analysis.svelte'
import { defaultView } from '../../../src/state/default-view'
import { scenarioPatch } from '../../../src/state/scenario-view'
import { OwnData } from '../../../src/state/own-data.svelte'
import { TerritoryStore } from '../../../src/state/territory-store.svelte'
import { ViewStore } from '../../../src/state/view-store.svelte'

vi.stubGlobal('fetch', (url: URL) =>
  Promise.resolve(new Response(readFileSync(`geodata/cremona/${url.pathname.split('/').at(-1) ?? ''}`))),
)
const rows = csvParse(readFileSync('geodata/sources/ftth_coverage.csv', 'utf8')).filter(
  ({ date }) => date === '2026-06-30',
)
const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)
const crema = rows.find((row) => row.istat_code === '019035')!
const gained = Number(crema.households) - Number(crema.households_ftth)
const gainedPoints = (100 * gained) / sum('households')

async function explore(search: string) {
  const territory = new TerritoryStore((id) => new URL(`http://localhost/geodata/${id}/`))
  const views = new ViewStore({ read: () => search, push: () => undefined, replace: () => undefined })
  await territory.open('cremona', null)
  return new Analysis(territory, views, new OwnData())
}
const allCrema = 'sc=m019035-100*Prova'

describe('figures while a scenario is in view', () => {
  it('are those supposed, with those of today beside them', async () => {
    const analysis = await explore(allCrema)
    const supposed = sum('households_ftth') + gained
    expect(analysis.figureOf('ftth_2026-06-30', analysis.allRows)).toBeCloseTo(
      (100 * supposed) / sum('households'),
      10,
    )
    const valuesOf = (figures: (typeof analysis)['profile']) =>
      figures.find(({ id }) => id === 'ftth_2026-06-30')?.province.numerator
    expect(valuesOf(analysis.profileBesides?.today ?? [])).toBe(sum('households_ftth'))
    expect(valuesOf(analysis.profileBesides?.supposed ?? [])).toBe(supposed)
    const row = analysis.index!.rowOf.get('019035')!
    expect(analysis.series?.values[row]).toBe(100)
    expect(analysis.unreached?.[row]).toBe(0)
  })

  it('are differences where asked for: Crema gains, all else is zero and of a class of its own', async () => {
    const analysis = await explore(`${allCrema}&sw=difference`)
    const row = analysis.index!.rowOf.get('019035')!
    const values = analysis.series!.values
    expect(values[row]).toBeCloseTo((100 * gained) / Number(crema.households), 10)
    expect(values.filter((value) => value === 0)).toHaveLength(rows.length - 1)
    expect(analysis.indicator).toMatchObject({ unit: 'points', scale: 'diverging' })
    expect(analysis.reference?.value).toBeCloseTo(gainedPoints, 10)
    expect(analysis.figureOf('households_without_ftth', analysis.allRows)).toBe(-gained)
    const { breaks, counts } = analysis.classification!
    expect(counts).toEqual([rows.length - 1, 1])
    expect(classCentre(breaks)).toBe(0)
    // What no scenario changes stays what it is.
    const plain = await explore('')
    expect(analysis.seriesOf('income')).toEqual(plain.seriesOf('income'))
    expect(analysis.levelsOf('ftth_2026-06-30')?.values[row]).toBe(100)
  })

  it('are today’s own where today is asked for, or where nothing changes', async () => {
    const plain = await explore('')
    for (const search of [`${allCrema}&sw=today`, 'sc=m019035-1*Prova', 'sc=zZ01-100.m999999-100*Prova']) {
      const analysis = await explore(search)
      const { quantities, quantitiesToday } = analysis
      for (const id of quantityIds) expect(quantities?.[id]).toEqual(quantitiesToday?.[id])
      expect(analysis.profile).toEqual(plain.profile)
      expect(analysis.series).toEqual(plain.series)
      expect(analysis.classification).toEqual(plain.classification)
      expect(analysis.reference).toEqual(plain.reference)
    }
  })

  it('keep the classes of today, so that a colour keeps its meaning', async () => {
    for (const indicator of ['ftth_2026-06-30', 'households_without_ftth']) {
      const today = (await explore(`i=${indicator}`)).classification!
      const scenario = (await explore(`i=${indicator}&sc=m019035-95*Prova`)).classification!
      expect(scenario.breaks.length).toBeGreaterThan(2)
      expect(today.breaks).toEqual(expect.arrayContaining([...scenario.breaks]))
    }
  })

  it('drop breaks and ranges that were set in another unit', () => {
    const view = {
      ...defaultView,
      scenario: { name: '', targets: [{ subject: 'municipality', id: '019035', percent: 100 }] },
      method: 'custom',
      customBreaks: [50],
      filters: [
        { kind: 'range', source: 'histogram', indicator: 'ftth_2026-06-30', min: 0, max: 50 },
        { kind: 'range', source: 'scatter', indicator: 'income', min: 0, max: 5e4 },
      ],
    } as const
    expect(scenarioPatch(view, { scenarioShowing: 'today' })).toEqual({ scenarioShowing: 'today' })
    expect(scenarioPatch(view, { scenarioShowing: 'difference' })).toEqual({
      scenarioShowing: 'difference',
      method: 'jenks',
      customBreaks: [],
      filters: [view.filters[1]],
    })
  })
})
