import { execFileSync } from 'node:child_process'
import type { Locator, Page, TestInfo } from '@playwright/test'
import type { ViewState } from '../../src/contracts/view'
import { createLocale } from '../../src/format/locale'
import { defaultStudy } from '../../src/state/default-study'
import { studyText } from '../../src/state/study-text'
import { expectNoViolations } from './accessibility'
import { cremaCode, openView, showView } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, listedFlows, numberIn, readSourceTable, textIn } from './source-tables'

const date = '2026-06-30'
const coverage = readSourceTable('ftth_coverage').filter((row) => row['date'] === date)
const crema = coverage.find((row) => row['istat_code'] === cremaCode)
const reached = numberIn(crema, 'households_ftth')
const households = numberIn(crema, 'households')

async function openSheet(page: Page, view: Partial<ViewState>): Promise<Locator> {
  await openView(page, { workspace: 'gaps', ...view })
  return pressForSheet(page)
}

async function pressForSheet(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Scheda da stampare' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('heading', { level: 1 })).toBeVisible()
  return sheet
}

const printSheet = (page: Page): Promise<Buffer> =>
  page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true })

/** Page objects of a PDF, which Chromium writes uncompressed. */
const countPages = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

/** Of poppler; not every machine has it. */
const textReader = 'pdftotext'

/** Holds the text of a PDF against what it must and must not say; on a machine without the tool that reads it, says so. */
function expectText(
  pdf: Buffer,
  said: readonly string[],
  unsaid: readonly string[],
  testInfo: TestInfo,
): void {
  const text = readText(pdf)
  if (text === null) {
    testInfo.annotations.push({
      type: 'left out',
      description: 'No pdftotext: the text of the PDF was not read.',
    })
    return
  }
  for (const words of said) expect(text).toContain(words)
  for (const words of unsaid) expect(text).not.toContain(words)
}

/** The text of a PDF, or null on a machine without the tool that reads it. */
function readText(pdf: Buffer): string | null {
  try {
    return execFileSync(textReader, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
  } catch {
    return null
  }
}

test('the sheet of Crema says what the sources say, and prints on two pages with a vector map', async ({
  page,
}, testInfo) => {
  const sheet = await openSheet(page, { selection: [cremaCode] })
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Crema')

  const row = sheet.getByRole('row').filter({ hasText: 'Famiglie raggiunte da FTTH, 30 giugno 2026' })
  await expect(row).toContainText(`${italianNumber((100 * reached) / households, 1)} %`)
  await expect(row).toContainText(`${italianNumber(reached)} su ${italianNumber(households)}`)
  const unreached = sheet.getByRole('row').filter({ hasText: 'Famiglie non raggiunte da FTTH' })
  await expect(unreached).toContainText(italianNumber(households - reached))
  for (const side of ['in', 'out'] as const) {
    for (const { name, workers } of listedFlows(cremaCode, side).slice(0, 5)) {
      const counterpart = sheet
        .getByRole('row')
        .filter({ hasText: name })
        .filter({ hasText: italianNumber(workers) })
      await expect(counterpart.first()).toBeVisible()
    }
  }

  const pdf = await printSheet(page)
  expect(countPages(pdf)).toBe(2)
  // Every part of the map is a path: nothing in the file is a picture.
  expect(pdf.toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/)
  expectText(
    pdf,
    [italianNumber(households - reached), italianNumber(reached), 'non elencati dalla fonte', 'AGCOM'],
    ['Stampa o salva in PDF'],
    testInfo,
  )
})

test('the sheets of the province and of a selection stay on two pages', async ({ page }) => {
  const sheet = await openSheet(page, {})
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('Provincia di Cremona')
  const total = (column: string) => coverage.reduce((sum, row) => sum + numberIn(row, column), 0)
  await expect(sheet).toContainText(
    `${italianNumber(total('households_ftth'))} su ${italianNumber(total('households'))}`,
  )
  expect(countPages(await printSheet(page))).toBe(2)

  await page.keyboard.press('Escape')
  await showView(page, {
    workspace: 'gaps',
    selection: readSourceTable('municipalities')
      .slice(0, 5)
      .map((row) => row['istat_code']!),
  })
  await pressForSheet(page)
  await expect(page.getByRole('dialog').getByRole('heading', { level: 1 })).toHaveText('5 comuni')
  expect(countPages(await printSheet(page))).toBe(2)
})

test('the sheet takes the focus, passes axe, and Escape gives the focus back and keeps the selection', async ({
  page,
}) => {
  const sheet = await openSheet(page, { selection: [cremaCode] })
  await expect(sheet).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Stampa o salva in PDF' })).toBeFocused()
  await expectNoViolations(page, 'sheet', '[role="dialog"]')

  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Scheda da stampare' })).toBeFocused()
  expect(new URL(page.url()).searchParams.toString()).toContain(cremaCode)
})

test('the sheet of a site says what its source knows and does not know, and prints on two pages', async ({
  page,
}, testInfo) => {
  const zones = readSourceTable('industrial_zones')
  const zone = (id: string) => zones.find((row) => row['zone_id'] === id)
  const status = (id: string) =>
    `disponibile, al ${createLocale('it').date(textIn(zone(id), 'status_as_of'))}`
  const study = studyText({ ...defaultStudy, doubtful: true })
  const viewOf = (site: string) => ({ workspace: 'sites', sitesPanel: 'ranking', study, site }) as const
  await openView(page, viewOf('Z11'))
  const button = page.getByRole('button', { name: 'Scheda del sito da stampare' })
  await button.click()
  const sheet = page.getByRole('dialog')
  const title = sheet.getByRole('heading', { level: 1 })

  // No area is stated: it is not known, never zero, and makes a band of its criterion's whole weight.
  expect(zone('Z11')?.['area_ha']).toBe('')
  await expect(title).toHaveText(textIn(zone('Z11'), 'name'))
  await expect(sheet).toContainText(status('Z11'))
  await expect(sheet).toContainText('Superficie dichiarata non nota')
  const within = italianNumber(numberIn(zone('Z11'), 'position_uncertainty_m') / 1000, 1)
  await expect(sheet).toContainText(`La posizione è nota entro ${within} km circa`)
  await expect(sheet.getByRole('row').filter({ hasText: 'Superficie' })).toContainText('non noto')
  const totals = readSourceTable('commuter_totals_2021').find(
    (row) => row['istat_code'] === zone('Z11')?.['istat_code'],
  )
  await expect(sheet).toContainText(`${italianNumber(numberIn(totals, 'workers_in'))} occupati entrano`)
  await expect(sheet).toContainText('delle estrazioni è primo')
  await expectNoViolations(page, 'site sheet', '[role="dialog"]')

  const pdf = await printSheet(page)
  expect(countPages(pdf)).toBe(2)
  expect(pdf.toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/)
  const said = [
    status('Z11'),
    `entro ${within} km circa`,
    'Che cosa non si sa di questo sito',
    'sono ipotesi',
    study,
  ]
  expectText(pdf, said, ['Stampa o salva in PDF'], testInfo)

  await showView(page, viewOf('Z20'))
  await expect(title).toHaveText(textIn(zone('Z20'), 'name'))
  await expect(sheet).toContainText(status('Z20'))
  await expect(sheet).toContainText(`${italianNumber(numberIn(zone('Z20'), 'area_ha'), 1)} ha`)
  await page.keyboard.press('Escape')
  await expect(button).toBeFocused()
})
