import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { openView } from './explorer'
import { expect, test } from './fixtures'

const board = { workspace: 'table', tablePanel: 'questions' } as const
const field = (page: Page): Locator => page.getByRole('textbox', { name: 'Scrivi quello che si dice' })
const list = (page: Page): Locator => page.getByRole('region', { name: 'Voci della lavagna' })
const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'Testo', exact: true })
const row = (page: Page, text: string): Locator => list(page).getByRole('article').filter({ hasText: text })

test('what is typed outlives its tab; two tabs that edit one item show both texts, in both', async ({
  page,
  context,
}) => {
  await openView(page, board)
  const other = await context.newPage()
  await openView(other, board)
  await field(other).pressSequentially('Chi porta la fibra')
  await expect(row(page, 'Chi porta la fibra')).toBeVisible()
  // No Enter, and no chance to say goodbye.
  await other.close()
  const again = await context.newPage()
  await openView(again, board)
  await expect(row(again, 'Chi porta la fibra')).toBeVisible()

  for (const tab of [page, again]) await row(tab, 'Chi porta la fibra').getByRole('button').first().click()
  await editor(page).fill('Chi porta la fibra a Crema?')
  await editor(again).fill('Chi porta la fibra a Soresina?')
  for (const tab of [page, again]) {
    const versions = list(tab).getByRole('article')
    await expect(versions.getByText('Chi porta la fibra a Crema?')).not.toHaveCount(0)
    await expect(versions.getByText('Chi porta la fibra a Soresina?')).not.toHaveCount(0)
    await expect(versions.getByText('2 versioni della stessa voce')).toBeVisible()
  }
  await again.getByRole('button', { name: 'Tengo tutto, in un solo testo' }).click()
  await expect(list(page).getByText('2 versioni della stessa voce')).toBeHidden()
  await expect(row(page, 'Chi porta la fibra a Crema?')).toContainText('Chi porta la fibra a Soresina?')
})

test('by keyboard alone: write, count hands, merge, undo; the saved board opens on another laptop', async ({
  page,
  browser,
  baseURL,
}) => {
  await openView(page, board)
  for (const text of ['Chi paga la fibra?', '! Un corso serale', 'E chi paga la fibra nelle cascine?']) {
    await field(page).fill(text)
    await page.keyboard.press('Enter')
    await expect(field(page)).toHaveValue('')
  }
  await expect(list(page).getByRole('article')).toHaveCount(3)
  await field(page).press('ArrowDown')
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await page.keyboard.press('-')
  await page.keyboard.press('m')
  await page.keyboard.press('Enter')
  await expect(list(page).getByRole('article')).toHaveCount(2)
  await expect(row(page, 'Chi paga la fibra?')).toContainText('= E chi paga la fibra nelle cascine?')
  await expect(row(page, 'Un corso serale')).toContainText('Proposta')
  await row(page, 'Un corso serale').getByRole('button').first().focus()
  await page.keyboard.press('Delete')
  await expect(row(page, 'Un corso serale')).toBeHidden()
  await page.keyboard.press('z')
  await expect(row(page, 'Un corso serale')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Salva la lavagna' }).click()
  const file = await (await download).path()
  const laptop = await browser.newContext({ ...(baseURL ? { baseURL } : {}), serviceWorkers: 'block' })
  const theirs = await laptop.newPage()
  await openView(theirs, { ...board, language: 'it' })
  const wrong = { name: 'altra.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') }
  const right = { name: 'sala.json', mimeType: 'application/json', buffer: readFileSync(file) }
  await theirs.getByLabel('Unisci altre lavagne').setInputFiles([wrong, right])
  await expect(theirs.getByText('«altra.json» non è un file JSON')).toBeVisible()
  await expect(theirs.getByText('«sala.json»: 3 nuove')).toBeVisible()
  await expect(list(theirs).getByRole('article')).toHaveCount(2)
  await expect(row(theirs, 'Chi paga la fibra?')).toContainText('= E chi paga la fibra nelle cascine?')
  await expect(row(theirs, 'Chi paga la fibra?').getByRole('spinbutton')).toHaveValue('1')
  await laptop.close()
})
