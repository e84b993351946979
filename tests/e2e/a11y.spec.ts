import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { workspaces } from '../../src/contracts/view'
import { cremaCode, mapRegion, openMap, openView } from './explorer'
import { expect, test } from './fixtures'

/** Between them the two sizes see both themes in both languages. */
const sizes = [
  { width: 1440, height: 900, themes: ['light', 'dark'] },
  { width: 390, height: 844, themes: ['dark', 'light'] },
] as const

async function expectNoViolations(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.any[0]?.message ?? ''}`),
  )
  expect(found, where).toEqual([])
}

for (const { themes, ...viewport } of sizes) {
  test(`axe finds nothing in any workspace at ${viewport.width}×${viewport.height}`, async ({ page }) => {
    test.setTimeout(300_000)
    await page.setViewportSize(viewport)
    const [first, second] = themes
    await openView(page, { selection: [cremaCode], theme: first })
    const expectNoneIn = async (where: string) => {
      for (const [at, workspace] of workspaces.entries()) {
        await page.getByRole('navigation').getByRole('button').nth(at).click()
        await expect(page.locator(`[data-workspace="${workspace}"]`)).toBeVisible()
        // The long list draws its rows once it has been measured.
        if (workspace === 'explore' && viewport.width > 640) {
          await expect(page.getByRole('option', { selected: true }).first()).toBeVisible()
        }
        await expectNoViolations(page, `${workspace}, ${where}`)
      }
    }
    await expectNoneIn(`${first}, it`)
    await page.getByRole('button', { name: second === 'dark' ? 'Tema scuro' : 'Tema chiaro' }).click()
    await expect(page.locator('html')).toHaveAttribute('data-theme', second)
    await page.getByRole('button', { name: 'English' }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expectNoneIn(`${second}, en`)
  })
}

for (const width of [1440, 390]) {
  test(`nothing scrolls sideways at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await openView(page)
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBe(0)
  })
}

test('the keyboard reaches every control, and its focus shows', async ({ page }) => {
  await openView(page)
  const seen = new Set<string>()
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const look = () =>
        [element, ...element.querySelectorAll('*')].map((part) => {
          const { outline, boxShadow, borderColor, fill, stroke, strokeWidth } = getComputedStyle(part)
          return [outline, boxShadow, borderColor, fill, stroke, strokeWidth].join()
        })
      const focusedLook = look().join()
      const name = `${element.tagName} ${(element.getAttribute('aria-label') ?? element.textContent).trim()}`
      if (!(element instanceof HTMLElement || element instanceof SVGElement)) return null
      element.blur()
      const marked = focusedLook !== look().join()
      element.focus()
      return { name, marked }
    })
    // The map shows its focus on a frame of its own, see below.
    if (!focused || focused.name.startsWith('CANVAS')) continue
    seen.add(focused.name)
    expect(focused.marked, focused.name).toBe(true)
  }
  expect(seen.size).toBeGreaterThan(15)
})

test('the focused map shows a ring', async ({ page }) => {
  await openMap(page)
  const before = await mapRegion(page).screenshot()
  await mapRegion(page).focus()
  await expect(mapRegion(page)).toBeFocused()
  await expect.poll(async () => (await mapRegion(page).screenshot()).equals(before)).toBe(false)
})
