import { chromium } from '@playwright/test'
import { preview } from 'vite'
import { readdirSync } from 'node:fs'
const server = await preview({ configFile: '/work/main/vite.config.ts', root: '/work/main/src', build: { outDir: '/tmp/ho/dist' }, preview: { port: 4871 } })
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader'] })
const p = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
await p.goto('http://localhost:4871/?w=table&tp=handouts')
await p.locator('[data-loading="false"]').waitFor({ timeout: 60000 })
const f = readdirSync('/tmp/ho/dist/assets').find((x) => /^TableWorkspace.*js$/.test(x))
console.log(await p.evaluate((f) => import(new URL('assets/' + f, document.baseURI).href).then(() => 'fine', (e) => e.message + '\n' + e.stack), f))
await browser.close(); await server.close(); process.exit(0)
