import { zipSync, strToU8 } from 'fflate'
import type { Locator, Page } from '@playwright/test'
import { csvParse } from 'd3-dsv'
import { ownColour } from '../../src/format/own-colours'
import { expectNoViolations } from './accessibility'
import { countPixels, hex } from './canvas-colours'
import { answersPanel, choicesPanel, openMap, openView, openWorkspace, save, showView } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, numberIn, readSourceTable, textIn } from './source-tables'

/** Names as a person mistypes them: a letter missing, one doubled, two swapped. */
const slips: Readonly<Record<string, string>> = {
  Crema: 'Crma',
  Soresina: 'Soressina',
  'Pieve San Giacomo': 'Pieve Sna Giacomo',
}

/** What the dropped file says: a value for every municipality, no two alike. */
const rows = readSourceTable('municipalities').map((row, i) => {
  const name = textIn(row, 'name')
  return { name, written: slips[name] ?? name, value: 1000 + 37 * ((i * 41) % 113) }
})
const users = ['Comune;Utenti', ...rows.map(({ written, value }) => `${written};${value}`)].join('\n')
const largestFirst = rows.toSorted((a, b) => b.value - a.value)

async function dropFile(page: Page, name: string, content: string | Uint8Array): Promise<void> {
  const bytes = Array.from(typeof content === 'string' ? strToU8(content) : content)
  const transfer = await page.evaluateHandle(
    ([fileName, fileBytes]) => {
      const dropped = new DataTransfer()
      dropped.items.add(new File([Uint8Array.from(fileBytes)], fileName))
      return dropped
    },
    [name, bytes] as const,
  )
  await page.dispatchEvent('.page', 'drop', { dataTransfer: transfer })
}

const choices = (page: Page): Locator => page.getByRole('region', { name: 'Che cosa farne' })
const unmatched = (page: Page): Locator =>
  page.getByRole('list', { name: /^Senza comune/ }).getByRole('listitem')
const kept = (page: Page): Locator =>
  page.getByRole('list', { name: 'Su questo dispositivo' }).getByRole('listitem')

/** Drops the file, accepts what is suggested, adds it. */
async function addUsers(page: Page): Promise<void> {
  await dropFile(page, 'utenti.csv', users)
  for (const [name, written] of Object.entries(slips))
    await page.getByRole('button', { name: `«${written}» è ${name}`, exact: true }).click()
  await choices(page).getByRole('textbox', { name: 'Nome' }).fill('Utenti della biblioteca')
  await choices(page).getByRole('textbox', { name: 'Chi li ha pubblicati' }).fill('Rete bibliotecaria')
  await choices(page).getByRole('button', { name: 'Aggiungi' }).click()
  await expect(page.locator('[data-workspace="explore"]')).toBeVisible()
}

/** The identifier of the indicator in the address. */
async function indicatorIn(page: Page): Promise<`own-${string}`> {
  await expect(page).toHaveURL(/own-[0-9a-f]{8}/)
  const id = /own-([0-9a-f]{8})/.exec(page.url())?.[1] ?? ''
  return `own-${id}`
}

/** The table of municipalities by the values of the indicator, the largest first. */
async function expectTable(page: Page, expected: readonly { name: string; value: number }[]): Promise<void> {
  const table = page.getByRole('table', { name: 'Comuni' })
  await table.getByRole('button', { name: 'Utenti della biblioteca' }).click()
  const listed = table.locator('tbody tr[data-position]')
  for (const [i, { name, value }] of expected.entries()) {
    await expect(listed.nth(i).getByRole('rowheader')).toHaveText(name)
    await expect(listed.nth(i).getByRole('cell').last()).toHaveText(italianNumber(value))
  }
}

test('a dropped CSV names what it cannot join, with the right suggestions, and becomes an indicator', async ({
  page,
}) => {
  await openView(page)
  await dropFile(page, 'utenti.csv', users)
  await expect(page.getByText('110 righe su 113 abbinate, a 110 comuni su 113')).toBeVisible()
  await expect(unmatched(page)).toHaveCount(3)
  for (const [name, written] of Object.entries(slips)) {
    const entry = unmatched(page).filter({ hasText: `«${written}»` })
    await expect(entry.getByRole('button').first()).toHaveText(`È ${name}`)
    const line = rows.findIndex((row) => row.name === name) + 2
    await expect(entry).toContainText(`riga ${italianNumber(line)}`)
  }
  await expectNoViolations(page, 'a file with names that are not found')
  await page.getByRole('button', { name: 'Lascia perdere' }).click()

  await addUsers(page)
  const heading = page.getByRole('button', { name: 'Indicatore' }).first()
  await expect(heading).toContainText('Utenti della biblioteca')
  const id = await indicatorIn(page)
  await openWorkspace(page, 'Dati')
  await page.getByRole('radio', { name: 'Tabelle della mappa' }).check()
  await expectTable(page, largestFirst.slice(0, 8))

  // It is still there after the page is loaded anew, with a filter on its values.
  const [min, max] = [largestFirst[9]!.value, largestFirst[3]!.value]
  const filters = [{ kind: 'range', source: 'histogram', indicator: id, min, max }] as const
  await openView(page, { workspace: 'data', indicator: id, filters })
  await expectTable(page, largestFirst.slice(3, 10))
  await expect(page.getByRole('table', { name: 'Comuni' })).toHaveAttribute('aria-rowcount', '8')

  await showView(page, { workspace: 'data', dataPanel: 'own', indicator: id })
  await expect(kept(page)).toHaveCount(1)
  await expect(kept(page)).toContainText('Rete bibliotecaria')
  await expect(kept(page)).toContainText('113 comuni su 113')
  await expectNoViolations(page, 'what is kept')
  await page.getByRole('button', { name: 'Togli Utenti della biblioteca' }).click()
  await page.getByRole('button', { name: 'Sì, togli' }).click()
  await expect(page.getByText('Ancora niente.')).toBeVisible()
  await expect(page).not.toHaveURL(/own-/)
  await openView(page, { workspace: 'data', dataPanel: 'own' })
  await expect(page.getByText('Ancora niente.')).toBeVisible()
})

/** A place at the seat of every municipality, and one that is nowhere. */
const seats = readSourceTable('municipalities').map((row) => ({
  name: textIn(row, 'name'),
  population: numberIn(row, 'population_2026')!,
  coordinates: [numberIn(row, 'seat_lon')!, numberIn(row, 'seat_lat')!],
}))
const counters = {
  type: 'FeatureCollection',
  features: [
    ...seats.map(({ name, coordinates }) => ({
      type: 'Feature',
      properties: { sportello: `Sportello di ${name}` },
      geometry: { type: 'Point', coordinates },
    })),
    {
      type: 'Feature',
      properties: { sportello: 'Altrove' },
      geometry: { type: 'Point', coordinates: [10, 400] },
    },
  ],
}

test('a dropped layer is drawn at once, goes with the filters, into the print and the files, and stays', async ({
  page,
}) => {
  const violet = ownColour('violet', false)
  const sides = [choicesPanel(page), answersPanel(page)] as const
  // Without what else is drawn on top.
  const view = { overlays: ['choropleth'] } as const
  const countMarks = async () => (await countPixels(page, sides, [violet], 12))[0]
  await openMap(page, view)
  expect(await countMarks()).toBe(0)

  await dropFile(page, 'sportelli.geojson', JSON.stringify(counters))
  const faults = page.getByRole('table', { name: 'Righe con problemi: 1' })
  await expect(faults.getByRole('row').nth(1)).toContainText('114')
  await expect(faults.getByRole('row').nth(1)).toContainText('fuori dal mondo')
  await page.getByRole('button', { name: 'Prosegui con le righe buone' }).click()
  await choices(page).getByRole('textbox', { name: 'Nome' }).fill('Sportelli')
  await choices(page).getByRole('button', { name: 'Aggiungi' }).click()
  await expect(choicesPanel(page)).toContainText('113 elementi')
  await expect.poll(countMarks).toBeGreaterThan(113)

  const id = new URL(page.url()).searchParams.get('ol') ?? ''
  expect(id).toMatch(/^[0-9a-f]{8}$/)
  const [min, max] = [5_000, 100_000]
  const passing = seats.filter(({ population }) => population >= min && population <= max)
  const filters = [{ kind: 'range', source: 'histogram', indicator: 'population', min, max }] as const
  await openMap(page, { ...view, ownLayers: [id], filters, workspace: 'table', tablePanel: 'handouts' })
  await expect(choicesPanel(page)).toContainText(`${italianNumber(passing.length)} di 113 elementi`)
  await expect.poll(countMarks).toBeGreaterThan(passing.length)

  await page.getByRole('radio', { name: 'Tutto il territorio' }).check()
  const svg = (await save(page, 'SVG')).toString('utf8')
  expect(svg).toContain('Sportelli</text>')
  // Those that the filter leaves out are drawn first, and faint.
  const drawn = [...svg.matchAll(new RegExp(`<path d="([^"]*)" fill="${hex(violet)}"`, 'g'))]
  const squares = drawn.map(([, path = '']) => path.match(/M/g)?.length)
  expect(squares.filter((count) => count !== 1)).toEqual([113 - passing.length, passing.length])

  await page.getByRole('button', { name: 'Che cosa', exact: true }).click()
  await page.getByRole('option', { name: 'Sportelli' }).click()
  const rows = csvParse((await save(page, 'CSV')).toString('utf8').replace(/^\uFEFF/, ''))
  expect(rows.map(({ sportello }) => sportello).toSorted()).toEqual(
    passing.map(({ name }) => `Sportello di ${name}`).toSorted(),
  )
})

test('files that cannot be used are refused with a sentence, and what was there stays', async ({ page }) => {
  await openView(page)
  await addUsers(page)
  const inMetres = {
    type: 'FeatureCollection',
    features: [
      [554_000, 5_023_000],
      [571_000, 5_001_000],
    ].map((coordinates, i) => ({
      type: 'Feature',
      properties: { n: i },
      geometry: { type: 'Point', coordinates },
    })),
  }
  await dropFile(page, 'fontane.geojson', JSON.stringify(inMetres))
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Le coordinate di fontane.geojson non possono essere del sistema')
  await expect(alert).toContainText('EPSG:32632')
  await expectNoViolations(page, 'a file refused')
  await expect(kept(page)).toHaveCount(1)

  const archive = zipSync({ 'strade.shp': new Uint8Array(4000).fill(7), 'strade.dbf': new Uint8Array(900) })
  await dropFile(page, 'strade.zip', archive.subarray(0, archive.length - 120))
  await expect(alert).toContainText('strade.zip')
  await expect(alert).toContainText(/si interrompe a metà|è rovinato/)
  await expect(kept(page)).toHaveCount(1)

  // Read as what it is, the first file is good.
  await dropFile(page, 'fontane.geojson', JSON.stringify(inMetres))
  await page.getByRole('button', { name: 'Leggi in EPSG:32632' }).click()
  await expect(page.getByText('2 punti')).toBeVisible()
})

test('markup in a cell is shown as text', async ({ page }) => {
  const markup = '<img src=x onerror=alert(12)>'
  await openView(page)
  await dropFile(page, 'html.csv', `Comune,Valore\nCrema,1\nSoncino,2\n"${markup}",3\n`)
  await expect(unmatched(page)).toHaveCount(1)
  await expect(unmatched(page)).toContainText(markup)
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
})

test('an indicator that is on another device is said to be missing', async ({ page }) => {
  await openView(page, { indicator: 'own-0badcafe' })
  const notice = page.getByRole('status').filter({ hasText: 'non sono su questo dispositivo' })
  await expect(notice).toBeVisible()
  await notice.getByRole('button', { name: /^Mostra/ }).click()
  await expect(notice).toHaveCount(0)
  await expect(page).not.toHaveURL(/own-/)
})
