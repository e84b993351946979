import { chooseBySearch, cremaCode, openView, openWorkspace, subjectHeading, waitForData } from './explorer'
import { expect, test } from './fixtures'

test('a reload keeps the view', async ({ page }) => {
  await openView(page, { indicator: 'density', selection: [cremaCode] })
  await page.reload()
  await waitForData(page)
  await expect(subjectHeading(page, 'Crema')).toBeVisible()
  await expect(page).toHaveURL(/[?&]i=density/)
})

test('Back and Forward walk through the choices', async ({ page }) => {
  await openView(page)
  await chooseBySearch(page, 'Crema', 'Crema')
  await expect(page).toHaveURL(new RegExp(`s=${cremaCode}`))
  await openWorkspace(page, 'Flussi')
  await expect(page).toHaveURL(/w=flows/)

  await page.goBack()
  await expect(page).not.toHaveURL(/w=flows/)
  await expect(subjectHeading(page, 'Crema')).toBeVisible()
  await page.goBack()
  await expect(subjectHeading(page, 'Provincia di Cremona')).toBeVisible()
  await page.goForward()
  await expect(subjectHeading(page, 'Crema')).toBeVisible()
})

test('a damaged address opens the default view, and says what was ignored and what is no municipality', async ({
  page,
}) => {
  await page.goto(`./?w=nowhere&i=%00%ff&k=999&s=${cremaCode}.999999&what=this`)
  await waitForData(page)
  await expect(subjectHeading(page, 'Crema')).toBeVisible()
  const notice = page.getByRole('status').filter({ hasText: 'w=nowhere' })
  await expect(notice).toBeVisible()
  await expect(notice).toContainText('k=999')
  await expect(notice).toContainText('what')
  await expect(page.getByText('999999')).toBeVisible()
})
