import { sequentialColours } from '../../src/format/colours'
import { countPixels } from './canvas-colours'
import { answersPanel, choicesPanel, openMap, showView } from './explorer'
import { expect, test } from './fixtures'

const shown = { indicator: 'over_65', method: 'quantiles', overlays: ['choropleth'] } as const

test('the colours of the legend are on the map, in both themes, and go with the choropleth', async ({
  page,
}) => {
  await openMap(page, { ...shown, classes: 4 })
  const panels = [choicesPanel(page), answersPanel(page)] as const
  const legendColours = () =>
    choicesPanel(page).evaluate((panel) =>
      [...panel.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element)
        return [style.fill, style.backgroundColor]
      }),
    )
  for (const theme of ['light', 'dark'] as const) {
    for (const classes of [4, 7]) {
      await showView(page, { ...shown, theme, classes })
      const colours = sequentialColours(classes, theme === 'dark')
      await expect
        .poll(legendColours, `legend of ${classes} classes, ${theme}`)
        .toEqual(expect.arrayContaining(colours.map(([r, g, b]) => `rgb(${r}, ${g}, ${b})`)))
      const rarest = async () => Math.min(...(await countPixels(page, panels, colours)))
      await expect.poll(rarest, `map of ${classes} classes, ${theme}`).toBeGreaterThan(300)
    }
  }

  await showView(page, { ...shown, theme: 'light', overlays: [] })
  const strong = sequentialColours(6, false).slice(2)
  const commonest = async () => Math.max(...(await countPixels(page, panels, strong)))
  await expect.poll(commonest, 'without the choropleth').toBeLessThan(60)
})
