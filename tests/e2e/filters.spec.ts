import { choicesPanel, openView, openWorkspace } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, numberIn, readSourceTable, textIn } from './source-tables'

const filterBar = { name: 'Filtri attivi' } as const
const population = readSourceTable('municipalities').map((row) => ({
  name: textIn(row, 'name'),
  residents: numberIn(row, 'population_2026'),
}))

test('a filter narrows the table and the bar clears it', async ({ page }) => {
  const large = population.filter(({ residents }) => residents >= 9000 && residents <= 80_000)
  const small = population.find(({ residents }) => residents < 500)
  await openView(page, {
    workspace: 'data',
    indicator: 'population',
    filters: [{ kind: 'range', source: 'histogram', indicator: 'population', min: 9000, max: 80_000 }],
  })
  const bar = page.getByRole('region', filterBar)
  await expect(bar).toContainText('Residenti')
  await expect(page.getByText(`${large.length} comuni su 113`)).toBeVisible()

  const table = page.getByRole('table', { name: 'Tutti i comuni' })
  for (const { name, residents } of large) {
    const row = table.getByRole('row').filter({ hasText: name }).first()
    await expect(row).toContainText(italianNumber(residents))
  }
  await expect(table.getByRole('row').filter({ hasText: small?.name ?? '' })).toHaveCount(0)

  await bar.getByRole('button', { name: 'Togli tutti' }).click()
  await expect(page.getByRole('button', { name: 'Togli tutti' })).toHaveCount(0)
  await expect(page).not.toHaveURL(/[?&]f=/)
})

test('the keyboard brushes the histogram, and the filter lasts across workspaces', async ({ page }) => {
  await openView(page, { indicator: 'over_65' })
  const lower = choicesPanel(page).getByRole('slider', { name: /^Filtro su .*: da$/ })
  await lower.focus()
  for (let presses = 0; presses < 5; presses++) await lower.press('ArrowRight')
  await expect(page.getByRole('region', filterBar)).toContainText('65 anni')
  await expect(page).toHaveURL(/f=histogram/)
  await openWorkspace(page, 'Dati')
  await expect(page.getByRole('region', filterBar)).toContainText('65 anni')
})

test('a chosen year filters start-ups and, through them, municipalities', async ({ page }) => {
  const rows = readSourceTable('startups_2025').filter((row) => row['registered_on']?.startsWith('2022'))
  const holders = new Set(rows.map((row) => textIn(row, 'istat_code')))
  await openView(page, { workspace: 'firms' })
  await page.getByRole('option', { name: /^2022/ }).click()
  const bar = page.getByRole('region', filterBar)
  await expect(bar).toContainText('2022')
  await expect(page.getByText(`${holders.size} comuni su 113`)).toBeVisible()
})
