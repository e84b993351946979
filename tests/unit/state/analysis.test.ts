import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { Analysis } from '../../../src/state/analysis.svelte'
import { OwnData } from '../../../src/state/own-data.svelte'
import { TerritoryStore } from '../../../src/state/territory-store.svelte'
import { ViewStore } from '../../../src/state/view-store.svelte'

const read = (name: string) => csvParse(readFileSync(`geodata/sources/${name}.csv`, 'utf8'))

let broken: ReadonlySet<string>

/** The committed files, served from disk; those that are `broken` answer 404. */
vi.stubGlobal('fetch', (url: URL) => {
  const name = url.pathname.split('/').at(-1) ?? ''
  if (broken.has(name)) return Promise.resolve(new Response(null, { status: 404 }))
  return Promise.resolve(new Response(readFileSync(`geodata/cremona/${name}`)))
})

async function explore(search: string, missing: string[] = []) {
  broken = new Set(missing)
  const territory = new TerritoryStore((id) => new URL(`http://localhost/geodata/${id}/`))
  const views = new ViewStore({ read: () => search, push: () => undefined, replace: () => undefined })
  await territory.open('cremona', null)
  return { territory, views, analysis: new Analysis(territory, views, new OwnData()) }
}

describe('what follows from tables and view', () => {
  let coverage: ReturnType<typeof read>
  beforeAll(() => {
    coverage = read('ftth_coverage')
  })

  it('gives the province the sum of its municipalities, divided once', async () => {
    const { analysis } = await explore('')
    const rows = coverage.filter((row) => row.date === '2026-06-30')
    const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)
    const figure = analysis.profile.find(({ id }) => id === 'ftth_2026-06-30')
    expect(figure?.selection.numerator).toBe(sum('households_ftth'))
    expect(figure?.selection.denominator).toBe(sum('households'))
    expect(figure?.selection.value).toBeCloseTo((100 * sum('households_ftth')) / sum('households'), 10)
  })

  it('uses one set of breaks for the three dates of coverage', async () => {
    const breaks = await Promise.all(
      ['2025-03-31', '2025-06-30', '2026-06-30'].map(
        async (date) => (await explore(`i=ftth_${date}`)).analysis.classification?.breaks,
      ),
    )
    expect(breaks[0]).toHaveLength(5)
    expect(breaks[1]).toEqual(breaks[0])
    expect(breaks[2]).toEqual(breaks[0])
  })

  it('offers the dates of coverage that the territory has, and all of them until they are known', async () => {
    const dates = [...new Set(coverage.map(({ date }) => date))].sort()
    const { analysis } = await explore('i=ftth_2025-12-31')
    expect(analysis.coverageDates).toEqual(dates)
    expect(analysis.coverageDate).toBe(dates.at(-1))
    expect(analysis.hasFigures('ftth_2025-12-31')).toBe(false)
    expect(analysis.hasFigures('ftth_2026-06-30')).toBe(true)

    const without = await explore('', ['ftth.fgb'])
    expect(without.analysis.coverageDates).toEqual([])
    expect(without.analysis.hasFigures('ftth_2026-06-30')).toBe(false)
    // What waits for the first drawing must not keep it waiting.
    expect(without.territory.figuresComing).toBe(false)
  })

  it('knows selected codes from unknown ones', async () => {
    const { analysis } = await explore('s=019035.999999')
    expect(analysis.selectionRows.map((row) => analysis.index?.names[row])).toEqual(['Crema'])
    expect(analysis.unknownCodes).toEqual(['999999'])
  })

  it('draws flows for a selection only, outside their own workspace', async () => {
    expect((await explore('')).analysis.drawnFlows).toHaveLength(0)
    const flows = read('commuter_flows_2021').filter(
      (row) => (row.origin === '019035' || row.destination === '019035') && Number(row.workers) >= 10,
    )
    expect((await explore('s=019035')).analysis.drawnFlows).toHaveLength(flows.length)
    expect((await explore('w=flows')).analysis.drawnFlows.length).toBeGreaterThan(0)
  })

  it('cuts flows, their bars and totals by a filter of flows, but no municipality and not the chart that filters', async () => {
    const { analysis } = await explore('w=flows&s=019035&f=flow-workers~50~400')
    const flows = read('commuter_flows_2021').filter(
      ({ origin, destination }) => origin === '019035' || destination === '019035',
    )
    const passing = flows.filter(({ workers }) => Number(workers) >= 50 && Number(workers) <= 400)
    const workersOf = (rows: typeof flows) => rows.reduce((sum, { workers }) => sum + Number(workers), 0)
    expect(analysis.drawnFlows).toHaveLength(passing.length)
    expect(analysis.flowFigures).toMatchObject({
      flows: flows.length,
      workers: workersOf(flows),
      passingFlows: passing.length,
      passingWorkers: workersOf(passing),
    })
    const outward = (rows: typeof flows) => workersOf(rows.filter(({ origin }) => origin === '019035'))
    const { bars, other, filteredOut } = analysis.counterparts('out')!
    expect(bars.reduce((sum, { workers }) => sum + workers, other)).toBe(outward(passing))
    expect(filteredOut).toBe(outward(flows) - outward(passing))

    const { 'flow-workers': byWorkers, 'flow-distance': byDistance } = analysis.flowFigures!
    expect(byWorkers.passing).toEqual(byWorkers.all)
    expect(byDistance.passing.reduce((a, b) => a + b)).toBe(workersOf(passing))
    expect(analysis.passingAll.municipalities.every((pass) => pass === 1)).toBe(true)
  })

  it('lives on without a layer: its figures are unknown, the others stay', async () => {
    const { analysis, territory } = await explore('', ['ftth.fgb'])
    expect(territory.problems.map(({ layer, cause }) => [layer, cause])).toEqual([['ftth', 'missing']])
    expect(analysis.aggregate('ftth_2026-06-30', analysis.allRows)?.value).toBeNull()
    expect(analysis.aggregate('population', analysis.allRows)?.value).toBe(
      read('municipalities').reduce((total, row) => total + Number(row.population_2026), 0),
    )
    broken = new Set()
    await territory.retry()
    expect(territory.problems).toEqual([])
    expect(analysis.aggregate('ftth_2026-06-30', analysis.allRows)?.value).not.toBeNull()
  })

  it('names the territory when its description is missing, and comes back', async () => {
    const { territory } = await explore('', ['territory.json'])
    expect(territory.problems.map(({ layer }) => layer)).toEqual(['territory'])
    broken = new Set()
    await territory.retry()
    expect(territory.problems).toEqual([])
    expect(territory.tables.municipalities?.count).toBe(113)
  })
})
