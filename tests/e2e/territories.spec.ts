import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { MissableId } from '../../src/contracts/territory'
import { frames, tablePanels } from '../../src/contracts/working-table'
import { sitesPanels } from '../../src/contracts/sites'
import { dataPanels, gapsPanels, type ViewState } from '../../src/contracts/view'
import { defaultStudy } from '../../src/state/default-study'
import { studyText } from '../../src/state/study-text'
import { lackingTerritory, whyMissing, type Lacking } from '../fixtures/lacking-territory'
import { expectNoViolations } from './accessibility'
import { serveCountry, type CountryServer } from './country-server'
import {
  answersPanel,
  choicesPanel,
  cremaCode,
  openMap,
  openView,
  openWorkspace,
  showView,
  subjectHeading,
  waitForData,
} from './explorer'
import { expect, test as base } from './fixtures'
import { italianNumber, numberIn, readSourceTable } from './source-tables'

const builtPage = fileURLToPath(new URL('../../dist', import.meta.url))

const figures: readonly MissableId[] = ['population', 'population-by-age', 'income', 'commuting-totals']
const layers: readonly MissableId[] = [
  'ftth',
  'industrial-zones',
  'startups',
  'commuter-flows',
  'services',
  'infrastructure',
  'context',
]
const allDates = ['2025-03-31', '2025-06-30', '2026-06-30']

const territory = (id: string, missing: readonly MissableId[], ftthDates: readonly string[]): Lacking => ({
  id,
  name: { it: `Provincia di prova: ${id}`, en: `Province for trying: ${id}` },
  missing,
  ftthDates,
  withDocuments: missing.length < layers.length,
})

/** With boundaries and the coverage of one day only, as a first build from official files may be. */
const bare = territory('bare', [...layers.slice(1), ...figures], ['2025-06-30'])
const boundariesOnly = territory('boundaries-only', [...layers, ...figures], [])
const lacking = [
  bare,
  boundariesOnly,
  ...layers.map((id) => territory(`no-${id}`, [id], allDates)),
  territory('no-figures', figures, allDates),
]
const cremona = {
  id: 'cremona',
  name: { it: 'Provincia di Cremona', en: 'Province of Cremona' },
  provinces: [],
}
const listed = [cremona, ...lacking.map(({ id, name }) => ({ id, name, provinces: [] }))]

/** The built page with the territories beside it. */
const test = base.extend<object, { server: CountryServer }>({
  server: [
    // Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'territories-'))
      for (const one of lacking) {
        mkdirSync(path.join(folder, one.id))
        for (const [name, bytes] of lackingTerritory(one))
          writeFileSync(path.join(folder, one.id, name), bytes)
      }
      const folders = Object.fromEntries(lacking.map(({ id }) => [`/geodata/${id}/`, path.join(folder, id)]))
      const texts = { '/geodata/territories.json': JSON.stringify(listed) }
      const server = await serveCountry(builtPage, { folders, texts }, true)
      await use(server)
      await server.close()
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ server }, use) => {
    await use(server.origin)
  },
})

const picker = (page: Page) => page.getByRole('button', { name: /^(Territorio|Territory)/ })

/** Everything that the page says or draws which no reader should see. */
async function nonsenseIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const nonsense = /\bNaN\b|undefined|Infinity|\bnull\b|\[object|Invalid Date/
    const found: string[] = []
    for (const element of document.querySelectorAll('body *')) {
      if (element.matches('script, style')) continue
      for (const { name, value } of element.attributes)
        if (nonsense.test(value)) found.push(`${element.tagName} ${name}=${value.slice(0, 80)}`)
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE && nonsense.test(node.textContent ?? ''))
          found.push((node.textContent ?? '').slice(0, 80))
    }
    return found
  })
}

const municipalitySites = studyText({ ...defaultStudy, candidates: 'municipalities' })

/** Every workspace and each of its panels, with and without a selection. */
const views: readonly Partial<ViewState>[] = [
  {},
  { selection: [cremaCode] },
  {
    indicator: 'income',
    secondIndicator: 'zone_area',
    overlays: ['unreached', 'services', 'infrastructure'],
  },
  ...gapsPanels.flatMap((gapsPanel): Partial<ViewState>[] => [
    { workspace: 'gaps', gapsPanel },
    { workspace: 'gaps', gapsPanel, selection: [cremaCode] },
  ]),
  { workspace: 'gaps', gap: 'railway_station', gapConcern: 'zones', place: [10, 45.2] },
  {
    workspace: 'gaps',
    gapsPanel: 'whatif',
    scenario: { name: '', targets: [{ subject: 'municipality', id: cremaCode, percent: 100 }] },
    scenarioShowing: 'difference',
    comparison: { mode: 'side', against: 'scenario' },
  },
  ...sitesPanels.flatMap((sitesPanel): Partial<ViewState>[] => [
    { workspace: 'sites', sitesPanel },
    { workspace: 'sites', sitesPanel, study: municipalitySites, site: cremaCode },
  ]),
  { workspace: 'flows' },
  { workspace: 'flows', selection: [cremaCode] },
  { workspace: 'firms' },
  ...dataPanels.map((dataPanel): Partial<ViewState> => ({ workspace: 'data', dataPanel })),
  ...tablePanels.map((tablePanel): Partial<ViewState> => ({ workspace: 'table', tablePanel })),
]

for (const one of lacking) {
  test(`every workspace lives in ${one.id}, and says nothing that means nothing`, async ({ page }) => {
    await openView(page, { territory: one.id })
    for (const view of views) {
      await showView(page, { territory: one.id, ...view })
      await expect(page.locator('[data-loading="false"]')).toBeVisible()
      expect(await nonsenseIn(page), JSON.stringify(view)).toEqual([])
    }
    for (const selection of [[], [cremaCode]]) {
      await showView(page, { territory: one.id, workspace: 'gaps', selection })
      await page.getByRole('button', { name: 'Scheda da stampare' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await nonsenseIn(page), 'sheet').toEqual([])
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
    }
    for (const frame of frames.filter((other) => other !== 'whole')) {
      await page.goto(`./?t=${one.id}&fr=${frame}`)
      await expect(page.locator('body')).toContainText(/\S/)
      expect(await nonsenseIn(page), frame).toEqual([])
    }
  })
}

test('a missing layer cannot be switched on, and says why it is missing, in both languages', async ({
  page,
}) => {
  await openView(page, { territory: 'no-startups' })
  const inItalian = choicesPanel(page).getByRole('switch', { name: 'Start-up innovative' })
  await expect(inItalian).toBeDisabled()
  await expect(inItalian).not.toBeChecked()
  await expect(inItalian).toHaveAccessibleDescription('manca in questo territorio')
  await choicesPanel(page).getByText('Perché').click()
  await expect(choicesPanel(page)).toContainText(whyMissing('startups').it)
  await openWorkspace(page, 'Imprese')
  await expect(answersPanel(page)).toContainText('Qui manca: start-up innovative')
  await expectNoViolations(page, 'a territory without start-ups')

  await page.getByRole('button', { name: 'English' }).click()
  await page.getByText('Sources and limits').click()
  const list = page.getByRole('region', { name: 'What is missing in this territory' })
  await expect(list.getByRole('listitem')).toHaveText([`Innovative start-ups ${whyMissing('startups').en}`])
})

test('another territory is opened from the list and keeps the view; and back again', async ({ page }) => {
  await openMap(page, {
    workspace: 'flows',
    indicator: 'ftth_2025-06-30',
    selection: [cremaCode],
    overlays: ['choropleth', 'zones'],
    method: 'custom',
    customBreaks: [50, 80],
  })
  await picker(page).press('Enter')
  const options = page.getByRole('listbox', { name: 'Territorio' }).getByRole('option')
  await expect(options).toHaveText(listed.map(({ name }) => new RegExp(name.it)))
  await expect(page.getByRole('option', { selected: true })).toContainText('Provincia di Cremona')
  await page.keyboard.type('prova bare')
  await expect(options.first()).toContainText(bare.name.it)
  await page.keyboard.press('Enter')
  await expect(subjectHeading(page, bare.name.it)).toBeVisible()
  await expect(page).toHaveTitle(`${bare.name.it}, esploratore del territorio`)
  await waitForData(page)
  const address = new URL(page.url()).searchParams
  expect(Object.fromEntries(address)).toEqual({
    t: 'bare',
    w: 'flows',
    i: 'ftth_2025-06-30',
    l: 'choropleth.zones',
    m: 'custom',
    b: '50~80',
  })

  const survey = readSourceTable('ftth_coverage').filter((row) => row['date'] === '2025-06-30')
  const total = (column: string) => survey.reduce((sum, row) => sum + numberIn(row, column), 0)
  const workings = `${italianNumber(total('households_ftth'))} su ${italianNumber(total('households'))}`
  await expect(answersPanel(page).getByText(workings).first()).toBeVisible()
  await expect(answersPanel(page)).toContainText('residenti (2026) non noti')

  await page.goBack()
  await expect(subjectHeading(page, 'Crema')).toBeVisible()
  await expect(page).toHaveTitle('Cremona, esploratore del territorio')
})

test('an indicator without figures in the territory says so, with the way to the newest that has some', async ({
  page,
}) => {
  await openView(page, { territory: 'bare', indicator: 'income' })
  await expect(choicesPanel(page)).toContainText(
    'In questo territorio non ci sono dati per «Reddito per contribuente».',
  )
  await choicesPanel(page)
    .getByRole('button', { name: 'Mostra: Famiglie raggiunte da FTTH, 30 giugno 2025' })
    .click()
  await expect(choicesPanel(page)).not.toContainText('non ci sono dati')
  await expect.poll(() => new URL(page.url()).searchParams.get('i')).toBe('ftth_2025-06-30')
  await expect(choicesPanel(page).getByText('113 comuni', { exact: true })).toBeVisible()

  await openView(page, { territory: 'boundaries-only' })
  await expect(choicesPanel(page)).toContainText('Nessun altro indicatore ha dati qui.')
})

test('a territory without the date that one begins with begins with the newest that it has', async ({
  page,
}) => {
  await openView(page, { territory: 'bare' })
  await expect(choicesPanel(page)).toContainText('Famiglie raggiunte da FTTH, 30 giugno 2025')
  await expect(choicesPanel(page).getByText('113 comuni', { exact: true })).toBeVisible()
  await expect.poll(() => new URL(page.url()).searchParams.get('i')).toBe('ftth_2025-06-30')
})

test('answers that rest on a date say so where it is not known', async ({ page }) => {
  await openView(page, { territory: 'bare', workspace: 'gaps' })
  await expect(answersPanel(page)).toContainText('la copertura più recente qui è del 30 giugno 2025')
  await expect(answersPanel(page)).toContainText('In questo territorio mancano i dati che servono')
})

test.describe('an address of a territory that is not here', () => {
  test.use({ expectedErrors: /404/ })
  test('names it, and offers those that are', async ({ page }) => {
    await page.goto('./?t=atlantide')
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Il territorio «atlantide» dell’indirizzo qui non c’è.')
    await expectNoViolations(page, 'an unknown territory')
    await alert.getByRole('button', { name: 'Provincia di Cremona' }).click()
    await expect(subjectHeading(page, 'Provincia di Cremona')).toBeVisible()
    await expect(alert).toHaveCount(0)
  })
})
