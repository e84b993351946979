import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'

declare global {
  var frameTimes: number[]
  var pointingTimes: number[]
}

export const mapSize = { width: 1280, height: 800 }

const timer = readFileSync(new URL('frame-timer.js', import.meta.url), 'utf8')

/** A page of its own that times its frames. */
export async function openTimed(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: mapSize,
    locale: 'it-IT',
    colorScheme: 'light',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.addInitScript({ content: `{${timer}}` })
  await page.goto(address)
  return page
}

/** Drags the map to and fro between its panels, and gives the milliseconds of every frame that was drawn meanwhile. */
export async function panFrames(page: Page, moves: number): Promise<number[]> {
  const { width, height } = mapSize
  await page.bringToFront()
  await page.mouse.move(width / 2, height / 2)
  await page.mouse.down()
  // The first frames of a drag also settle what was there before.
  await page.mouse.move(width / 2 + 8, height / 2 + 4, { steps: 4 })
  await page.evaluate(() => {
    globalThis.frameTimes = []
  })
  for (let move = 0; move < moves; move++) {
    const swing = Math.abs((move % 16) - 8)
    await page.mouse.move(width / 2 + 8 + 9 * swing, height / 2 + 4 + 5 * swing)
  }
  const times = await page.evaluate(() => globalThis.frameTimes)
  await page.mouse.up()
  return times
}
