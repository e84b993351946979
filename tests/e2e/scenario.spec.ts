import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { cremaCode, figureOf, mapRegion, openMap, openView, openWorkspace, showView } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, numberIn, readSourceTable, rowOfMunicipality } from './source-tables'

const newest = readSourceTable('ftth_coverage').filter((row) => row['date'] === '2026-06-30')
const sum = (column: string) => newest.reduce((total, row) => total + numberIn(row, column), 0)
const crema = rowOfMunicipality(newest, cremaCode)
const gained = numberIn(crema, 'households') - numberIn(crema, 'households_ftth')
const households = sum('households')
const reached = sum('households_ftth')
const share = (part: number) => `${italianNumber((100 * part) / households, 1)} %`
const gainText = `+${italianNumber(gained)}`

const outcome = (page: Page) => page.getByRole('region', { name: 'Che cosa cambia' })
const sign = (page: Page) => page.getByRole('region', { name: 'Scenario in vista' })
const slider = (page: Page) => page.getByRole('slider', { name: 'Quota di famiglie raggiunte, in percento' })
const targets = (page: Page): Locator => page.getByRole('table', { name: 'Obiettivi dei comuni' })
const whatIf = { workspace: 'gaps', gapsPanel: 'whatif' } as const

async function takeCremaToHundred(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Porta la selezione al 100 %' }).click()
  await expect(outcome(page)).toContainText(gainText)
}

test('a target for Crema changes the province by what the source table says, and can be undone', async ({
  page,
}) => {
  await openView(page, { ...whatIf, selection: [cremaCode] })
  await takeCremaToHundred(page)
  const shares = [
    ['Oggi', reached],
    ['Scenario', reached + gained],
  ] as const
  for (const [name, part] of shares) {
    const row = outcome(page).getByRole('row', { name })
    await expect(row).toContainText(share(part))
    await expect(row).toContainText(`${italianNumber(part)} su ${italianNumber(households)}`)
  }
  const figure = figureOf(page, 'Famiglie non raggiunte da FTTH')
  await expect(figure).toContainText(`scenario ${italianNumber(households - reached - gained)}`)
  await expect(figure).toContainText(`oggi ${italianNumber(households - reached)}`)

  // The history goes on after the panel has been left.
  await openWorkspace(page, 'Esplora')
  await openWorkspace(page, 'Carenze')
  await slider(page).press('ArrowLeft')
  await expect(targets(page).getByRole('textbox')).toHaveValue('99')
  await page.keyboard.press('Control+z')
  await expect(outcome(page)).toContainText(gainText)
  await page.keyboard.press('Control+z')
  await expect(outcome(page)).toBeHidden()
  await page.getByRole('button', { name: 'Ripeti: obiettivo 100 % per Crema' }).click()
  await expect(outcome(page)).toContainText(gainText)

  await targets(page).getByRole('textbox').fill('120')
  await targets(page).getByRole('textbox').press('Enter')
  await expect(page.getByText('«120» non va bene')).toBeVisible()
  await expect(outcome(page)).toContainText(gainText)
})

test('painting gives what lies under the crosshair its target, and takes it away again', async ({ page }) => {
  const seat = rowOfMunicipality(readSourceTable('municipalities'), cremaCode)
  const camera = { longitude: numberIn(seat, 'seat_lon'), latitude: numberIn(seat, 'seat_lat'), zoom: 13 }
  await openMap(page, { ...whatIf, camera, overlays: ['choropleth'] })
  await page.getByRole('switch', { name: 'Dipingi sulla mappa' }).click()
  await mapRegion(page).focus()
  await page.keyboard.press('Enter')
  await expect(outcome(page)).toContainText(gainText)
  await expect(targets(page).getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await expect(outcome(page)).toBeHidden()

  // Where a zone is drawn the brush takes the zone.
  const zone = readSourceTable('industrial_zones').find((row) => row['zone_id'] === 'Z17')
  const overZone = { longitude: numberIn(zone, 'lon'), latitude: numberIn(zone, 'lat'), zoom: 14 }
  await showView(page, { ...whatIf, camera: overZone, overlays: ['choropleth', 'zones'] })
  await expect(page.locator('[data-camera]')).toHaveAttribute('data-camera', / 14$/)
  await mapRegion(page).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sc=zZ17-100/)
})

test('a scenario outlives a reload and the closing of the tab', async ({ page, context }) => {
  await openView(page, { ...whatIf, selection: [cremaCode] })
  await takeCremaToHundred(page)
  await page.getByRole('textbox', { name: 'Nome' }).fill('Crema tutta')
  await page.getByRole('textbox', { name: 'Nome' }).press('Enter')
  await expect(page).toHaveURL(/sc=m019035-100.*Crema/)
  await page.reload()
  await expect(outcome(page)).toContainText(gainText)

  const other = await context.newPage()
  await openView(other, whatIf)
  await other.getByRole('button', { name: 'Scenario aperto' }).click()
  await other.getByRole('option', { name: 'Crema tutta' }).click()
  await expect(outcome(other)).toContainText(gainText)

  // What one tab changes the other takes in.
  await targets(other).getByRole('textbox').fill('95')
  await targets(other).getByRole('textbox').press('Enter')
  await expect(page.getByText('«Crema tutta» è stato cambiato in un’altra scheda')).toBeVisible()
  await expect(targets(page).getByRole('textbox')).toHaveValue('95')
})

test('the difference is on the map, and every view says that it is not data', async ({ page }) => {
  await openMap(page, {
    ...whatIf,
    scenario: { name: 'Prova', targets: [{ subject: 'municipality', id: cremaCode, percent: 100 }] },
  })
  await expect(sign(page)).toContainText('Scenario: Prova')
  await expect(sign(page)).toContainText('supposizioni, non dati')
  await sign(page).getByRole('radio', { name: 'Differenza' }).check()
  const points = italianNumber((100 * gained) / numberIn(crema, 'households'), 1)
  await expect(page.getByText(`+${points} punti`).first()).toBeVisible()
  await mapRegion(page).focus()
  await expect(page).toHaveURL(/sw=difference/)
  await page.getByRole('navigation', { name: 'Aree di lavoro' }).getByText('Dati', { exact: true }).click()
  await expect(page.getByText('supposizioni, non dati')).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'scenario meno oggi' }).first()).toBeAttached()
})

test('a file gives the same scenario elsewhere; a damaged one is refused with a sentence', async ({
  page,
  browser,
}) => {
  await openView(page, { ...whatIf, selection: [cremaCode] })
  await takeCremaToHundred(page)
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Salva file' }).click()
  const text = readFileSync(await (await downloading).path(), 'utf8')

  const fresh = await browser.newContext()
  const other = await fresh.newPage()
  const choose = (content: string) =>
    other
      .getByLabel('Apri file', { exact: true })
      .and(other.locator('input'))
      .setInputFiles({ name: 'piano.json', mimeType: 'application/json', buffer: Buffer.from(content) })
  await openView(other, whatIf)
  await choose(text.slice(0, 60))
  await expect(other.getByText('Il file «piano.json» non è JSON, o è danneggiato')).toBeVisible()
  await choose(text.replace('"cremona"', '"mantova"'))
  await expect(other.getByText('Il file è del territorio «mantova»')).toBeVisible()
  await choose(text.replace('"percent": 100', '"percent": 140'))
  await expect(other.getByText('è 140: deve essere un numero intero da 0 a 100')).toBeVisible()
  await choose(text)
  await expect(outcome(other)).toContainText(gainText)
  await fresh.close()
})
