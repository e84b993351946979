import type { Locator, Page } from '@playwright/test'
import type { Rgb } from '../../src/format/colours'

/** `#rrggbb`, as the drawings write it. */
export const hex = (colour: readonly number[]) =>
  `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`

/** Decodes a screenshot in the page and gives its colours with how many pixels have each. */
async function countColours(page: Page, png: Buffer): Promise<Map<string, number>> {
  const counts = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (!context) return []
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const found = new Map<string, number>()
    for (let i = 0; i < data.length; i += 4) {
      const key = `${data[i]},${data[i + 1]},${data[i + 2]}`
      found.set(key, (found.get(key) ?? 0) + 1)
    }
    return [...found]
  }, png.toString('base64'))
  return new Map(counts)
}

/** How many pixels of the map between the two panels have a colour, each channel within `tolerance`. */
export async function countPixels(
  page: Page,
  [left, right]: readonly [Locator, Locator],
  colours: readonly Rgb[],
  tolerance = 3,
): Promise<number[]> {
  const from = await left.boundingBox()
  const to = await right.boundingBox()
  if (!from || !to) throw new Error('The panels beside the map are not shown')
  const x = from.x + from.width + 8
  const png = await page.screenshot({ clip: { x, y: 80, width: to.x - 8 - x, height: 740 } })
  const counts = await countColours(page, png)
  return colours.map((colour) =>
    [...counts].reduce((sum, [key, count]) => {
      const channels = key.split(',').map(Number)
      const near = colour.every((value, i) => Math.abs(value - (channels[i] ?? -1)) <= tolerance)
      return near ? sum + count : sum
    }, 0),
  )
}
