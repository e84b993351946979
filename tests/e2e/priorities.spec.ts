import type { Page } from '@playwright/test'
import { openView } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, numberIn, readSourceTable } from './source-tables'

const first = { workspace: 'gaps', gapsPanel: 'first' } as const

/** Households not reached on 30 June 2026, one number a municipality. */
const lacking = readSourceTable('ftth_coverage')
  .filter((row) => row['date'] === '2026-06-30')
  .map((row) => numberIn(row, 'households') - numberIn(row, 'households_ftth'))

/** The most households that whole municipalities make up within a number of them. */
function mostHouseholds(limit: number): number {
  const reachable = new Set([0])
  for (const households of lacking)
    for (const sum of [...reachable]) if (sum + households <= limit) reachable.add(sum + households)
  return Math.max(...reachable)
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const best = (page: Page) =>
  page
    .getByRole('region', { name: /^Con \d/ })
    .getByRole('definition')
    .first()

test('with costs per household alone, the best set is what whole municipalities make up', async ({
  page,
}) => {
  await openView(page, { ...first, costPerKilometre: 0, costPerHousehold: 1000, budget: 3_000_000 })
  await expect(best(page)).toContainText(`${italianNumber(mostHouseholds(3000))} famiglie`)

  await field(page, 'Budget').fill('7.400.300')
  await field(page, 'Budget').press('Enter')
  await expect(best(page)).toContainText(`${italianNumber(mostHouseholds(7400))} famiglie`)
  await expect(field(page, 'Budget')).toHaveValue('7.400.300')
  await expect(page).toHaveURL(/bu=7400300/)

  // Every household costs the same, so that the largest gap comes first.
  const [top] = lacking.toSorted((a, b) => b - a)
  const order = page.getByRole('listbox', { name: 'Ordine' })
  await expect(order.getByRole('option').first()).toContainText(italianNumber(top!))
})

test('a bad amount gets a sentence, stays as typed and leaves the result alone', async ({ page }) => {
  await openView(page, first)
  await expect(best(page)).toContainText('famiglie')
  const before = await best(page).innerText()
  const cost = field(page, 'Per famiglia')
  for (const [typed, sentence] of [
    ['-5', 'non può essere negativo'],
    ['mille', 'Non è un importo'],
    ['', 'Scrivi un importo'],
  ] as const) {
    await cost.fill(typed)
    await cost.press('Tab')
    await expect(page.getByRole('alert')).toContainText(sentence)
    await expect(page.getByRole('alert')).toContainText('Resta in vigore 1.000')
    await expect(cost).toHaveValue(typed)
    await expect(best(page)).toHaveText(before, { useInnerText: true })
  }
  await cost.fill('2000')
  await expect(page.getByRole('alert')).toHaveCount(0)

  await field(page, 'Budget').fill('0')
  await field(page, 'Budget').press('Tab')
  await expect(page.getByRole('alert')).toContainText('Con zero euro non si fa nulla')
})

test('arrows step along the curve, and the best set becomes a scenario', async ({ page }) => {
  await openView(page, { ...first, costPerKilometre: 0, budget: 3_000_000 })
  const curve = page.getByRole('slider', { name: 'Passo della curva' })
  await curve.focus()
  await curve.press('Home')
  await expect(curve).toHaveAttribute('aria-valuetext', /^1\. /)
  await curve.press('ArrowRight')
  await expect(curve).toHaveAttribute('aria-valuetext', /^2\. /)

  await page.getByRole('button', { name: 'Applica come scenario' }).click()
  await expect(page).toHaveURL(/gt=whatif/)
  await expect(page).toHaveURL(/-100/)
})
