import { createServer, type AddressInfo } from 'node:net'
import { defineConfig } from '@playwright/test'
import { findBrowser, type Browser } from './browser'

const root = new URL('../..', import.meta.url).pathname

/** Workers load this file again: they take over what the first load found. */
async function findBrowserOnce(): Promise<Browser> {
  const known = process.env['E2E_FOUND_BROWSER']
  if (known) return JSON.parse(known) as Browser
  const browser = await findBrowser()
  process.env['E2E_FOUND_BROWSER'] = JSON.stringify(browser)
  console.log(`Browser: ${browser.path} (${browser.origin})`)
  return browser
}

async function findPortOnce(): Promise<string> {
  const known = process.env['E2E_PORT']
  if (known) return known
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const port = String((server.address() as AddressInfo).port)
  await new Promise((resolve) => server.close(resolve))
  process.env['E2E_PORT'] = port
  return port
}

const browser = await findBrowserOnce()
const port = await findPortOnce()

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A page waits now and then: a third one fills the gaps of two cores.
  workers: 3,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['./totals-reporter.ts']],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1200, height: 720 },
    locale: 'it-IT',
    colorScheme: 'light',
    // Interception does not see what a service worker answers; the offline tests switch it on.
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: browser.path,
      env: { ...(process.env as Record<string, string>), ...browser.env },
      args: [
        '--no-sandbox',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--ignore-gpu-blocklist',
        // WebGL is emulated; the page around it is put together without, which is quicker.
        '--disable-gpu-compositing',
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost',
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    cwd: root,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
