import { cremaCode, mapRegion, openMap, subjectHeading } from './explorer'
import { expect, test } from './fixtures'
import { readSourceTable } from './source-tables'

const seats = readSourceTable('municipalities').map((row) => ({
  code: row['istat_code'] ?? '',
  name: row['name'] ?? '',
  longitude: Number(row['seat_lon']),
  latitude: Number(row['seat_lat']),
}))
const crema = seats.find(({ code }) => code === cremaCode)!
const zoom = 10
const camera = { longitude: crema.longitude, latitude: crema.latitude, zoom }

/** Degrees that a pixel spans in Web Mercator with 512-pixel tiles: of longitude, and of latitude near Crema. */
const degreesPerPixel = 360 / (512 * 2 ** zoom)
const latitudePerPixel = degreesPerPixel * Math.cos((crema.latitude * Math.PI) / 180)

test('hovering names the municipality, its value, rank and source', async ({ page }) => {
  await openMap(page, { camera, overlays: ['choropleth'] })
  const box = (await mapRegion(page).boundingBox())!
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  const rows = readSourceTable('ftth_coverage').filter((row) => row['date'] === '2026-06-30')
  const share = (row: (typeof rows)[number]) => Number(row['households_ftth']) / Number(row['households'])
  const own = rows.find((row) => row['istat_code'] === cremaCode)!
  const rank = 1 + rows.filter((row) => share(row) > share(own)).length
  const card = page.getByRole('status').filter({ hasText: 'Crema' })
  await expect(card).toContainText(`${(100 * share(own)).toFixed(1).replace('.', ',')} %`)
  await expect(card).toContainText(`${rank}º di 113`)
  await expect(card).toContainText('AGCOM, 30 giugno 2026')
})

test('a rectangle selects the municipalities whose seats lie in it, and Escape clears them', async ({
  page,
}) => {
  await openMap(page, { camera, overlays: ['choropleth'] })
  await page.getByRole('button', { name: 'Seleziona con un rettangolo' }).click()
  const box = (await mapRegion(page).boundingBox())!
  const [x, y, reach] = [box.x + box.width / 2, box.y + box.height / 2, 100]
  await page.mouse.move(x - reach, y - reach)
  await page.mouse.down()
  await page.mouse.move(x, y)
  await page.mouse.move(x + reach, y + reach)
  await page.mouse.up()
  const inside = seats.filter(
    ({ longitude, latitude }) =>
      Math.abs(longitude - crema.longitude) < reach * degreesPerPixel &&
      Math.abs(latitude - crema.latitude) < reach * latitudePerPixel,
  )
  expect(inside.length).toBeGreaterThan(3)
  await expect(subjectHeading(page, `${inside.length} comuni selezionati`)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(subjectHeading(page, 'Provincia di Cremona')).toBeVisible()
})

test('Enter selects what lies under the crosshair of the focused map', async ({ page }) => {
  await openMap(page, { camera: { ...camera, zoom: 13 }, overlays: ['choropleth'] })
  await mapRegion(page).focus()
  await page.keyboard.press('Enter')
  await expect(subjectHeading(page, 'Crema')).toBeVisible()
})
