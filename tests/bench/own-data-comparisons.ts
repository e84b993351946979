import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { build } from 'vite'
import { summarise, type Comparison, type Sample } from './comparison'
import { builtPage } from './frames/built-page'
import { serveStatic } from './loading/static-server'
import { launchBrowser } from './loading/watch-page'

declare global {
  var longestBusy: number
  var watchBusy: () => void
}

type Format = 'csv' | 'geojson'
/** Milliseconds until the layer is drawn, and the longest for which the page could not answer meanwhile. */
type Loading = Readonly<{ total: number; longest: number }>

const count = 200_000
const rounds = 3
const viewport = { width: 1280, height: 800 }
const watcher = readFileSync(new URL('own/busy-watcher.js', import.meta.url), 'utf8')

/** Points spread over the province by two irrational steps, with a name and a value each. */
function pointFile(folder: string, format: Format): string {
  const rows = Array.from({ length: count }, (_, i) => ({
    name: `Point ${i}`,
    value: i % 97,
    longitude: 9.5 + ((i * 0.754877666) % 1) * 0.9,
    latitude: 45 + ((i * 0.569840291) % 1) * 0.5,
  }))
  const file = path.join(folder, `points.${format}`)
  const lines = rows.map((row) => Object.values(row).join(','))
  const features = rows.map(({ longitude, latitude, ...properties }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties,
  }))
  writeFileSync(
    file,
    format === 'csv'
      ? `name,value,longitude,latitude\n${lines.join('\n')}\n`
      : JSON.stringify({ type: 'FeatureCollection', features }),
  )
  return file
}

async function buildPeer(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: {
      outDir,
      lib: {
        entry: path.join(import.meta.dirname, 'own/peer-page.ts'),
        formats: ['es'],
        fileName: () => 'peer.js',
      },
    },
  })
  writeFileSync(
    path.join(outDir, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>Peer</title><style>#map{position:fixed;inset:40px 0 0}</style>' +
      '<body><input type="file"><div id="map"></div><script type="module" src="peer.js"></script>',
  )
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'it-IT',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.addInitScript({ content: `{${watcher}}` })
  await page.goto(address)
  return page
}

/** Does something and waits until it shows. */
async function timed(page: Page, act: () => Promise<void>): Promise<Loading> {
  await page.evaluate(() => {
    globalThis.watchBusy()
    globalThis.longestBusy = 0
  })
  const start = performance.now()
  await act()
  const total = performance.now() - start
  return { total, longest: await page.evaluate(() => globalThis.longestBusy) }
}

/** The two halves of what a person waits for: until the file is read, and until its layer is drawn. */
async function loadOurs(browser: Browser, origin: string, file: string): Promise<Loading> {
  const page = await openPage(browser, `${origin}/`)
  await page.locator('[data-loading="false"]').waitFor({ timeout: 90_000 })
  await page.getByRole('navigation', { name: 'Aree di lavoro' }).getByText('Dati', { exact: true }).click()
  await page.getByRole('radio', { name: 'I tuoi dati' }).check()
  const add = page.getByRole('button', { name: 'Aggiungi', exact: true })
  const read = await timed(page, async () => {
    await page.locator('input[type="file"]').setInputFiles(file)
    await add.waitFor({ timeout: 90_000 })
  })
  const indicator = page.getByRole('switch', { name: 'Un indicatore dei comuni' })
  if ((await indicator.getAttribute('aria-checked')) === 'true') await indicator.click()
  const drawn = await timed(page, async () => {
    await add.click()
    await page.getByText(`${count.toLocaleString('it-IT')} elementi`).waitFor({ timeout: 90_000 })
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
    await page.locator('[data-map-state="idle"]').waitFor({ state: 'attached', timeout: 90_000 })
  })
  await page.context().close()
  return { total: read.total + drawn.total, longest: Math.max(read.longest, drawn.longest) }
}

async function loadPeer(browser: Browser, origin: string, file: string): Promise<Loading> {
  const page = await openPage(browser, `${origin}/peer/`)
  const loading = await timed(page, async () => {
    await page.locator('input[type="file"]').setInputFiles(file)
    await page.locator('body[data-drawn]').waitFor({ timeout: 90_000 })
  })
  assert.equal(await page.locator('body').getAttribute('data-drawn'), String(count))
  await page.context().close()
  return loading
}

async function measure(format: Format): Promise<Readonly<Record<'ours' | 'peer', readonly Loading[]>>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'own-data-'))
  try {
    const file = pointFile(folder, format)
    await buildPeer(path.join(folder, 'peer'))
    const server = await serveStatic({
      folders: [
        ['/peer/', path.join(folder, 'peer')],
        ['/', await builtPage()],
      ],
      files: {},
    })
    const browser = await launchBrowser()
    try {
      const loads: Record<'ours' | 'peer', Loading[]> = { ours: [], peer: [] }
      // In turns, so that whatever else the machine does meets both.
      for (let round = 0; round < rounds; round++) {
        loads.ours.push(await loadOurs(browser, server.origin, file))
        loads.peer.push(await loadPeer(browser, server.origin, file))
      }
      return loads
    } finally {
      await browser.close()
      await server.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const measured = new Map<Format, ReturnType<typeof measure>>()

/** Both figures of a format come from the same runs. */
async function compare(format: Format, figure: keyof Loading): Promise<{ ours: Sample; peer: Sample }> {
  const loads = measured.get(format) ?? measure(format)
  measured.set(format, loads)
  const { ours, peer } = await loads
  return {
    ours: summarise(ours.map((loading) => loading[figure])),
    peer: summarise(peer.map((loading) => loading[figure])),
  }
}

const peerNames = {
  csv: 'papaparse on the main thread, an object a feature, deck.gl GeoJsonLayer',
  geojson: 'JSON.parse on the main thread, deck.gl GeoJsonLayer',
} as const

/** A file of 200,000 points of one's own, from choosing it to a drawn layer, in the built page against the plain way. */
export const ownDataComparisons: readonly Comparison[] = (['csv', 'geojson'] as const).flatMap((format) => [
  {
    name: `own-data ${format}, longest task`,
    peerName: peerNames[format],
    unit: 'ms',
    run: () => compare(format, 'longest'),
  },
  {
    name: `own-data ${format}, until drawn`,
    peerName: peerNames[format],
    unit: 'ms',
    run: () => compare(format, 'total'),
  },
])
