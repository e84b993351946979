import { cremaCode, figureOf, openView } from './explorer'
import { expect, test } from './fixtures'
import { numberIn, readSourceTable, rowOfMunicipality } from './source-tables'

test('speaks Italian first and English on request; the theme follows its button and the address', async ({
  page,
}) => {
  await openView(page, { selection: [cremaCode] })
  await expect(page.locator('html')).toHaveAttribute('lang', 'it')
  await expect(figureOf(page, 'Occupati che entrano')).toContainText('9.572')

  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('combobox', { name: 'Cerca un comune' })).toHaveCount(0)
  const totals = rowOfMunicipality(readSourceTable('commuter_totals_2021'), cremaCode)
  const workersIn = new Intl.NumberFormat('en-GB').format(numberIn(totals, 'workers_in'))
  await expect(page.getByRole('row').filter({ hasText: 'Workers entering' })).toContainText(workersIn)

  await page.getByRole('button', { name: 'Italiano' }).click()
  await expect(page.getByRole('combobox', { name: 'Cerca un comune' })).toBeVisible()

  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.getByRole('button', { name: 'Tema scuro' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page).toHaveURL(/theme=dark/)
  await expect(page.getByRole('button', { name: 'Tema chiaro' })).toBeVisible()
})
