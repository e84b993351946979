import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import type { Rgb } from '../../../src/format/colours'
import { findBrowser } from '../../e2e/browser'

const size = { width: 1280, height: 800 }
/** Rows of the map in which a choropleth is looked for, in pixels from the bottom. */
const rows = [300, 380, 460, 540]
/** Milliseconds that a new browser is left alone: pages of its own that it starts with are not to be measured. */
const settling = 1500
/** Milliseconds after which an event that the browser has not reported counts as one of the shortest that it reports. */
const patience = 4000
const shortest = 16

/** A browser of its own that draws in software, as the end-to-end tests do: nothing of an earlier page is kept. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser()
  const browser = await chromium.launch({
    executablePath: path,
    env: { ...(process.env as Record<string, string>), ...env },
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
    ],
  })
  await new Promise((resolve) => setTimeout(resolve, settling))
  return browser
}

/** What a page keeps: when the map first had its colours (milliseconds from the navigation), and how long events took. */
declare global {
  var watched: {
    drawnAt: number | null
    events: { name: string; duration: number }[]
    countColours: (rows: readonly number[]) => number[]
  }
}

const watcher = readFileSync(new URL('page-watcher.js', import.meta.url), 'utf8')

/** A page that is watched for the colours of a choropleth. */
export async function openWatched(browser: Browser, address: string, colours: readonly Rgb[]): Promise<Page> {
  const context = await browser.newContext({
    viewport: size,
    locale: 'it-IT',
    colorScheme: 'light',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.addInitScript({
    content: `globalThis.sought = ${JSON.stringify({ colours, rows })}; {${watcher}}`,
  })
  await page.goto(address, { waitUntil: 'commit' })
  return page
}

/** Milliseconds from the start of the navigation to the first frame in which at least four of the colours are. */
export async function firstDrawn(page: Page): Promise<number> {
  await page.waitForFunction(() => globalThis.watched.drawnAt !== null, null, {
    timeout: 90_000,
    polling: 50,
  })
  return page.evaluate(() => globalThis.watched.drawnAt ?? Number.NaN)
}

/** What share of the pixels of the choropleth has each of its colours. */
export async function colourShares(page: Page): Promise<number[]> {
  const everyRow = Array.from({ length: size.height }, (_, row) => row)
  const counts = await page.evaluate((of) => globalThis.watched.countColours(of), everyRow)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => count / total)
}

/**
 * Milliseconds from an input to the next frame on the screen, as the browser's event timing has it (in steps of eight): the
 * longest of the named events while the action runs.
 */
export async function eventTime(
  page: Page,
  names: readonly string[],
  action: () => Promise<void>,
): Promise<number> {
  await page.evaluate(() => {
    globalThis.watched.events.length = 0
  })
  await action()
  const last = names.at(-1) ?? ''
  await page
    .waitForFunction((name) => globalThis.watched.events.some((event) => event.name === name), last, {
      timeout: patience,
    })
    .catch(() => undefined)
  const durations = await page.evaluate(
    (of) => globalThis.watched.events.filter(({ name }) => of.includes(name)).map(({ duration }) => duration),
    names,
  )
  return Math.max(shortest, ...durations)
}
