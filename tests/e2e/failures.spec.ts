import type { Page, Route } from '@playwright/test'
import { sequentialColours } from '../../src/format/colours'
import { countPixels } from './canvas-colours'
import {
  answersPanel,
  choicesPanel,
  cremaCode,
  openView,
  openWorkspace,
  subjectHeading,
  waitForMap,
  openMap,
} from './explorer'
import { expect, test } from './fixtures'
import { readGeodata, replaceBytes, serveDeclared } from './served-files'

const alteredAt = (bytes: Buffer, place: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[place] = (copy[place] ?? 0) ^ 0xff
  return copy
}

const startups = () => readGeodata('startups.fgb')

/** One layer a fault, all at once. */
const faults: readonly {
  file: string
  layer: string
  answer: (route: Route) => Promise<void>
  cause: string
}[] = [
  {
    file: 'services.fgb',
    layer: 'Servizi alle imprese',
    answer: (route) => route.fulfill({ status: 404, body: 'not here' }),
    cause: 'il file manca sul server',
  },
  {
    file: 'infrastructure.fgb',
    layer: 'Infrastrutture',
    answer: (route) => route.abort(),
    cause: 'il file non è arrivato',
  },
  {
    file: 'industrial-zones.fgb',
    layer: 'Aree industriali',
    answer: (route) => route.fulfill({ body: readGeodata('industrial-zones.fgb').subarray(0, 1500) }),
    cause: 'il file è arrivato tronco',
  },
  {
    file: 'startups.fgb',
    layer: 'Start-up innovative',
    answer: (route) => route.fulfill({ body: alteredAt(startups(), startups().length - 9) }),
    cause: 'il file non è quello dichiarato',
  },
]

test.describe('a layer that', () => {
  test.use({ expectedErrors: /Failed to load resource|ERR_FAILED/ })

  test('fails is named with the cause, the rest works, and trying again helps', async ({ page }) => {
    for (const { file, answer } of faults) await page.route(`**/${file}`, answer)
    await openView(page, { selection: [cremaCode] })
    const message = ({ layer, cause }: (typeof faults)[number]) =>
      page.getByText(`Strato «${layer}»: ${cause}`)
    for (const fault of faults) await expect(message(fault)).toBeVisible()
    await expect(subjectHeading(page, 'Crema')).toBeVisible()

    for (const { file } of faults) await page.unroute(`**/${file}`)
    await page.getByRole('button', { name: 'Riprova' }).first().click()
    for (const fault of faults) await expect(message(fault)).toHaveCount(0)
  })

  test('describes the whole territory is named, and trying again helps', async ({ page }) => {
    await page.route('**/territory.json', (route) => route.fulfill({ status: 404, body: '' }))
    await page.goto('./')
    await expect(page.getByText('descrizione del territorio')).toBeVisible()
    await page.unroute('**/territory.json')
    await page.getByRole('button', { name: 'Riprova' }).first().click()
    await waitForMap(page)
  })
})

test('a key that joins to nothing is named and not counted', async ({ page }) => {
  const stray = replaceBytes(startups(), '019021', '999021')
  await serveDeclared(page, 'startups.fgb', stray)
  await openView(page, { selection: [cremaCode] })
  await expect(page.getByText('3 righe dello strato «Start-up innovative»')).toContainText('999021')
  await expect(subjectHeading(page, 'Crema')).toBeVisible()
})

test('a column that is not as the contract says is named', async ({ page }) => {
  await serveDeclared(page, 'startups.fgb', replaceBytes(startups(), 'ateco_code', 'ateco_cade'))
  await openView(page)
  await expect(page.getByText('Strato «Start-up innovative»: la colonna «ateco_code»')).toBeVisible()
})

/** Makes every request for a WebGL context fail, as on a machine without it. */
const withoutWebgl = (page: Page) =>
  page.addInitScript(() => {
    for (const canvas of [HTMLCanvasElement.prototype, OffscreenCanvas.prototype]) {
      const original: unknown = Reflect.get(canvas, 'getContext')
      if (typeof original !== 'function') continue
      Reflect.set(canvas, 'getContext', function getContext(this: unknown, kind: string, ...rest: unknown[]) {
        return kind.includes('webgl') ? null : (Reflect.apply(original, this, [kind, ...rest]) as unknown)
      })
    }
  })

test.describe('without WebGL', () => {
  test.use({ expectedErrors: /WebGL/i })

  test('a sentence says so, and table and charts work', async ({ page }) => {
    await withoutWebgl(page)
    await page.goto(`./?s=${cremaCode}`)
    await expect(page.getByText('manca WebGL')).toBeVisible()
    await expect(subjectHeading(page, 'Crema')).toBeVisible()
    await openWorkspace(page, 'Dati')
    const table = page.getByRole('table', { name: 'Tutti i comuni' })
    await expect(table.getByRole('row').filter({ hasText: 'Acquanegra Cremonese' })).toBeVisible()
  })
})

test.describe('a lost WebGL context', () => {
  test.use({ expectedErrors: /context/i })

  test('comes back with layers, selection and colours', async ({ page }) => {
    await openMap(page, { indicator: 'over_65', method: 'quantiles', selection: [cremaCode] })
    const colours = sequentialColours(6, false)
    const panels = [choicesPanel(page), answersPanel(page)] as const
    const before = await countPixels(page, panels, colours)

    await page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas')
      const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      const lost = new Promise((resolve) => {
        canvas?.addEventListener('webglcontextlost', resolve, { once: true })
      })
      extension?.loseContext()
      await lost
      extension?.restoreContext()
    })

    await expect
      .poll(
        async () => {
          const after = await countPixels(page, panels, colours)
          return after.every((count, i) => count > 0.9 * (before[i] ?? 0))
        },
        { timeout: 15_000 },
      )
      .toBe(true)
    await expect(subjectHeading(page, 'Crema')).toBeVisible()
    await expect(page.getByText(/mappa si sta ridisegnando|mappa sta tornando/)).toHaveCount(0)
  })
})
