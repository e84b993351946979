import assert from 'node:assert/strict'
import type { Browser, Page } from '@playwright/test'
import { summarise, type Comparison, type Sample } from './comparison'
import { builtPage } from './frames/built-page'
import { classColours, maplibreFiles, peerPages } from './loading/peer-page'
import { serveStatic, type StaticServer } from './loading/static-server'
import { colourShares, eventTime, firstDrawn, launchBrowser, openWatched } from './loading/watch-page'

const coldRuns = 9
const interactions = 12

async function withServer<T>(use: (server: StaticServer) => Promise<T>): Promise<T> {
  const server = await serveStatic({
    folders: [
      ['/maplibre/', maplibreFiles],
      ['/', await builtPage()],
    ],
    files: peerPages(),
  })
  try {
    return await use(server)
  } finally {
    await server.close()
  }
}

async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchBrowser()
  try {
    return await use(browser)
  } finally {
    await browser.close()
  }
}

const untilIdle = (page: Page) =>
  page.locator('[data-map-state="idle"]').waitFor({ state: 'attached', timeout: 90_000 })

/** Both pages, at rest. Throws unless each class of the choropleth takes the same share of both maps. */
async function openBoth(browser: Browser, { origin }: StaticServer): Promise<readonly [Page, Page]> {
  const ours = await openWatched(browser, `${origin}/`, classColours)
  await untilIdle(ours)
  await ours.locator('[data-loading="false"]').waitFor({ timeout: 90_000 })
  const peer = await openWatched(browser, `${origin}/peer/interactive/`, classColours)
  await untilIdle(peer)
  const [here, there] = [await colourShares(ours), await colourShares(peer)]
  here.forEach((share, k) => {
    const other = there[k] ?? 0
    assert.ok(Math.abs(share - other) < 0.03, `class ${k} has ${share} of one map and ${other} of the other`)
  })
  return [ours, peer]
}

async function compareFirstDrawing(): Promise<{ ours: Sample; peer: Sample }> {
  return withServer(async (server) => {
    await withBrowser((browser) => openBoth(browser, server))
    const times: [number[], number[]] = [[], []]
    // In turns, so that whatever else the machine does meets both.
    for (let run = 0; run < coldRuns; run++) {
      for (const [side, start] of ['/', '/peer/'].entries()) {
        const time = await withBrowser(async (browser) =>
          firstDrawn(await openWatched(browser, `${server.origin}${start}`, classColours)),
        )
        times[side]?.push(time)
      }
    }
    return { ours: summarise(times[0]), peer: summarise(times[1]) }
  })
}

/** One thing a person does, on a page that is at rest: what comes before it, and what is timed. */
type Interaction = Readonly<{
  events: readonly string[]
  prepare?: (page: Page, turn: number) => Promise<void>
  act: (page: Page, turn: number) => Promise<void>
}>

const clicks = ['pointerdown', 'pointerup', 'click']
const keys = ['keydown']
const isEven = (turn: number) => turn % 2 === 0
const click = (selector: (turn: number) => string): Interaction => ({
  events: clicks,
  act: (page, turn) => page.locator(selector(turn)).click(),
})
const press = (find: (page: Page) => ReturnType<Page['locator']>): Interaction => ({
  events: keys,
  prepare: (page) => find(page).focus(),
  act: (page) => page.keyboard.press('ArrowRight'),
})
/** Pointing comes first, as it does by hand, and is not part of the click. */
const clickOnMap: Interaction = {
  events: clicks,
  prepare: async (page, turn) => {
    await page.mouse.move(520 + 12 * turn, 370 + 6 * turn)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))))
  },
  act: async (page) => {
    await page.mouse.down()
    await page.mouse.up()
  },
}

function compareInteraction(ours: Interaction, peer: Interaction): Comparison['run'] {
  return () =>
    withServer((server) =>
      withBrowser(async (browser) => {
        const pages = await openBoth(browser, server)
        const times: [number[], number[]] = [[], []]
        for (let turn = 0; turn < interactions; turn++) {
          for (const [side, { events, prepare, act }] of [ours, peer].entries()) {
            const page = pages[side]!
            await page.bringToFront()
            await prepare?.(page, turn)
            times[side]?.push(await eventTime(page, events, () => act(page, turn)))
            await untilIdle(page)
          }
        }
        return { ours: summarise(times[0]), peer: summarise(times[1]) }
      }),
    )
}

const indicator = (page: Page) => page.getByRole('button', { name: 'Indicatore sulla mappa' })
const chooseIndicator: Interaction = {
  events: clicks.slice(0, 2),
  prepare: (page) => indicator(page).click(),
  act: (page, turn) =>
    page
      .getByRole('option', { name: isEven(turn) ? /^Densità/ : /^Reddito/ })
      .first()
      .click(),
}
const changeWorkspace: Interaction = {
  events: clicks,
  act: (page, turn) =>
    page
      .getByRole('navigation', { name: 'Aree di lavoro' })
      .getByText(['Flussi', 'Imprese', 'Dati', 'Esplora'][turn % 4] ?? '', { exact: true })
      .click(),
}

/** The built page against one with MapLibre alone, in software, from one server that compresses nothing. */
export const loadingComparisons: readonly Comparison[] = [
  {
    name: 'first choropleth',
    peerName: 'maplibre-gl, one fill layer of the same polygons from GeoJSON, cold',
    unit: 'ms',
    run: compareFirstDrawing,
  },
  {
    name: 'INP choose indicator',
    peerName: 'maplibre-gl, setPaintProperty with other values',
    unit: 'ms',
    run: compareInteraction(
      chooseIndicator,
      click((turn) => (isEven(turn) ? '#first' : '#last')),
    ),
  },
  {
    name: 'INP brush',
    peerName: 'maplibre-gl, setFilter by a range input',
    unit: 'ms',
    run: compareInteraction(
      press((page) =>
        page
          .getByRole('region', { name: 'Che cosa guardare' })
          .getByRole('slider', { name: /^Filtro su .*: da$/ }),
      ),
      press((page) => page.locator('#least')),
    ),
  },
  {
    name: 'INP select',
    peerName: 'maplibre-gl, setFeatureState of the polygon under the pointer',
    unit: 'ms',
    run: compareInteraction(clickOnMap, clickOnMap),
  },
  {
    name: 'INP change workspace',
    peerName: 'a page with the same map that changes one word',
    unit: 'ms',
    run: compareInteraction(
      changeWorkspace,
      click(() => '#other'),
    ),
  },
]
