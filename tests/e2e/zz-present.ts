import { chromium } from '@playwright/test'
import { preview } from 'vite'
const server = await preview({ configFile: '/work/main/vite.config.ts', root: '/work/main/src', build: { outDir: '/tmp/present-dist' }, preview: { port: 4987 } })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--no-first-run','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist','--disable-gpu-compositing'] })
const shots: [string, string, number, number, 'light'|'dark', string?][] = JSON.parse(process.argv[2]!)
for (const [name, q, w, h, colorScheme, also] of shots) {
  const c = await browser.newContext({ viewport: { width: w, height: h }, colorScheme, serviceWorkers: 'block', reducedMotion: 'reduce', locale: 'it-IT', hasTouch: w < 500 })
  const p = await c.newPage()
  p.on('console', (m) => { if (m.type() === 'error') console.log(name, m.text()) })
  p.on('pageerror', (e) => console.log(name, 'PAGE', e.message, e.stack))
  let other
  if (also) { other = await c.newPage(); await other.goto(`http://localhost:4987/${also}`); await other.locator('[data-loading="false"]').waitFor({ timeout: 25000 }).catch(() => console.log('other not loaded')) }
  await p.goto(`http://localhost:4987/${q}`)
  await p.locator('[data-loading="false"]').waitFor({ timeout: 25000 }).catch(() => console.log('not loaded', name))
  if (q.includes('audience')) await p.locator('[data-map-state="idle"]').waitFor({ state: 'attached', timeout: 25000 }).catch(() => console.log('no idle', name))
  await p.waitForTimeout(700)
  await p.screenshot({ path: `/tmp/present-shots/${name}.png` })
  await c.close()
}
await browser.close(); await server.close(); process.exit(0)
