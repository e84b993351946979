import { geoDistance } from 'd3'
import { answersPanel, cremaCode, openChartTable, openView } from './explorer'
import { expect, test } from './fixtures'
import {
  italianNumber,
  listedFlows,
  numberIn,
  readSourceTable,
  rowOfMunicipality,
  textIn,
} from './source-tables'

const charts = { out: 'Dove vanno', in: 'Da dove arrivano' } as const
const totals = rowOfMunicipality(readSourceTable('commuter_totals_2021'), cremaCode)
const listedWorkers = (side: 'in' | 'out') =>
  listedFlows(cremaCode, side).reduce((sum, { workers }) => sum + workers, 0)

test('the flows of Crema are as in the source tables, with what is not listed and the share that is', async ({
  page,
}) => {
  const share = (side: 'in' | 'out') =>
    `${italianNumber((100 * listedWorkers(side)) / numberIn(totals, `workers_${side}`), 1)} %`
  await openView(page, { workspace: 'flows', selection: [cremaCode] })
  const sentence = page.getByText('I flussi elencati coprono').first()
  await expect(sentence).toContainText(share('out'))
  await expect(sentence).toContainText(share('in'))

  for (const side of ['out', 'in'] as const) {
    const table = await openChartTable(page, charts[side])
    for (const { name, workers } of listedFlows(cremaCode, side).slice(0, 5)) {
      const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      await expect(row.getByRole('cell', { name: italianNumber(workers), exact: true })).toBeVisible()
    }
    const rest = numberIn(totals, `workers_${side}`) - listedWorkers(side)
    const unlisted = table.getByRole('row').filter({ hasText: 'altri, non elencati' })
    await expect(unlisted.getByRole('cell', { name: italianNumber(rest), exact: true })).toBeVisible()
  }
})

test('the largest flows of the province can be drawn without a selection', async ({ page }) => {
  await openView(page, { flowScope: 'largest', flowThreshold: 700 })
  const names = readSourceTable('commuter_flows_2021').filter((row) => numberIn(row, 'workers') >= 700)
  const flows = page.getByRole('switch', { name: 'Pendolari' })
  await expect(flows).toHaveAccessibleDescription(new RegExp(`${names.length} disegnati`))
})

/** The listed flows from or to Crema, with their kilometres from seat to seat. */
function flowsOfCrema() {
  const places = [...readSourceTable('municipalities'), ...readSourceTable('outside_municipalities')]
  const seats = new Map(
    places.map((row) => [textIn(row, 'istat_code'), [numberIn(row, 'seat_lon'), numberIn(row, 'seat_lat')]]),
  )
  const seatOf = (code: string) => seats.get(code) as [number, number]
  return readSourceTable('commuter_flows_2021')
    .filter((row) => row['origin'] === cremaCode || row['destination'] === cremaCode)
    .map((row) => {
      const [origin, destination] = [textIn(row, 'origin'), textIn(row, 'destination')]
      const km = 6371.0088 * geoDistance(seatOf(origin), seatOf(destination))
      return { origin, workers: numberIn(row, 'workers'), km }
    })
}
type CremaFlow = ReturnType<typeof flowsOfCrema>[number]
const workersOf = (flows: readonly CremaFlow[]) => flows.reduce((sum, { workers }) => sum + workers, 0)

test('a filter on the distance cuts flows, bars and totals, but not its own chart', async ({ page }) => {
  const flows = flowsOfCrema()
  const near = flows.filter(({ km }) => km >= 5 && km <= 20)
  const far = flows.filter((flow) => !near.includes(flow))
  await openView(page, {
    workspace: 'flows',
    selection: [cremaCode],
    flowThreshold: 0,
    filters: [{ kind: 'flows', source: 'flow-distance', min: 5, max: 20 }],
  })
  await expect(page.getByRole('region', { name: 'Filtri attivi' })).toContainText('flussi lunghi 5 – 20 km')
  await expect(page.getByText(`${near.length} flussi elencati su ${flows.length}`)).toBeVisible()
  await expect(page.getByRole('switch', { name: 'Pendolari' })).toHaveAccessibleDescription(
    new RegExp(`${near.length} disegnati`),
  )

  const bars = await openChartTable(page, 'Dove vanno')
  const left = bars.getByRole('row').filter({ hasText: 'elencati, fuori dal filtro' })
  const farOut = workersOf(far.filter(({ origin }) => origin === cremaCode))
  await expect(left.getByRole('cell', { name: italianNumber(farOut), exact: true })).toBeVisible()

  const bySize = await openChartTable(page, 'Occupati per flusso')
  const between = (list: readonly CremaFlow[]) =>
    workersOf(list.filter(({ workers: n }) => n >= 64 && n < 128))
  const group = bySize.getByRole('row').filter({ hasText: /^\s*64\s*127/ })
  await expect(group.getByRole('cell')).toContainText([
    italianNumber(between(flows)),
    italianNumber(between(near)),
  ])

  const byDistance = await openChartTable(page, 'Distanza del tragitto')
  const rows = byDistance.getByRole('row').filter({ hasText: 'km' })
  const cells = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((c) => c.textContent)))
  expect(cells.length).toBeGreaterThan(5)
  for (const [, , all, passing] of cells) expect(passing).toBe(all)
})

test('the keyboard brushes the workers of a flow, and Escape lets go', async ({ page }) => {
  await openView(page, { workspace: 'flows', selection: [cremaCode] })
  const lower = answersPanel(page).getByRole('slider', { name: 'Filtro su occupati per flusso: da' })
  await lower.focus()
  for (let presses = 0; presses < 3; presses++) await lower.press('PageUp')
  // Each press is a tenth of the axis from 1 to 2,048, in whole numbers: 3, 7, 15.
  await expect(page).toHaveURL(/f=flow-workers%7E15%7E2048/)
  const flows = flowsOfCrema()
  const passing = flows.filter(({ workers }) => workers >= 15)
  await expect(page.getByText(`${passing.length} flussi elencati su ${flows.length}`)).toBeVisible()
  await lower.press('Escape')
  await expect(page).not.toHaveURL(/f=flow-workers/)
})
