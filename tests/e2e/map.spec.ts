import { cremaCode, mapRegion, openMap, showView, subjectHeading, waitForMap } from './explorer'
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

/** Pixels from the middle of the map to a seat: to the right, and down. */
const offsets = seats.map(({ longitude, latitude }) => [
  (longitude - crema.longitude) / degreesPerPixel,
  (crema.latitude - latitude) / latitudePerPixel,
])
const reach = 120
const shapes: { tool: string; path: [number, number][]; holds: (right: number, down: number) => boolean }[] =
  [
    {
      tool: 'Seleziona con un rettangolo',
      path: [
        [-1, -1],
        [0, 0],
        [1, 1],
      ],
      holds: (right, down) => Math.abs(right) < reach && Math.abs(down) < reach,
    },
    {
      tool: 'Seleziona con il lazo',
      path: [
        [-1, 0],
        [0, -1],
        [1, 0],
        [0, 1],
        [-1, 0],
      ],
      holds: (right, down) => Math.abs(right) + Math.abs(down) < reach,
    },
    {
      tool: 'Seleziona entro un raggio',
      path: [
        [0, 0],
        [0.5, 0],
        [1, 0],
      ],
      holds: (right, down) => Math.hypot(right, down) < reach,
    },
  ]

test('rectangle, lasso and radius select the municipalities whose seats lie inside, until Escape', async ({
  page,
}) => {
  await openMap(page, { camera, overlays: ['choropleth'] })
  for (const { tool, path, holds } of shapes) {
    await test.step(tool, async () => {
      // A drawn selection is brought into view.
      await showView(page, { camera, overlays: ['choropleth'] })
      await expect(page.locator('[data-camera]')).toHaveAttribute('data-camera', / 10$/)
      await waitForMap(page)
      await page.getByRole('button', { name: tool }).click()
      const box = (await mapRegion(page).boundingBox())!
      const moveTo = ([right, down]: [number, number]) =>
        page.mouse.move(box.x + box.width / 2 + right * reach, box.y + box.height / 2 + down * reach, {
          steps: 4,
        })
      await moveTo(path[0]!)
      await page.mouse.down()
      for (const point of path.slice(1)) await moveTo(point)
      await page.mouse.up()
      const inside = offsets.filter(([right, down]) => holds(right!, down!)).length
      expect(inside).toBeGreaterThan(3)
      await expect(subjectHeading(page, `${inside} comuni selezionati`)).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(subjectHeading(page, 'Provincia di Cremona')).toBeVisible()
    })
  }
})

test('Enter selects what lies under the crosshair of the focused map', async ({ page }) => {
  await openMap(page, { camera: { ...camera, zoom: 13 }, overlays: ['choropleth'] })
  await mapRegion(page).focus()
  await page.keyboard.press('Enter')
  await expect(subjectHeading(page, 'Crema')).toBeVisible()
})
