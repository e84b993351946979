import { AxeBuilder } from '@axe-core/playwright'
import { languages, workspaces } from '../../src/contracts/view'
import { cremaCode, openView } from './explorer'
import { expect, test } from './fixtures'

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

for (const workspace of workspaces) {
  for (const viewport of sizes) {
    test(`axe finds nothing in ${workspace} at ${viewport.width}×${viewport.height}`, async ({ page }) => {
      test.slow()
      await page.setViewportSize(viewport)
      for (const theme of ['light', 'dark'] as const) {
        for (const language of languages) {
          await openView(page, { workspace, theme, language, selection: [cremaCode] })
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze()
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`)
          expect(found, `${theme}, ${language}`).toEqual([])
        }
      }
    })
  }
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
      const { outlineStyle, boxShadow } = getComputedStyle(element)
      const label = element.getAttribute('aria-label') ?? element.textContent
      return {
        name: `${element.tagName} ${label.trim()}`,
        marked: outlineStyle !== 'none' || boxShadow !== 'none',
      }
    })
    if (!focused) continue
    seen.add(focused.name)
    expect(focused.marked, focused.name).toBe(true)
  }
  expect(seen.size).toBeGreaterThan(15)
})
