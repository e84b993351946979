import { chromium } from '@playwright/test'
import { preview } from 'vite'
const server = await preview({ configFile: '/work/main/vite.config.ts', root: '/work/main/src', build: { outDir: '/tmp/evid-dist' }, preview: { port: 4877, strictPort: true } })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--no-first-run','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
const shots: [string, string, number, number, 'light'|'dark', string][] = JSON.parse(process.argv[2]!)
for (const [name, q, w, h, colorScheme, act] of shots) {
  const c = await browser.newContext({ viewport: { width: w, height: h }, colorScheme, serviceWorkers: 'block', reducedMotion: 'reduce', locale: 'it-IT', hasTouch: w < 500 })
  const p = await c.newPage()
  p.on('console', (m) => { if (m.type() === 'error') console.log(name, m.text()) })
  p.on('requestfailed', (r) => console.log('FAILED', r.url()))
  p.on('pageerror', (e) => console.log(name, e.message))
  await p.goto(`http://localhost:4877/${q}`)
  await p.locator('[data-loading="false"]').waitFor({ timeout: 20000 }).catch(() => console.log('loading', name))
  await p.locator('[data-map-state="idle"]').waitFor({ state: 'attached', timeout: 20000 }).catch(() => console.log('no idle', name))
  if (w < 500) { for (let i = 0; i < 2; i++) await p.getByRole('button', { name: /Alza il pannello|Raise/ }).click().catch(()=>{}) }
  await p.locator('section.board').waitFor({ timeout: 20000 }).catch(() => console.log('no board', name))
  if (act.includes('broad')) await p.getByRole('button', { name: /Allarga il pannello|Widen/ }).click({ timeout: 4000 }).catch(() => console.log('no broad', name))
  const n = /scroll(\d+)/.exec(act)
  if (n) await p.locator('#figures').evaluate((e, y) => { e.scrollTop = y; for (let q: Element | null = e; q; q = q.parentElement) q.scrollTop = y }, Number(n[1]))
  const click = /click:(.*)$/.exec(act)
  if (click) { await p.getByRole('button', { name: click[1]! }).first().click(); await p.waitForTimeout(1500); await p.locator('[data-map-state="idle"]').waitFor({ state: 'attached', timeout: 60000 }); console.log(p.url()) }
  await p.waitForTimeout(600)
  if (act.includes('tall')) {
    const box = await p.locator('section.board').evaluate((e) => e.scrollHeight)
    console.log(name, box)
  }
  if (act.includes('axe')) {
    const { AxeBuilder } = await import('@axe-core/playwright')
    const r = await new AxeBuilder({ page: p }).include('section.board').analyze()
    for (const x of r.violations) console.log('AXE', x.id, x.nodes.slice(0, 3).map((m) => m.html.slice(0, 160) + ' ' + (m.failureSummary ?? '').slice(0, 200)))
  }
  await p.screenshot({ path: `/tmp/evid/${name}.png` })
  await c.close()
}
await browser.close(); await server.close(); process.exit(0)
