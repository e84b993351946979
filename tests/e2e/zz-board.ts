import { chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
const port = 4871
const server = await preview({ configFile: '/work/main/vite.config.ts', root: '/work/main/src', build: { outDir: '/work/main/dist' }, preview: { port } })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--no-first-run','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
const only = process.argv[2] ?? ''
const shots: [string, number, number, 'light'|'dark', 'it'|'en', boolean][] = [
  ['narrow-it-light', 1440, 900, 'light', 'it', false],
  ['broad-it-light', 1440, 900, 'light', 'it', true],
  ['phone-it-light', 390, 844, 'light', 'it', false],
  ['broad-en-dark', 1440, 900, 'dark', 'en', true],
]
const content = (text: string, more: object = {}) => ({ kind: 'question', text, author: '', place: null, step: null, objective: null, mergedInto: null, deleted: false, ...more })
let n = 0
const rev = (item: string, c: object, more: object = {}) => ({ id: `r${n += 1}`, item, edition: 1, parents: [], writer: 'w', at: `2026-11-23T18:${String(10 + n % 50).padStart(2, '0')}:00.000Z`, content: c, ...more })
const seed = (many: number) => {
  n = 0
  const revisions = [
    rev('a', content('Chi porta la fibra nelle case sparse di Soresina, e quando?', { place: '019097', author: 'Sindaca' })),
    rev('b', content('Quando arriva la fibra nelle cascine di Soresina?', { mergedInto: 'a' })),
    rev('c', content('Il 5,7 % della dispensa è superato: citare AGCOM al 30 giugno 2026.', { kind: 'note', author: 'CRIT' })),
    rev('d', content('Uno sportello unico per chi apre un’impresa, con una persona che risponde al telefono e non solo un modulo.', { kind: 'proposal', place: '019036', objective: 'ecosystem' })),
    rev('d2', content('Prima versione: tirocini pagati')),
    rev('d2', content('Seconda versione: tirocini pagati, anche al Cobox', { author: 'Rete' })),
    ...Array.from({ length: many }, (_, i) => rev(`m${i}`, content(`Voce numero ${i + 1} del tavolo: ${'testo di prova che va a capo '.repeat(1 + (i * 7) % 9)}`, { kind: ['question','note','proposal'][i % 3], objective: i % 4 ? ['ecosystem','investors'][i % 2] : null }))),
  ]
  const hands = [{ item: 'a', writer: 'w', up: 12, down: 1 }, { item: 'b', writer: 'w', up: 3, down: 0 }, { item: 'd', writer: 'w', up: 8, down: 0 }]
  return JSON.stringify({ format: 'territory-explorer-board', version: 1, territory: 'cremona', revisions, hands })
}
async function imports(p: Page, text: string) {
  await p.locator('input[type=file]').first().setInputFiles({ name: 'lavagna-2.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}
for (const [name, w, h, colorScheme, lang, broad] of shots.filter(([name]) => name.includes(only))) {
  const c = await browser.newContext({ viewport: { width: w, height: h }, colorScheme, serviceWorkers: 'block', reducedMotion: 'reduce', locale: 'it-IT', hasTouch: w < 500 })
  const p = await c.newPage()
  try {
  p.on('console', (m) => { if (m.type() === 'error') console.log(name, m.text()) })
  p.on('pageerror', (e) => console.log(name, e.message, e.stack))
  p.setDefaultTimeout(12000)
  await p.goto(`http://localhost:${port}/?w=table&tp=questions&s=019036&l=${lang}`)
  await p.locator('[data-loading="false"]').waitFor({ timeout: 25000 })
  if (w < 500) { for (let i = 0; i < 2; i++) await p.getByRole('button', { name: /Alza il pannello|Raise/ }).click().catch(() => console.log('no raise')) }
  await p.getByRole('region', { name: /Voci della lavagna|Items of the board/ }).waitFor({ timeout: 25000 })
  await imports(p, seed(0))
  if (broad) await p.getByRole('button', { name: /Allarga|Widen/ }).click()
  await p.locator('[data-board-row]').first().waitFor()
  const field = p.getByRole('textbox', { name: /Scrivi quello|Write what/ })
  await field.fill('! Un corso serale di impresa a Crema')
  await field.press('Enter')
  await field.pressSequentially('? chi paga')
  await p.waitForTimeout(500)
  await p.screenshot({ path: `/tmp/shots/board-${name}.png` })
  await p.locator('[data-board-row="a"]').click()
  await p.waitForTimeout(300)
  await p.screenshot({ path: `/tmp/shots/board-${name}-edit.png` })
  if (name === 'narrow-it-light') {
    await p.keyboard.press('Escape')
    await p.locator('[data-board-row="c"]').focus()
    await p.keyboard.press('m')
    await p.waitForTimeout(200)
    await p.screenshot({ path: `/tmp/shots/board-${name}-merge.png` })
    await p.keyboard.press('Escape')
    await p.getByRole('button', { name: 'Tasti', exact: true }).click()
    await p.screenshot({ path: `/tmp/shots/board-${name}-keys.png` })
    await p.keyboard.press('Escape')
    await imports(p, seed(1000))
    const t = Date.now()
    await p.getByText('1.005', { exact: false }).first().waitFor()
    console.log('import 1000 shown after ms', Date.now() - t)
    const times = await p.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('input.text, .entry input')!
      input.focus()
      const list: number[] = []
      for (let i = 0; i < 12; i++) {
        const t0 = performance.now()
        input.value += 'x'
        input.dispatchEvent(new Event('input', { bubbles: true }))
        await Promise.resolve()
        await new Promise((r) => requestAnimationFrame(() => r(0)))
        list.push(performance.now() - t0)
      }
      return list.map((x) => Math.round(x))
    })
    console.log('ms a key with 1000 items', times.join(' '))
    console.log('rows on page', await p.locator('[data-board-row]').count())
    await p.screenshot({ path: `/tmp/shots/board-${name}-1000.png` })
    await p.locator('[data-board-row]').first().focus()
    await p.keyboard.press('End'); await p.waitForTimeout(400)
    await p.screenshot({ path: `/tmp/shots/board-${name}-1000-end.png` })
  }
  if (name === 'broad-it-light') {
    await p.keyboard.press('Escape')
    await imports(p, seed(60))
    await p.getByRole('button', { name: 'Verbale da stampare' }).click()
    await p.getByText(/pagina 1 di/).waitFor()
    await p.screenshot({ path: `/tmp/shots/board-minutes.png` })
    await p.pdf({ path: '/tmp/shots/board-minutes.pdf', preferCSSPageSize: true, printBackground: true })
  }
  } catch (e) { console.log(name, String(e).slice(0, 400)); await p.screenshot({ path: `/tmp/shots/board-${name}-fail.png` }) }
  await c.close()
}
await browser.close(); await server.close(); process.exit(0)
