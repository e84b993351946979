import { cremaCode, openChartTable, openView, showView, subjectHeading } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, numberIn, readSourceTable } from './source-tables'

test('Crema has five peers with the figures of the sources; weights change who they are', async ({
  page,
}) => {
  await openView(page, { workspace: 'gaps', gapsPanel: 'peers', selection: [cremaCode] })
  const table = await openChartTable(page, 'FTTH tra i simili')
  const rows = table.getByRole('row')
  await expect(rows).toHaveCount(7)

  const names = new Map(readSourceTable('municipalities').map((row) => [row['name'], row['istat_code']]))
  const coverage = readSourceTable('ftth_coverage').filter((row) => row['date'] === '2026-06-30')
  for (const row of (await rows.all()).slice(1)) {
    const name = await row.getByRole('rowheader').textContent()
    const source = coverage.find((entry) => entry['istat_code'] === names.get(name ?? ''))
    const households = numberIn(source, 'households')
    const reached = numberIn(source, 'households_ftth')
    await expect(row).toContainText(`${italianNumber((100 * reached) / households, 1)} %`)
    await expect(row.getByRole('cell').nth(1)).toHaveText(italianNumber(households - reached))
    await expect(row.getByRole('cell').nth(2)).toHaveText(italianNumber(households))
  }

  const first = (await rows.nth(2).getByRole('rowheader').textContent()) ?? ''
  await page.getByRole('button', { name: 'Tabella di «FTTH tra i simili»', exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`^${first}: copertura`) }).click()
  await expect(subjectHeading(page, first)).toBeVisible()

  // Weights come from the address.
  await showView(page, {
    workspace: 'gaps',
    gapsPanel: 'peers',
    selection: [cremaCode],
    peerWeights: [1, 0, 0, 0, 0],
  })
  await expect(page.getByRole('button', { name: /^Cremona: copertura/ })).toBeVisible()
  await page.getByRole('spinbutton', { name: 'Residenti' }).fill('0')
  await page.getByRole('spinbutton', { name: 'Residenti' }).press('Enter')
  await expect(page.getByText('Tutti i pesi sono zero')).toBeVisible()

  // Without a single municipality the panel asks for one and offers the largest.
  await showView(page, { workspace: 'gaps', gapsPanel: 'peers' })
  await page
    .getByRole('group', { name: 'Per cominciare' })
    .getByRole('button', { name: 'Crema', exact: true })
    .click()
  await expect(subjectHeading(page, 'Crema')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'FTTH tra i simili' })).toBeVisible()
})
