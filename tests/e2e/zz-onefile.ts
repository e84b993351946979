import { chromium } from '@playwright/test'
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
  ],
})
const shots: [string, string, number, number, 'light' | 'dark', string?][] = JSON.parse(process.argv[2]!)
for (const [name, address, w, h, colorScheme, frame] of shots) {
  const c = await browser.newContext({
    viewport: { width: w, height: h },
    colorScheme,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    locale: 'it-IT',
    offline: address.startsWith('file'),
  })
  const p = await c.newPage()
  p.on('console', (m) => {
    if (m.type() === 'error' || m.type() === 'warning') console.log(name, m.text())
  })
  p.on('pageerror', (e) => console.log(name, 'pageerror', e.message, e.stack?.slice(0, 600)))
  p.on('request', (r) => {
    if (!/^(data|blob|http:\/\/localhost)/.test(r.url())) console.log(name, 'request', r.url().slice(0, 90))
  })
  const t = Date.now()
  await p.goto(address)
  if (!frame)
    await p
      .locator('[data-loading="false"]')
      .waitFor({ timeout: 60000 })
      .catch(() => console.log('not loaded', name))
  await p
    .locator('[data-map-state="idle"]')
    .waitFor({ state: 'attached', timeout: 60000 })
    .catch(() => console.log('no idle', name))
  console.log(
    name,
    Date.now() - t,
    'ms',
    p.url().slice(0, 120),
    await p.evaluate(() => performance.getEntriesByType('resource').length),
  )
  await p.waitForTimeout(500)
  await p.screenshot({ path: `/tmp/shots/of-${name}.png` })
  await c.close()
}
await browser.close()
