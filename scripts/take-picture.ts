import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { findBrowser } from '../tests/e2e/browser'

/** Takes the README's picture of the built page: `npm run build` first, then `npm run picture`. */
const picture = 'static/explorer.png'
const view = '?s=019035'

const server = await preview({ preview: { port: 4180, host: 'localhost' }, logLevel: 'error' })
const { path, env } = await findBrowser()
const browser = await chromium.launch({
  executablePath: path,
  env: { ...(process.env as Record<string, string>), ...env },
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
})
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'it-IT',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  })
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}${view}`)
  await page.locator('[data-map-state="idle"]').waitFor()
  await page.screenshot({ path: picture })
  console.log(`${picture} written`)
} finally {
  await browser.close()
  await server.close()
}
