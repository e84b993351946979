import { openView, openWorkspace, searchBox, subjectHeading, suggestions } from './explorer'
import { expect, test } from './fixtures'
import { readGeodata, replaceBytes, serveDeclared } from './served-files'

test('markup in a name is shown as text', async ({ page }) => {
  const markup = '<img src=x onerror=alert(12)>'
  const spoilt = replaceBytes(readGeodata('municipalities.fgb'), "Corte de' Cortesi con Cignone", markup)
  await serveDeclared(page, 'municipalities.fgb', spoilt)

  await openView(page, { selection: ['019032'] })
  await expect(subjectHeading(page, markup)).toBeVisible()
  await searchBox(page).fill('onerror')
  await expect(suggestions(page).filter({ hasText: markup })).toBeVisible()
  await searchBox(page).press('Escape')
  await openWorkspace(page, 'Dati')
  await expect(page.getByRole('row').filter({ hasText: markup }).first()).toBeVisible()
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
})
