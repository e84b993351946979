import { chooseBySearch, cremaCode, figureOf, openView, subjectHeading } from './explorer'
import { expect, test } from './fixtures'
import { italianNumber, numberIn, readSourceTable, rowOfMunicipality } from './source-tables'

const ftthAt = (code: string, date: string) =>
  readSourceTable('ftth_coverage').find((row) => row['istat_code'] === code && row['date'] === date)

test('the panel speaks of the province, of Crema when it is chosen, and of the province after Escape', async ({
  page,
}) => {
  const population = readSourceTable('municipalities').reduce(
    (total, row) => total + numberIn(row, 'population_2026'),
    0,
  )
  await openView(page)
  await expect(subjectHeading(page, 'Provincia di Cremona')).toBeVisible()
  await expect(figureOf(page, 'Residenti').first()).toContainText(italianNumber(population))

  const ftth = ftthAt(cremaCode, '2026-06-30')
  const share = (100 * numberIn(ftth, 'households_ftth')) / numberIn(ftth, 'households')
  const totals = rowOfMunicipality(readSourceTable('commuter_totals_2021'), cremaCode)
  const people = rowOfMunicipality(readSourceTable('municipalities'), cremaCode)
  await chooseBySearch(page, 'Crema', 'Crema')
  await expect(figureOf(page, 'Famiglie raggiunte da FTTH, 30 giugno 2026')).toContainText(
    `${italianNumber(share, 1)} %`,
  )
  await expect(figureOf(page, 'Occupati che entrano')).toContainText(
    italianNumber(numberIn(totals, 'workers_in')),
  )
  await expect(figureOf(page, 'Occupati che escono')).toContainText(
    italianNumber(numberIn(totals, 'workers_out')),
  )
  await expect(figureOf(page, 'Residenti').first()).toContainText(
    italianNumber(numberIn(people, 'population_2026')),
  )

  await page.keyboard.press('Escape')
  await expect(subjectHeading(page, 'Provincia di Cremona')).toBeVisible()
})

test('a selection of two municipalities sums counts and divides sums', async ({ page }) => {
  const codes = [cremaCode, '019036']
  const rows = codes.map((code) => ftthAt(code, '2026-06-30'))
  const sum = (column: string) => rows.reduce((total, row) => total + numberIn(row, column), 0)
  const share = (100 * sum('households_ftth')) / sum('households')

  await openView(page, { selection: codes })
  await expect(figureOf(page, 'Famiglie raggiunte da FTTH, 30 giugno 2026')).toContainText(
    `${italianNumber(share, 1)} %`,
  )
  await expect(figureOf(page, 'Famiglie non raggiunte da FTTH')).toContainText(
    italianNumber(sum('households') - sum('households_ftth')),
  )
})
