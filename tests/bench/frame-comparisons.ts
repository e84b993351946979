import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Browser, Page } from '@playwright/test'
import type { OverlayId } from '../../src/contracts/view'
import { defaultView } from '../../src/state/default-view'
import { encodeView } from '../../src/state/view-url'
import { summarise, type Comparison, type Sample } from './comparison'
import { bareMap } from './frames/bare-map'
import { builtPage } from './frames/built-page'
import { mapSize, openTimed, panFrames } from './frames/timed-page'
import { serveStatic } from './loading/static-server'
import { launchBrowser } from './loading/watch-page'

declare global {
  var bareMap: MapLibreMap | undefined
}

const camera = { longitude: 10.02, latitude: 45.2, zoom: 9.2 }
const fiveLayers: readonly OverlayId[] = ['choropleth', 'flows', 'unreached', 'zones', 'startups']
const rounds = 8
const movesPerRound = 16

/** Both maps side by side in one browser, each in a page of its own, drawn in software as the end-to-end tests draw them. */
async function withBothMaps<T>(
  overlays: readonly OverlayId[],
  use: (ours: Page, peer: Page) => Promise<T>,
): Promise<T> {
  const maplibre = path.dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'))
  const server = await serveStatic({
    folders: [
      ['/maplibre/', path.join(maplibre, 'dist')],
      ['/', await builtPage()],
    ],
    files: bareMap(camera),
  })
  let browser: Browser | null = null
  try {
    browser = await launchBrowser()
    const view = encodeView({ ...defaultView, camera, overlays, flowScope: 'largest' })
    const ours = await openTimed(browser, `${server.origin}/?${view}`)
    await ours.locator('[data-map-state="idle"]').waitFor({ timeout: 90_000 })
    const peer = await openTimed(browser, `${server.origin}/bare/`)
    await peer.waitForFunction(() => globalThis.bareMap !== undefined, null, { timeout: 90_000 })
    assert.deepEqual(await canvasSize(ours), await canvasSize(peer))
    return await use(ours, peer)
  } finally {
    await browser?.close()
    await server.close()
  }
}

const canvasSize = (page: Page) =>
  page.locator('.maplibregl-canvas').evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement
    return { width, height }
  })

/** Places of the map that no panel covers, in pixels. */
const places = Array.from({ length: 40 }, (_, i) => ({
  x: 420 + ((i * 97) % 400),
  y: 160 + ((i * 61) % 480),
}))

const nameByPeer = (page: Page, place: { x: number; y: number }): Promise<string | null> =>
  page.evaluate(({ x, y }) => {
    const found = globalThis.bareMap?.queryRenderedFeatures([x, y], { layers: ['fill'] })
    const name: unknown = found?.[0]?.properties['name']
    return typeof name === 'string' ? name : null
  }, place)

/** Points at some places: both maps must name the same municipality. Borders are generalised by the peer, so not every one. */
async function assertSameMunicipalities(ours: Page, peer: Page): Promise<void> {
  let [inside, same] = [0, 0]
  for (const place of places) {
    const name = await nameByPeer(peer, place)
    if (name === null) continue
    await ours.mouse.move(place.x, place.y)
    await ours.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
    inside += 1
    if ((await ours.getByRole('status').allInnerTexts()).some((text) => text.includes(name))) same += 1
  }
  assert.ok(inside > 5 && same >= 0.8 * inside, `${same} of ${inside} places name the same municipality`)
}

async function comparePanning(): Promise<{ ours: Sample; peer: Sample }> {
  return withBothMaps(fiveLayers, async (ours, peer) => {
    const times: [number[], number[]] = [[], []]
    // In turns, so that whatever else the machine does meets both.
    for (let round = 0; round < rounds; round++) {
      times[0].push(...(await panFrames(ours, movesPerRound)))
      times[1].push(...(await panFrames(peer, movesPerRound)))
    }
    return { ours: summarise(times[0]), peer: summarise(times[1]) }
  })
}

async function comparePicking(): Promise<{ ours: Sample; peer: Sample }> {
  await withBothMaps(['choropleth'], assertSameMunicipalities)
  return withBothMaps(fiveLayers, async (ours, peer) => {
    for (const { x, y } of [...places, ...places]) {
      await ours.mouse.move(x, y)
      await ours.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }
    const picked = await ours.evaluate(() => globalThis.pointingTimes)
    const queried = await peer.evaluate(
      (at) =>
        at.map(({ x, y }) => {
          // The clock of a page has tenths of a millisecond only.
          const start = performance.now()
          for (let i = 0; i < 10; i++) globalThis.bareMap?.queryRenderedFeatures([x, y], { layers: ['fill'] })
          return (performance.now() - start) / 10
        }),
      [...places, ...places],
    )
    return { ours: summarise(picked), peer: summarise(queried) }
  })
}

/** The map of the built page, all five layers on, against MapLibre alone. Both at 1280 × 800, without a graphics card. */
export const frameComparisons: readonly Comparison[] = [
  {
    name: 'pan frame',
    peerName: `maplibre-gl, fill and line of the same polygons, ${mapSize.width} × ${mapSize.height}`,
    unit: 'ms',
    run: comparePanning,
  },
  {
    name: 'hover pick',
    peerName: 'maplibre-gl, queryRenderedFeatures of the polygons alone',
    unit: 'ms',
    run: comparePicking,
  },
]
