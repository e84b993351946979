import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { distance } from '@turf/turf'
import { csvParse } from 'd3-dsv'
import { answersPanel, mapRegion, openMap, openView, showView } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, numberIn, readSourceTable, textIn } from './source-tables'

const offered = readSourceTable('industrial_zones').filter((row) =>
  ['available', 'planned', 'brownfield'].includes(row['status'] ?? ''),
)
const exits = readSourceTable('infrastructure').filter((row) => row['kind'] === 'motorway_exit')
const detour = 1.3

/** Kilometres by road to the nearest exit, estimated: at least and at most, by the places' uncertainties. */
function wayToExit(zone: (typeof offered)[number]) {
  const ways = exits.map((exit) => {
    const from = [numberIn(zone, 'lon'), numberIn(zone, 'lat')]
    const km = distance(from, [numberIn(exit, 'lon'), numberIn(exit, 'lat')])
    const uncertainty =
      (numberIn(zone, 'position_uncertainty_m') + numberIn(exit, 'position_uncertainty_m')) / 1000
    return {
      low: detour * Math.max(0, km - uncertainty),
      middle: detour * km,
      high: detour * (km + uncertainty),
    }
  })
  const least = (end: 'low' | 'middle' | 'high') => Math.min(...ways.map((way) => way[end]))
  return { low: least('low'), middle: least('middle'), high: least('high') }
}

/** As the page writes a measured value: at most one decimal. */
const shortNumber = (value: number): string =>
  italianNumber(Math.round(10 * value) / 10, Number.isInteger(Math.round(10 * value) / 10) ? 0 : 1)

const goTo = (page: Page, panel: string): Promise<void> =>
  page
    .getByRole('group', { name: 'Passi della scelta' })
    .getByRole('radio', { name: panel })
    .check({ force: true })
const limitOfExit = (page: Page): Locator =>
  page.getByRole('spinbutton', { name: 'Casello autostradale: limite' })

async function openFile(page: Page, name: string, content: string): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
}

test('from a preset to a shortlist in a file, and back from the file', async ({ page, browser }) => {
  await openView(page, { workspace: 'sites', sitesPanel: 'weights' })
  await page.getByRole('radio', { name: 'Logistica' }).check({ force: true })
  await expect(page).toHaveURL(/[?&]sy=/)

  await test.step('the constraint excludes what the source tables say', async () => {
    await goTo(page, 'Chi')
    const out = offered.filter((zone) => wayToExit(zone).low > 25)
    const unsure = offered.filter((zone) => wayToExit(zone).low <= 25 && wayToExit(zone).high > 25)
    const cost = page.getByText(`Esclude ${out.length} di ${offered.length}`)
    await expect(cost).toBeVisible()
    if (unsure.length > 0) await expect(cost).toContainText(`non noti ${unsure.length}`)
    await expect(page.getByText(`${offered.length - out.length} in gara su ${offered.length}`)).toBeVisible()
  })

  await test.step('a card opens to the facts of its source', async () => {
    const zone = offered.find((row) => row['zone_id'] === 'Z26')
    const name = textIn(zone, 'name')
    await page.getByRole('button', { name, exact: true }).click()
    const facts = page.getByRole('region', { name: `Fatti: ${name}` })
    await expect(facts).toContainText(`Superficie ${italianNumber(numberIn(zone, 'area_ha'))}\u00a0ha`)
    const { low, high } = wayToExit(zone!)
    await expect(facts).toContainText(`≈\u00a0${shortNumber(low)}–${shortNumber(high)}\u00a0km`)
    await expect(page).toHaveURL(/[?&]si=Z26/)
  })

  await test.step('limits that leave nobody say which one costs most, and taking it away brings all back', async () => {
    await limitOfExit(page).fill('0')
    await limitOfExit(page).press('Enter')
    // So near an exit that it may be at it: not known, and kept until one says otherwise.
    await page.getByRole('switch', { name: 'Tieni chi non si sa' }).click()
    await expect(page.getByText('Non resta nessun candidato')).toBeVisible()
    await page.getByRole('button', { name: 'Togli questo vincolo' }).click()
    await expect(page.getByText(`${offered.length} in gara su ${offered.length}`)).toBeVisible()
  })

  await test.step('a curve is moved by keys, and comparison in pairs tells how coherent it is', async () => {
    await goTo(page, 'Pesi')
    await page.getByRole('button', { name: 'Curva: Superficie' }).click()
    const handle = page.getByRole('slider', { name: 'Vale 1 a: Superficie' })
    const before = Number(await handle.getAttribute('aria-valuenow'))
    await handle.press('ArrowRight')
    await expect(handle).toHaveAttribute('aria-valuenow', String(before + 1))
    await handle.press('ArrowLeft')
    await expect(handle).toHaveAttribute('aria-valuenow', String(before))
    await page.getByRole('radio', { name: 'A coppie' }).check({ force: true })
    await expect(page.getByText(/^Rapporto di coerenza 0,0/)).toBeVisible()
    await page.getByRole('radio', { name: 'Cursori' }).check({ force: true })
  })

  await test.step('all weights at zero say so; a weight brings the ranking back', async () => {
    await goTo(page, 'Pesi')
    const sliders = answersPanel(page).getByRole('slider', { name: /^Peso: / })
    for (const slider of await sliders.all()) await slider.fill('0')
    await expect(page.getByText('Tutti i pesi sono a zero')).toBeVisible()
    await sliders.first().fill('60')
    await sliders.nth(1).fill('40')
    await expect(page.getByText('Tutti i pesi sono a zero')).toBeHidden()
  })

  await test.step('the ranking is drawn with its stability', async () => {
    await goTo(page, 'Classifica')
    await expect(answersPanel(page).getByText('10.000 estrazioni').first()).toBeVisible()
  })

  await goTo(page, 'Confronto')
  await page.getByRole('button', { name: 'Confronta i primi 3' }).click()
  await expect(page.getByRole('heading', { name: 'Chi vince su che cosa' })).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Tabella (CSV)' }).click()
  const text = readFileSync(await (await downloading).path(), 'utf8')

  await test.step('the file holds the figures of the sources, and its scores add up', () => {
    const rows = csvParse(text.replace(/^\uFEFF/, ''))
    expect(rows).toHaveLength(offered.length)
    for (const row of rows) {
      const zone = offered.find((other) => other['zone_id'] === row['id'])
      expect(row['status']).toBe(zone?.['status'])
      expect(Number(row['area_ha_middle'] || Number.NaN)).toBe(Number(zone?.['area_ha'] || Number.NaN))
      expect(Number(row['exit_km_middle'])).toBeCloseTo(wayToExit(zone!).middle, 4)
      // Of the eight criteria only two count: the way to an exit, 0 at 20 km and 1 at 2 km, and the area, 0 at 2 ha and 1 at 30 ha.
      expect(Number(row['exit_weight'])).toBeCloseTo(0.6)
      const ofExit = Math.min(1, Math.max(0, (20 - Number(row['exit_km_middle'])) / 18))
      const known = row['area_ha_middle'] !== ''
      const ofArea = known ? Math.min(1, Math.max(0, (Number(row['area_ha_middle']) - 2) / 28)) : 0.5
      expect(Number(row['score_middle'])).toBeCloseTo(0.6 * ofExit + 0.4 * ofArea, 4)
    }
    const ranks = rows.map((row) => Number(row['rank']))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
  })

  await test.step('another device opens the file to the same ranking', async () => {
    const fresh = await browser.newContext()
    const other = await fresh.newPage()
    await openView(other, { workspace: 'sites', sitesPanel: 'compare' })
    await openFile(other, 'siti.csv', text.slice(0, 400))
    await expect(other.getByText('Non è cambiato nulla').first()).toBeVisible()
    expect(new URL(other.url()).searchParams.has('sy')).toBe(false)
    await openFile(other, 'siti.csv', text)
    await expect(
      other.getByText(`«siti.csv»: studio riaperto, la classifica è la stessa (${offered.length} siti)`),
    ).toBeVisible()
    await expect(other.getByRole('heading', { name: 'Chi vince su che cosa' })).toBeVisible()
    const studyOf = (url: string) => new URL(url).searchParams.get('sy')
    await expect.poll(() => studyOf(other.url())).toBe(studyOf(page.url()))
    await fresh.close()
  })
})

test('a damaged study in the address says so and begins anew; the map opens a card', async ({ page }) => {
  await openMap(page, { workspace: 'sites', study: '1nothing-of-meaning' })
  await expect(page.getByText('porta uno studio di siti che non si può leggere')).toBeVisible()
  await expect(page.getByText(`in gara su ${offered.length}`)).toBeVisible()

  // The zone under the crosshair, which stands in the middle of what the panels leave free, is a candidate: its card opens, and is
  // brought into view.
  const zone = offered.find((row) => row['zone_id'] === 'Z26')
  const camera = { longitude: numberIn(zone, 'lon'), latitude: numberIn(zone, 'lat'), zoom: 15 }
  await showView(page, { workspace: 'sites', camera })
  await expect(page.locator('[data-camera]')).toHaveAttribute('data-camera', / 15$/)
  await mapRegion(page).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/[?&]si=Z26/)
  await expect(page.getByRole('button', { name: textIn(zone, 'name'), exact: true })).toBeInViewport()
})
