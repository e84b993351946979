import { sequentialColours } from '../../src/format/colours'
import { countPixels } from './canvas-colours'
import { answersPanel, choicesPanel, openMap } from './explorer'
import { expect, test } from './fixtures'

for (const theme of ['light', 'dark'] as const) {
  for (const classes of [4, 7]) {
    test(`the ${classes} colours of the legend are on the map, ${theme}`, async ({ page }) => {
      await openMap(page, {
        theme,
        classes,
        indicator: 'over_65',
        method: 'quantiles',
        overlays: ['choropleth'],
      })
      const colours = sequentialColours(classes, theme === 'dark')
      const panels = [choicesPanel(page), answersPanel(page)] as const

      const shown = await choicesPanel(page).evaluate((panel) =>
        [...panel.querySelectorAll('*')].flatMap((element) => {
          const style = getComputedStyle(element)
          return [style.fill, style.backgroundColor]
        }),
      )
      for (const [r, g, b] of colours) expect(shown).toContain(`rgb(${r}, ${g}, ${b})`)

      const pixels = await countPixels(page, panels, colours)
      for (const count of pixels) expect(count).toBeGreaterThan(300)
    })
  }
}

test('without the choropleth none of its stronger colours remain', async ({ page }) => {
  await openMap(page, { indicator: 'over_65', method: 'quantiles', overlays: [] })
  const strong = sequentialColours(6, false).slice(2)
  const pixels = await countPixels(page, [choicesPanel(page), answersPanel(page)], strong)
  for (const count of pixels) expect(count).toBeLessThan(60)
})
