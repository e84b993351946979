import { openChartTable, openView } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, numberIn, readSourceTable, textIn } from './source-tables'

test('start-ups by year are those of the register', async ({ page }) => {
  const years = new Map<string, number>()
  for (const row of readSourceTable('startups_2025')) {
    const year = textIn(row, 'registered_on').slice(0, 4)
    years.set(year, (years.get(year) ?? 0) + 1)
  }
  await openView(page, { workspace: 'firms' })
  const table = await openChartTable(page, 'Start-up per anno di iscrizione')
  const shown: number[] = []
  for (const [year, count] of years) {
    const cell = table.getByRole('row').filter({ hasText: year }).getByRole('cell').first()
    await expect(cell).toHaveText(String(count))
    shown.push(Number(await cell.textContent()))
  }
  expect(shown.reduce((a, b) => a + b)).toBe(26)
})

test('Cremona is compared with the other provinces of Lombardy', async ({ page }) => {
  await openView(page, { workspace: 'firms' })
  const table = await openChartTable(page, 'Start-up innovative ogni 100.000 residenti')
  for (const row of readSourceTable('lombardy_provinces')) {
    const rate = (100_000 * numberIn(row, 'startups_2025_05')) / numberIn(row, 'population_2025')
    const cells = table
      .getByRole('row')
      .filter({ hasText: textIn(row, 'name') })
      .getByRole('cell')
    await expect(cells.nth(2)).toHaveText(italianNumber(numberIn(row, 'startups_2025_05')))
    const shown = (await cells.nth(1).textContent()) ?? ''
    expect(Number(shown.replace(',', '.'))).toBeCloseTo(rate, 1)
  }
})
