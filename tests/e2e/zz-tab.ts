import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { readFileSync } from 'node:fs'
const server = await preview({ configFile: '/work/main/vite.config.ts', root: '/work/main/src', build: { outDir: '/tmp/tab-dist' }, preview: { port: 4877 } })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--no-first-run','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
type Shot = { n: string; q: string; w: number; h: number; c?: 'light'|'dark'; lang?: string; act?: string[]; full?: boolean }
const shots: Shot[] = JSON.parse(readFileSync(process.argv[2]!, 'utf8'))
for (const { n, q, w, h, c: colorScheme = 'light', lang = 'it-IT', act = [] } of shots) {
  const c = await browser.newContext({ viewport: { width: w, height: h }, colorScheme, serviceWorkers: 'block', reducedMotion: 'reduce', locale: lang, hasTouch: w < 500 })
  const p = await c.newPage()
  p.setDefaultTimeout(8000)
  p.on('console', (m) => { if (m.type() === 'error') console.log(n, m.text()) })
  p.on('pageerror', (m) => console.log(n, 'PAGEERROR', m.message))
  try {
    await p.goto(`http://localhost:4877/${q}`)
    await p.locator('[data-loading="false"]').waitFor({ timeout: 60000 })
    await p.locator('[data-map-state="idle"]').waitFor({ state: 'attached', timeout: 30000 }).catch(() => console.log('no idle', n))
    if (w < 500) for (const _ of [1,2]) await p.getByRole('button', { name: /Alza il pannello|Raise/ }).click({ timeout: 2000 }).catch(()=>{})
    await p.waitForTimeout(500)
    let i = 0
    for (const a of act) {
      if (a === 'shot') { await p.screenshot({ path: `/tmp/tabshots/${n}-${i++}.png` }); continue }
      if (a.startsWith('js:')) { console.log(n, JSON.stringify(await p.evaluate(a.slice(3)))); await p.waitForTimeout(300); continue }
      if (a.startsWith('wheel:')) { const e = p.locator('section.board, .book').first(); await e.evaluate((el, y) => { let s: Element | null = el; while (s && !(s.scrollHeight > s.clientHeight + 2 && /auto|scroll/.test(getComputedStyle(s).overflowY))) s = s.parentElement; s?.scrollBy(0, y) }, Number(a.slice(6))); await p.waitForTimeout(300); continue }
      if (a.startsWith('click:')) { await p.locator(a.slice(6)).first().click(); await p.waitForTimeout(400); continue }
      await p.getByRole('button', { name: a }).first().click(); await p.waitForTimeout(400)
    }
    await p.screenshot({ path: `/tmp/tabshots/${n}.png` })
  } catch (e) { console.log(n, String(e).slice(0, 400)); await p.screenshot({ path: `/tmp/tabshots/${n}-ERR.png` }).catch(()=>{}) }
  await c.close()
}
await browser.close(); await server.close(); process.exit(0)
