import { cremaCode, openChartTable, openView } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, listedFlows, numberIn, readSourceTable, rowOfMunicipality } from './source-tables'

const charts = { out: 'Dove vanno', in: 'Da dove arrivano' } as const
const totals = rowOfMunicipality(readSourceTable('commuter_totals_2021'), cremaCode)
const listedWorkers = (side: 'in' | 'out') =>
  listedFlows(cremaCode, side).reduce((sum, { workers }) => sum + workers, 0)

for (const side of ['out', 'in'] as const) {
  test(`“${charts[side]}” of Crema is as in the source tables, with what is not listed`, async ({ page }) => {
    await openView(page, { workspace: 'flows', selection: [cremaCode] })
    const table = await openChartTable(page, charts[side])
    for (const { name, workers } of listedFlows(cremaCode, side).slice(0, 5)) {
      const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      await expect(row.getByRole('cell', { name: italianNumber(workers), exact: true })).toBeVisible()
    }
    const rest = numberIn(totals, `workers_${side}`) - listedWorkers(side)
    const unlisted = table.getByRole('row').filter({ hasText: 'altri, non elencati' })
    await expect(unlisted.getByRole('cell', { name: italianNumber(rest), exact: true })).toBeVisible()
  })
}

test('says what share of commuters the listed flows cover', async ({ page }) => {
  const share = (side: 'in' | 'out') =>
    `${italianNumber((100 * listedWorkers(side)) / numberIn(totals, `workers_${side}`), 1)} %`
  await openView(page, { workspace: 'flows', selection: [cremaCode] })
  const sentence = page.getByText('I flussi elencati coprono').first()
  await expect(sentence).toContainText(share('out'))
  await expect(sentence).toContainText(share('in'))
})

test('the largest flows of the province can be drawn without a selection', async ({ page }) => {
  await openView(page, { flowScope: 'largest', flowThreshold: 700 })
  const names = readSourceTable('commuter_flows_2021').filter((row) => numberIn(row, 'workers') >= 700)
  const flows = page.getByRole('switch', { name: 'Pendolari' })
  await expect(flows).toHaveAccessibleDescription(new RegExp(`${names.length} disegnati`))
})
