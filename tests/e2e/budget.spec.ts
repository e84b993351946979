import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Page } from '@playwright/test'
import { openMap, openWorkspace, subjectHeading, tableSteps } from './explorer'
import { expect, test } from './fixtures'

const dist = new URL('../../dist/', import.meta.url)
/** What a first visit may ask for before nothing more is to come by itself: bytes as brotli 11 makes them, and addresses. */
const budget = { bytes: 750_000, addresses: 45 }
const documents = ['geodata/cremona/evidence.json', 'geodata/cremona/story.json']
const otherWorkspaces = /^assets\/(Gaps|Sites|Flows|Firms|Data|Table)Workspace-/

/** The paths that the page asks for, in order, each as often as it does. */
function followRequests(page: Page, origin: string): string[] {
  const paths: string[] = []
  page.on('request', (request) => {
    const { origin: from, pathname } = new URL(request.url())
    if (from === origin) paths.push(pathname === '/' ? 'index.html' : pathname.slice(1))
  })
  return paths
}

function compressedBytes(path: string): number {
  const content = readFileSync(new URL(path, dist))
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }).length
}

test('the first view keeps within its budget of bytes and requests', async ({ page, baseURL }) => {
  const paths = followRequests(page, new URL(baseURL ?? '').origin)
  await openMap(page)
  // What the other workspaces need comes after all else, and only then.
  const first = paths.slice(
    0,
    paths.findIndex((path) => otherWorkspaces.test(path)),
  )
  const rest = paths.slice(first.length)
  // But for the documents of the working table, without which its workspace would have to ask.
  expect(rest.filter((path) => path.startsWith('geodata/'))).toEqual(documents)

  const sizes = [...new Set(first)].map((path) => ({ path, bytes: compressedBytes(path) }))
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const largest = sizes
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 12)
    .map(({ path, bytes }) => `${String(bytes).padStart(8)} ${path}`)
  const report = `${total} bytes in ${sizes.length} files, the largest:\n${largest.join('\n')}`
  console.log(report)
  expect(total, report).toBeLessThanOrEqual(budget.bytes)
  expect(sizes.length, report).toBeLessThanOrEqual(budget.addresses)

  // A worker asks for the scripts that it shares with the page, and MapLibre for the typeface: both are in the browser's cache.
  const again = first.filter((path, place) => first.indexOf(path) < place)
  expect(again.filter((path) => !/\.(js|woff2)$/.test(path))).toEqual([])
})

test('changing workspace asks the server for nothing', async ({ page, baseURL }) => {
  const paths = followRequests(page, new URL(baseURL ?? '').origin)
  await openMap(page)
  const before = paths.length
  for (const name of ['Carenze', 'Siti', 'Flussi', 'Imprese', 'Dati', 'Esplora']) {
    await openWorkspace(page, name)
    await expect(subjectHeading(page, 'Provincia di Cremona')).toBeVisible()
  }
  await openWorkspace(page, 'Tavolo')
  await expect(tableSteps(page).first()).toBeVisible()
  expect(paths.slice(before)).toEqual([])
})
