import type { Page } from '@playwright/test'
import { expectNoViolations } from './accessibility'
import type { Comparison, ViewState } from '../../src/contracts/view'
import { cremaCode, openView, openWorkspace, showView } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, numberIn, readSourceTable } from './source-tables'

const earlier = { mode: 'swipe', against: 'ftth_2025-03-31' } as const satisfies Comparison
/** Crema in the middle of the map. */
const atCrema = { longitude: 9.685, latitude: 45.363, zoom: 11 } as const

async function openMaps(page: Page, comparison: Comparison, patch: Partial<ViewState> = {}): Promise<void> {
  await openView(page, { comparison, ...patch })
  await waitForMaps(page)
}

async function waitForMaps(page: Page): Promise<void> {
  await expect(page.locator('[data-map-state="idle"]')).toHaveCount(2, { timeout: 45_000 })
}

const legend = (page: Page, which: 'prima' | 'seconda') =>
  page.getByRole('region', { name: `Legenda della ${which} mappa` })
const secondCanvas = (page: Page) => page.getByRole('region', { name: /^Seconda mappa: / })
const canvases = (page: Page) => page.locator('canvas.maplibregl-canvas')

/** Where the two maps look, first map first. */
const cameras = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-camera]').evaluateAll((maps) => maps.map((map) => map.getAttribute('data-camera')))

/** Both maps look at the same place, which is another than before. */
async function expectMovedTogether(page: Page, before: string | null | undefined): Promise<void> {
  await expect
    .poll(async () => {
      const [first, second] = await cameras(page)
      return first !== before && first === second
    })
    .toBe(true)
}

/** Coverage of a municipality at a date, in percent, from the source. */
function coverageOf(code: string, date: string): number {
  const row = readSourceTable('ftth_coverage').find(
    (entry) => entry['istat_code'] === code && entry['date'] === date,
  )
  return (100 * numberIn(row, 'households_ftth')) / numberIn(row, 'households')
}

test('two maps move together, the divider moves, and closing leaves one map', async ({ page }) => {
  await openMaps(page, earlier)
  const [start, other] = await cameras(page)
  expect(other).toBe(start)

  await secondCanvas(page).focus()
  await page.keyboard.press('ArrowRight')
  await expectMovedTogether(page, start)
  const [moved] = await cameras(page)
  const inAddress = () => new URL(page.url()).searchParams.get('c')?.split('~').map(Number)
  await expect.poll(inAddress).toEqual(moved?.split(' ').map(Number))

  await page.getByRole('region', { name: 'Mappa del territorio' }).focus()
  await page.keyboard.press('+')
  await expectMovedTogether(page, moved)

  const divider = page.getByRole('slider', { name: 'Divisore delle due mappe' })
  const middle = await divider.boundingBox()
  await divider.focus()
  await page.keyboard.press('ArrowLeft')
  await expect(divider).toHaveAttribute('aria-valuenow', '48')
  await page.keyboard.press('Home')
  await expect(divider).toHaveAttribute('aria-valuenow', '0')
  expect((await divider.boundingBox())?.x).toBeLessThan(middle?.x ?? 0)
  await page.keyboard.press('End')
  await expect(divider).toHaveAttribute('aria-valuenow', '100')
  await page.keyboard.press('Escape')
  await expect(divider).not.toBeFocused()

  await expect(canvases(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Chiudi il confronto' }).click()
  await expect(canvases(page)).toHaveCount(1)
  expect(new URL(page.url()).searchParams.has('cm')).toBe(false)
})

test('the divider is dragged, both values of a municipality show, and one unit has one scale', async ({
  page,
}) => {
  await openMaps(page, earlier, { camera: atCrema, overlays: ['choropleth'] })
  const divider = page.getByRole('slider', { name: 'Divisore delle due mappe' })
  const box = await divider.boundingBox()
  if (!box) throw new Error('No divider')
  await page.mouse.move(box.x + box.width / 2, 500)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2 - 113, 500)
  await page.mouse.up()
  // The free width is 452 pixels at this size.
  await expect(divider).toHaveAttribute('aria-valuenow', '25')

  await page.mouse.move(600, 360)
  await page.mouse.move(602, 360)
  const card = page.getByRole('status').filter({ hasText: 'A destra' })
  await expect(card).toContainText('Crema')
  const [now, before] = [coverageOf(cremaCode, '2026-06-30'), coverageOf(cremaCode, '2025-03-31')]
  await expect(card).toContainText(`${italianNumber(now, 1)} %`)
  await expect(card).toContainText(`${italianNumber(before, 1)} %`)
  await expect(card).toContainText(`${italianNumber(before - now, 1).replace('-', '−')} punti`)

  // One unit has one scale, two units have two.
  await showView(page, { comparison: { mode: 'side', against: 'ftth_2025-03-31' } })
  const breaksOf = (which: 'prima' | 'seconda') =>
    legend(page, which)
      .getByText(/^Soglie: /)
      .textContent()
  for (const which of ['prima', 'seconda'] as const)
    await expect(legend(page, which)).toContainText('Scala comune alle due mappe.')
  const shared = await breaksOf('prima')
  expect(await breaksOf('seconda')).toBe(shared)
  await expect(legend(page, 'prima')).toContainText('30 giugno 2026')
  await expect(legend(page, 'seconda')).toContainText('31 marzo 2025')

  await showView(page, { comparison: { mode: 'side', against: 'income' } })
  for (const which of ['prima', 'seconda'] as const)
    await expect(legend(page, which)).toContainText('Scala propria: le unità sono diverse.')
  expect(await breaksOf('seconda')).not.toBe(await breaksOf('prima'))
})

test('the scenario stands beside today, and is chosen in the workspace', async ({ page }) => {
  const targets = [{ subject: 'municipality', id: cremaCode, percent: 100 }] as const
  const scenario = { name: 'Prova', targets }
  await openView(page, { workspace: 'gaps', camera: atCrema, overlays: ['choropleth'], scenario })
  await page.getByRole('button', { name: 'Confronta', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Confronto di due mappe' })
  await dialog.getByRole('button', { name: 'Sulla seconda mappa' }).click()
  await page.getByRole('option', { name: 'Scenario «Prova», accanto a oggi' }).click()
  await dialog.getByRole('radio', { name: 'Affiancate' }).check()
  await expectNoViolations(page, 'dialog', '[role="dialog"]:popover-open')
  await page.keyboard.press('Escape')
  await waitForMaps(page)
  await expect(legend(page, 'prima')).toContainText('Oggi')
  await expect(legend(page, 'seconda')).toContainText('Scenario «Prova» (ipotesi)')

  const box = await secondCanvas(page).boundingBox()
  if (!box) throw new Error('No second map')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.move(box.x + box.width / 2 + 2, box.y + box.height / 2)
  const card = page.getByRole('status').filter({ hasText: 'A destra' })
  await expect(card).toContainText('100,0 %')
  await expect(card).toContainText(`${italianNumber(coverageOf(cremaCode, '2026-06-30'), 1)} %`)

  await openWorkspace(page, 'Imprese')
  await expect(canvases(page)).toHaveCount(2)
})

test.describe('where no second WebGL context is to be had', () => {
  test.use({ expectedErrors: /WebGL/i })

  test('a sentence says so, and the first map goes on', async ({ page }) => {
    await openView(page)
    await expect(page.locator('[data-map-state="idle"]')).toHaveCount(1, { timeout: 45_000 })
    await page.evaluate(() => {
      const original: unknown = Reflect.get(HTMLCanvasElement.prototype, 'getContext')
      if (typeof original !== 'function') return
      Reflect.set(
        HTMLCanvasElement.prototype,
        'getContext',
        function getContext(this: unknown, kind: string, ...rest: unknown[]) {
          return kind.includes('webgl') ? null : (Reflect.apply(original, this, [kind, ...rest]) as unknown)
        },
      )
      history.pushState(null, '', '?cm=side~income')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await expect(page.getByRole('alert')).toContainText('La seconda mappa non si può disegnare')
    await page.getByRole('button', { name: 'Chiudi il confronto' }).click()
    await expect(page.getByRole('alert')).toHaveCount(0)
    await expect(page.locator('[data-map-state="idle"]')).toHaveCount(1)
  })
})
