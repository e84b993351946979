import type { Page } from '@playwright/test'
import type { ViewState } from '../../src/contracts/view'
import { choicesPanel, cremaCode, mapRegion, openMap } from './explorer'
import { expect, test } from './fixtures'
import { letPass, watchGraphics, workDuring } from './graphics-work'

const camera = { longitude: 9.9, latitude: 45.25, zoom: 10.4 }
const everything: Partial<ViewState> = {
  overlays: ['choropleth', 'flows', 'unreached', 'zones', 'startups'],
  flowScope: 'largest',
  indicator: 'over_65',
  camera,
}

async function openWatched(page: Page, patch: Partial<ViewState>): Promise<void> {
  await watchGraphics(page)
  await openMap(page, patch)
  await letPass(page, 5)
}

async function middleOfMap(page: Page): Promise<{ x: number; y: number }> {
  const box = (await mapRegion(page).boundingBox())!
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a map draws no frame without need, and rebuilds no buffer', async ({ page }) => {
  await openWatched(page, everything)
  const panel = choicesPanel(page)
  const { x, y } = await middleOfMap(page)

  await test.step('at rest', async () => {
    const work = await workDuring(page, () => letPass(page, 40))
    expect(work).toEqual({ frames: 0, drawCalls: 0, uploads: 0, uploadedBytes: 0 })
  })
  await test.step('pointing outlines a municipality beside the map', async () => {
    const work = await workDuring(page, async () => {
      for (const step of [0, 30, 60, 90]) await page.mouse.move(x + step, y + step)
      await expect(page.locator('.territory-map svg path')).toHaveAttribute('d', /^M/)
    })
    expect(work).toMatchObject({ frames: 0, uploads: 0 })
  })
  await test.step('another number of classes', async () => {
    const work = await workDuring(page, async () => {
      const field = panel.getByRole('spinbutton', { name: 'Classi' })
      await field.fill('8')
      await field.press('Enter')
    })
    expect(work.frames).toBeGreaterThan(0)
    expect(work.frames).toBeLessThanOrEqual(2)
    expect(work.uploads).toBe(0)
  })
  await test.step('another indicator', async () => {
    const work = await workDuring(page, async () => {
      await panel.getByRole('button', { name: 'Indicatore sulla mappa' }).click()
      await page.getByRole('option', { name: /^Densità/ }).click()
    })
    expect(work.frames).toBeGreaterThan(0)
    expect(work.uploads).toBe(0)
  })
  await test.step('the theme', async () => {
    const work = await workDuring(page, () => page.getByRole('button', { name: 'Tema scuro' }).click())
    expect(work.frames).toBeGreaterThan(0)
    expect(work.uploads).toBe(0)
  })
  await test.step('the choropleth off and on', async () => {
    const off = await workDuring(page, () => page.getByRole('switch', { name: 'Indicatore' }).click())
    const on = await workDuring(page, () => page.getByRole('switch', { name: 'Indicatore' }).click())
    expect(off.frames).toBeGreaterThan(0)
    expect(off.uploads + on.uploads).toBe(0)
  })
  await test.step('moving', async () => {
    const work = await workDuring(page, async () => {
      await page.mouse.move(x, y)
      await page.mouse.down()
      await page.mouse.move(x + 60, y + 40, { steps: 4 })
      await page.mouse.up()
    })
    expect(work.frames).toBeGreaterThan(0)
    expect(work.uploads).toBe(0)
  })
  await test.step('zooming', async () => {
    const work = await workDuring(page, () => page.getByRole('button', { name: 'Ingrandisci' }).click())
    expect(work.frames).toBeGreaterThan(0)
    expect(work.uploads).toBe(0)
  })
})

test('a selection uploads its outline and nothing of the rest', async ({ page }) => {
  await openWatched(page, { ...everything, overlays: ['choropleth', 'zones'] })
  const { x, y } = await middleOfMap(page)
  const work = await workDuring(page, () => page.mouse.click(x, y))
  expect(work.uploads).toBeGreaterThan(0)
  expect(work.uploadedBytes).toBeLessThan(50_000)
})

test('without a graphics card the map is light; the choice can be changed and is kept', async ({ page }) => {
  const antialiased = () =>
    page.locator('.maplibregl-canvas').evaluate((canvas) => {
      const context = (canvas as HTMLCanvasElement).getContext('webgl2')
      return context?.getContextAttributes()?.antialias
    })
  await openMap(page, { selection: [cremaCode], camera })
  expect(await antialiased()).toBe(false)
  const menu = page.getByRole('button', { name: 'Qualità della mappa' })
  await menu.click()
  const choices = page.getByRole('dialog', { name: 'Qualità della mappa' })
  await expect(choices.getByRole('radio', { name: 'Automatica' })).toBeChecked()
  await expect(choices).toContainText('senza scheda grafica')
  await choices.getByRole('radio', { name: 'Piena' }).check({ force: true })
  await expect.poll(antialiased).toBe(true)
  await expect(page.locator('[data-map-state="idle"]')).toBeVisible()
  await expect(page).toHaveURL(/c=9\.9/)

  await page.reload()
  await expect(page.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 45_000 })
  expect(await antialiased()).toBe(true)
})
