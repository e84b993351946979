import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { readFlatGeobuf } from '../../scripts/checks/read-flatgeobuf'
import { buildCountry } from '../../scripts/country/build-country'
import { tinySize } from '../../scripts/country/country-size'
import type { Territory, TerritoryPart } from '../../src/contracts/territory'
import { flowLevelAt } from '../../src/model/flow-levels'
import { expectNoViolations } from './accessibility'
import { serveCountry, type CountryServer, type Served } from './country-server'
import { openView, openWorkspace, subjectHeading, waitForData } from './explorer'
import { expect, test as base } from './fixtures'
import { italianNumber } from './source-tables'

const builtPage = fileURLToPath(new URL('../../dist', import.meta.url))

const files = buildCountry({ ...tinySize, provinces: 12, municipalities: 300, flows: 5000 })
const country = JSON.parse(new TextDecoder().decode(files.get('territory.json'))) as Territory
const parts = country.parts!
const rowsOf = (id: string) =>
  readFlatGeobuf(files.get(`${id}.fgb`)!).features.map(({ properties }) => properties)
const listed = [
  { id: 'country', name: country.name, provinces: parts },
  { id: 'cremona', name: { it: 'Provincia di Cremona', en: 'Province of Cremona' }, provinces: [] },
]

type Fixtures = {
  withRanges: boolean
  territories: readonly object[]
  server: CountryServer
}

/** The built page with a small country beside it, on a server that writes down what it sends. */
const test = base.extend<Fixtures>({
  withRanges: [true, { option: true }],
  territories: [listed, { option: true }],
  server: async ({ withRanges, territories }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'country-'))
    mkdirSync(folder, { recursive: true })
    for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes)
    const texts = { '/geodata/territories.json': JSON.stringify(territories) }
    const server = await serveCountry(
      builtPage,
      { folders: { '/geodata/country/': folder }, texts },
      withRanges,
    )
    await use(server)
    await server.close()
    rmSync(folder, { recursive: true })
  },
  baseURL: async ({ server }, use) => {
    await use(server.origin)
  },
})

const inProvince = (code: unknown, { istat_code }: TerritoryPart) => String(code).startsWith(istat_code)
const bytesOf = (served: readonly Served[]) => served.reduce((sum, { start, end }) => sum + end - start, 0)
const openProvince = (page: Page, { istat_code }: TerritoryPart) =>
  openView(page, { territory: 'country', province: istat_code })
const headingOf = (page: Page, { name }: TerritoryPart) => subjectHeading(page, `Provincia di ${name}`)
const picker = (page: Page) => page.getByRole('button', { name: 'Territorio' })
const choices = (page: Page) => page.getByRole('listbox', { name: 'Territorio' })

/** Two provinces beside each other on the largest piece of land. */
const [here, there] = parts as [TerritoryPart, TerritoryPart]

/** Which intervals of a file were sent more than once. */
function sentTwice(served: readonly Served[]): Served[] {
  const sorted = [...served].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.start - b.start))
  return sorted.filter(({ file, start }, i) => sorted[i - 1]?.file === file && start < sorted[i - 1]!.end)
}

test('one province opens by ranges, with its own figures', async ({ page, server }) => {
  await openProvince(page, here)
  await expect(headingOf(page, here)).toBeVisible()
  const own = rowsOf('municipalities').filter((row) => inProvince(row['istat_code'], here))
  const residents = own.reduce((sum, row) => sum + Number(row['population_2026'] ?? 0), 0)
  await expect(page.getByText(`${own.length} comuni · ${italianNumber(residents)} residenti`)).toBeVisible()

  const survey = rowsOf('ftth').filter(
    (row) => inProvince(row['istat_code'], here) && row['date'] === '2026-06-30',
  )
  const known = survey.filter(
    (row) => row['households'] !== undefined && row['households_ftth'] !== undefined,
  )
  const [passed, households] = ['households_ftth', 'households'].map((column) =>
    known.reduce((sum, row) => sum + Number(row[column]), 0),
  ) as [number, number]
  await expect(
    page.getByText(`${italianNumber(passed)} su ${italianNumber(households)}`).first(),
  ).toBeVisible()

  const layers = server.served.filter(({ file }) => file !== 'territory.json')
  await page.getByText('Fonti', { exact: false }).last().click()
  const read = page.locator('[data-read-bytes]')
  await expect(read).toHaveAttribute('data-read-bytes', String(bytesOf(layers)))
  await expect(read).toHaveAttribute('data-read-requests', String(layers.length))
  const whole = country.layers.reduce((sum, { bytes }) => sum + bytes, 0)
  expect(bytesOf(layers)).toBeLessThan(whole / 2)
})

test('the neighbour is chosen by keyboard and reads only what is new', async ({ page, server }) => {
  await openProvince(page, here)
  const before = server.served.length
  await picker(page).press('Enter')
  await expect(choices(page).getByRole('option', { selected: true })).toContainText(here.name)
  await expect(choices(page).getByRole('group', { name: 'Province vicine' })).toContainText(there.name)
  await expectNoViolations(page, 'choice of a territory', 'header')
  await page.keyboard.type(there.name)
  await expect(choices(page).getByRole('option').first()).toContainText(there.name)
  await page.keyboard.press('Enter')
  await expect(headingOf(page, there)).toBeVisible()
  await expect(picker(page)).toBeFocused()
  await waitForData(page)
  const added = server.served.slice(before)
  expect(added.length).toBeGreaterThan(0)
  expect(bytesOf(added)).toBeLessThan(bytesOf(server.served.slice(0, before)))
  expect(added.map(({ file }) => file)).not.toContain('territory.json')
  expect(sentTwice(server.served)).toEqual([])

  expect(new URL(page.url()).searchParams.get('p')).toBe(there.istat_code)
  await page.reload()
  await expect(headingOf(page, there)).toBeVisible()
  await page.goBack()
  await expect(headingOf(page, here)).toBeVisible()
})

test('Escape closes the choice of a territory and leaves all as it is', async ({ page }) => {
  await openProvince(page, here)
  await picker(page).click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Escape')
  await expect(choices(page)).toHaveCount(0)
  await expect(picker(page)).toBeFocused()
  await expect(headingOf(page, here)).toBeVisible()
})

/** The largest flow between two groups of municipalities. */
function largestBetween(nameOf: (code: unknown) => string) {
  const sums = new Map<string, { from: string; to: string; workers: number }>()
  for (const row of rowsOf('commuter-flows')) {
    const [from, to] = [nameOf(row['origin']), nameOf(row['destination'])]
    const key = `${from}>${to}`
    const sum = sums.get(key) ?? { from, to, workers: 0 }
    if (from !== to) sums.set(key, { ...sum, workers: sum.workers + Number(row['workers']) })
  }
  return [...sums.values()].sort((a, b) => b.workers - a.workers)[0]!
}

const partOf = (code: unknown) => parts.find((part) => inProvince(code, part))!

test('the whole country shows flows by region, then by province, then by municipality', async ({ page }) => {
  test.slow()
  await openProvince(page, here)
  await picker(page).click()
  await choices(page).getByRole('option', { name: 'tutto il paese' }).click()
  await expect(subjectHeading(page, country.name.it)).toBeVisible()
  await expect(page.getByText('300 comuni').first()).toBeVisible()
  await waitForData(page)
  const flows = page.getByRole('switch', { name: 'Pendolari' })
  await expect(flows).toHaveAccessibleDescription(/flussi fra regioni/)

  const regions = largestBetween((code) => partOf(code).region)
  await openWorkspace(page, 'Dati')
  await page.getByRole('radio', { name: 'Flussi disegnati' }).click()
  const drawn = page.getByRole('table', { name: 'Flussi disegnati' }).getByRole('row')
  await expect(
    drawn
      .filter({ hasText: regions.from })
      .filter({ hasText: regions.to })
      .filter({ hasText: italianNumber(regions.workers) })
      .first(),
  ).toBeVisible()
  await openWorkspace(page, 'Esplora')

  const level = page.locator('[data-flow-level]')
  for (const wanted of ['province', 'municipality']) {
    await expect(async () => {
      if ((await level.getAttribute('data-flow-level')) !== wanted) {
        await page.getByRole('button', { name: 'Ingrandisci' }).click()
      }
      await expect(level).toHaveAttribute('data-flow-level', wanted, { timeout: 2000 })
    }).toPass()
  }
  await expect(flows).toHaveAccessibleDescription(/flussi fra comuni/)

  // The address follows the camera a moment later.
  const zoomOfAddress = () => Number(new URL(page.url()).searchParams.get('c')?.split('~')[2])
  await expect.poll(() => flowLevelAt(zoomOfAddress())).toBe('municipality')
  await page.reload()
  await expect(level).toHaveAttribute('data-flow-level', 'municipality')
  await expect(subjectHeading(page, country.name.it)).toBeVisible()
})

test('flows of many megabytes are asked for first, can be stopped on the way and asked for again', async ({
  page,
}) => {
  test.slow()
  // Only said to be so large: what is drawn once they have come is for the test above.
  const heavy = {
    ...country,
    layers: country.layers.map((layer) =>
      layer.id === 'commuter-flows' ? { ...layer, bytes: 25_000_000 } : layer,
    ),
  }
  await page.route('**/geodata/country/territory.json', (route) => route.fulfill({ json: heavy }))
  let asked = 0
  let release: (() => void) | null = null
  // The first answer never comes.
  await page.route('**/geodata/country/commuter-flows.fgb', async (route) => {
    asked += 1
    if (asked === 1) await new Promise<void>((resolve) => (release = resolve))
    await route.continue().catch(() => undefined)
  })
  await openView(page, { territory: 'country', overlays: ['choropleth', 'flows'] })
  const load = page.getByRole('button', { name: 'Carica i flussi di tutto il paese (25 MB)' })
  await expect(load).toBeVisible()
  expect(asked).toBe(0)

  await load.click()
  await expect(page.getByText('Arrivano i flussi di tutto il paese.')).toBeVisible()
  await expect.poll(() => asked).toBe(1)
  await page.getByRole('button', { name: 'Annulla' }).click()
  await expect(load).toBeVisible()
  await expect(page.locator('[data-flow-level]')).toHaveCount(0)
  release!()

  await load.click()
  await expect.poll(() => asked).toBe(2)
})

test.describe('a server without ranges', () => {
  test.use({ withRanges: false })

  test('sends the whole files, and the page says what that means', async ({ page }) => {
    await openProvince(page, here)
    await expect(page.getByText('Questo server non sa mandare parti di un file')).toBeVisible()
    await expect(headingOf(page, here)).toBeVisible()
  })
})

test.describe('a single territory', () => {
  test.use({ territories: listed.slice(1) })

  test('leaves nothing to choose: its name stands as it is', async ({ page }) => {
    await openView(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Cremona' })).toBeVisible()
    await expect(picker(page)).toHaveCount(0)
  })
})
