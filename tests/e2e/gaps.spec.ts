import { distance } from '@turf/turf'
import type { Locator, Page } from '@playwright/test'
import { answersPanel, mapRegion, openMap, openView, showView } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, numberIn, readSourceTable, rowOfMunicipality, textIn } from './source-tables'

const municipalities = readSourceTable('municipalities')
const coverage = readSourceTable('ftth_coverage').filter((row) => row['date'] === '2026-06-30')
const nameOf = (code: string) => textIn(rowOfMunicipality(municipalities, code), 'name')
const households = (code: string) => {
  const row = rowOfMunicipality(coverage, code)
  const [all, reached] = [numberIn(row, 'households'), numberIn(row, 'households_ftth')]
  return { all, reached, unreached: all - reached, share: (100 * (all - reached)) / all }
}

/** The ranked rows of the gap finder. */
const rowsOf = (page: Page, title: string): Locator =>
  answersPanel(page).getByRole('list', { name: title }).getByRole('button', { expanded: false })
const householdTitle = 'Famiglie senza FTTH, 30 giugno 2026'
const zoneTitle = 'Famiglie non raggiunte da FTTH dove sta l’area, 30 giugno 2026'

test('the three municipalities with most households not reached are those of the source table', async ({
  page,
}) => {
  await openView(page, { workspace: 'gaps' })
  const worst = coverage
    .map((row) => textIn(row, 'istat_code'))
    .sort((a, b) => households(b).unreached - households(a).unreached)
    .slice(0, 3)
  const rows = rowsOf(page, householdTitle)
  for (const [place, code] of worst.entries()) {
    await expect(rows.nth(place)).toContainText(`${place + 1}. ${nameOf(code)}`)
    await expect(rows.nth(place)).toContainText(italianNumber(households(code).unreached))
  }

  const second = nameOf(worst[1]!)
  const { all, reached, unreached, share } = households(worst[1]!)
  await rows.nth(1).press('Enter')
  const why = page.getByRole('region', { name: `Perché: ${second}` })
  await expect(why).toContainText(
    `${italianNumber(all)} famiglie − ${italianNumber(reached)} raggiunte = ${italianNumber(unreached)} non raggiunte`,
  )
  await expect(why).toContainText(
    `${italianNumber(unreached)} su ${italianNumber(all)} famiglie = ${italianNumber(share, 1)} %`,
  )
  await expect(why).toContainText('AGCOM')
  await why.getByRole('button', { name: `Seleziona ${second} e inquadra` }).click()
  await expect(page.getByRole('heading', { level: 2, name: second, exact: true })).toBeVisible()
})

test('a zone of uncertain position has a range; filters that leave nothing say so, and what was asked stays', async ({
  page,
}) => {
  await openView(page, { workspace: 'gaps', gapConcern: 'zones', gapReading: 'pessimistic' })
  const zone = readSourceTable('industrial_zones').find((row) => row['zone_id'] === 'Z36')
  const [stated, neighbour] = ['Bagnolo Cremasco', 'Chieve'].map((name) =>
    textIn(
      municipalities.find((row) => row['name'] === name),
      'istat_code',
    ),
  )
  expect(stated).toBe(textIn(zone, 'istat_code'))
  const [low, high] = [households(neighbour!).share, households(stated!).share]
  const row = rowsOf(page, zoneTitle).filter({ hasText: textIn(zone, 'name') })
  await expect(row).toContainText(`${italianNumber(low)}–${italianNumber(high)} %`)
  await row.click()
  const why = page.getByRole('region', { name: `Perché: ${textIn(zone, 'name')}` })
  await expect(why.getByRole('row').filter({ hasText: 'indicato dalla fonte' })).toContainText(
    'Bagnolo Cremasco',
  )
  await expect(why.getByRole('row').filter({ hasText: 'Chieve' })).toContainText(
    `${italianNumber(100 - low, 1)} %`,
  )
  await expect(why).toContainText(`Posizione nota entro ${italianNumber(1000)} m`)

  await showView(page, { workspace: 'gaps', gapStalled: 0, gapMinimum: 30_000 })
  await expect(answersPanel(page)).toContainText('Nessuna riga passa')
  await expect(page.getByRole('spinbutton', { name: 'Almeno' })).toHaveValue('30000')
})

test('distances are measured from the crosshair, to the nearest station of the source table', async ({
  page,
}) => {
  await openMap(page, { workspace: 'gaps' })
  await expect(answersPanel(page)).toContainText('Nessun punto e nessun comune scelto')
  await page.getByRole('button', { name: 'Misura da un punto' }).click()
  await mapRegion(page).press('Enter')
  const table = page.getByRole('table', { name: /^Dal punto/ })
  await expect(table).toBeVisible()
  // The address is written after the paint that shows the table.
  await expect(page).toHaveURL(/[?&]pt=/)

  const [longitude, latitude] = (new URL(page.url()).searchParams.get('pt') ?? '').split('~').map(Number)
  const stations = readSourceTable('infrastructure')
    .filter((row) => row['kind'] === 'railway_station')
    .map((row) => ({
      name: textIn(row, 'name'),
      uncertainty: numberIn(row, 'position_uncertainty_m') / 1000,
      km: distance([longitude!, latitude!], [numberIn(row, 'lon'), numberIn(row, 'lat')]),
    }))
    .sort((a, b) => a.km - b.km)
  const [nearest] = stations
  const row = table.getByRole('row').filter({ hasText: 'Stazione ferroviaria' })
  await expect(row).toContainText(nearest!.name)
  const ends = [nearest!.km - nearest!.uncertainty, nearest!.km + nearest!.uncertainty]
  await expect(row.getByRole('cell').first()).toHaveText(
    `${ends.map((km) => oneDecimal(Math.max(0, km))).join('–')} km`,
  )
  await expect(row.getByRole('cell').last()).toHaveText(
    `≈ ${ends.map((km) => oneDecimal(1.3 * Math.max(0, km))).join('–')} km`,
  )

  await page.getByRole('button', { name: 'Togli il punto' }).click()
  await expect(table).toBeHidden()
})

const oneDecimal = (km: number) =>
  new Intl.NumberFormat('it-IT', { maximumFractionDigits: 1, useGrouping: 'always' }).format(km)
