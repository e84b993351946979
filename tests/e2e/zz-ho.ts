import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { encodeView } from '../../src/state/view-url'
import { defaultView } from '../../src/state/default-view'
const cases = JSON.parse(process.argv[2]!) as { name: string; view: object; w?: number; h?: number; scheme?: 'light'|'dark'; files?: string[]; slide?: boolean; whole?: boolean; broad?: boolean; shot?: boolean; full?: boolean; layers?: string[] }[]
const server = await preview({ configFile: '/work/main/vite.config.ts', root: '/work/main/src', build: { outDir: '/tmp/ho/dist' }, preview: { port: 4871 } })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--no-first-run','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
for (const c of cases) {
  const x = await browser.newContext({ viewport: { width: c.w ?? 1440, height: c.h ?? 900 }, colorScheme: c.scheme ?? 'light', serviceWorkers: 'block', reducedMotion: 'reduce', locale: 'it-IT', hasTouch: (c.w ?? 1440) < 500 })
  const p = await x.newPage()
  p.on('console', (m) => { if (m.type() === 'error' || m.type() === 'warning') console.log(c.name, m.text().slice(0, 300)) })
  p.on('pageerror', (e) => console.log(c.name, 'pageerror', e.message, e.stack?.slice(0, 600)))
  await p.goto(`http://localhost:4871/?${encodeView({ ...defaultView, workspace: 'table', tablePanel: 'handouts', ...c.view })}`)
  await p.locator('[data-loading="false"]').waitFor({ timeout: 60000 })
  await p.locator('[data-map-state="idle"]').waitFor({ state: 'attached', timeout: 60000 }).catch(() => console.log('no idle'))
  if ((c.w ?? 1440) < 500) for (const _ of [1,2]) await p.getByRole('button', { name: /Alza il pannello/ }).click().catch(()=>{})
  if (c.broad) await p.getByRole('button', { name: 'Allarga il pannello' }).click()
  if (c.slide) await p.getByText('Diapositiva 16:9').click()
  if (c.whole) await p.getByText('Tutto il territorio').click()
  await p.waitForTimeout(500)
  if (c.shot) await p.screenshot({ path: `/tmp/ho/${c.name}-page.png` })
  for (const f of c.files ?? []) {
    const [d] = await Promise.all([p.waitForEvent('download', { timeout: 30000 }), p.getByRole('button', { name: f, exact: true }).click()]).catch(async (e) => { console.log(c.name, f, e.message.slice(0, 200), await p.getByRole('alert').allTextContents()); return [null] })
    if (d) await d.saveAs(`/tmp/ho/${c.name}.${f.toLowerCase()}`)
  }
  await x.close()
}
await browser.close(); await server.close(); process.exit(0)
