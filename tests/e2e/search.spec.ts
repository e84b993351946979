import { chooseBySearch, openView, searchBox, suggestions } from './explorer'
import { expect, test } from './fixtures'

const typed: readonly (readonly [string, string])[] = [
  ['torre picenardi', 'Torre de’ Picenardi'],
  ['sesto uniti', 'Sesto ed Uniti'],
  ['casal maggiore', 'Casalmaggiore'],
  ['soresna', 'Soresina'],
  ['PIZZIGHETONE', 'Pizzighettone'],
]

test('finds municipalities in spite of accents, apostrophes and typing mistakes', async ({ page }) => {
  await openView(page)
  for (const [text, name] of typed) {
    await searchBox(page).fill(text)
    const apostrophe = new RegExp(name.replace('’', "[’']"))
    await expect(suggestions(page).first()).toContainText(apostrophe)
  }
})

test('Enter selects, Escape closes the list', async ({ page }) => {
  await openView(page)
  await searchBox(page).fill('sor')
  await expect(suggestions(page).first()).toBeVisible()
  await searchBox(page).press('Escape')
  await expect(suggestions(page)).toHaveCount(0)
  await chooseBySearch(page, 'sesto uniti', 'Sesto ed Uniti')
})

test('says when nothing is found', async ({ page }) => {
  await openView(page)
  await searchBox(page).fill('zzzzzz')
  await expect(page.getByText('Nessun risultato per «zzzzzz»').first()).toBeVisible()
})
