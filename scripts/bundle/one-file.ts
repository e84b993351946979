import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build, transformWithOxc, type Plugin, type Rolldown } from 'vite'
import {
  maxOneFileBytes,
  nothingCarried,
  oneFilePage,
  type OneFileParts,
  type PackedFile,
} from '../../src/contracts/one-file.ts'
import { oneFileMessages } from '../../src/format/messages/one-file.ts'
import { geodataFolder, territoryFolder } from '../folders.ts'
import { listTerritories } from '../territory-list.ts'
import { unusedByPdf } from './unused-by-pdf.ts'
import { webglOnly } from './webgl-only.ts'

const sources = fileURLToPath(new URL('../../src', import.meta.url))
const bootFile = fileURLToPath(new URL('one-file-boot.ts', import.meta.url))
const mapWorker = 'maplibre-gl/dist/maplibre-gl-worker.mjs'

/** MapLibre's worker, whose finished file imports nothing, has its script in the page's. */
const mapWorkerWithin: Plugin = {
  name: 'map-worker-within',
  enforce: 'pre',
  resolveId: (id) => (id === `${mapWorker}?worker&url` ? '\0map-worker' : null),
  load: (id) =>
    id === '\0map-worker'
      ? `import script from '${mapWorker}?raw'
         export default URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))`
      : null,
}

const pack = (name: string, content: string | Uint8Array): PackedFile => ({
  path: name,
  content: gzipSync(content, { level: 9 }).toString('base64'),
})

/** The page as one script and one style sheet, with everything they ask for inside. */
async function buildPage(): Promise<PackedFile[]> {
  const result = await build({
    configFile: false,
    mode: 'handout',
    root: sources,
    base: './',
    publicDir: false,
    resolve: { alias: unusedByPdf },
    logLevel: 'warn',
    plugins: [mapWorkerWithin, webglOnly(), svelte()],
    build: {
      write: false,
      target: 'es2023',
      assetsInlineLimit: () => true,
      cssCodeSplit: false,
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: { input: path.join(sources, 'main.ts'), output: { codeSplitting: false } },
    },
  })
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput
  const scripts = output.filter((file) => file.type === 'chunk')
  const styles = output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
  const [script, style] = [scripts[0], styles[0]]
  if (scripts.length !== 1 || styles.length !== 1 || script?.type !== 'chunk' || style?.type !== 'asset') {
    throw new Error(
      `one script and one style sheet expected: ${output.map((file) => file.fileName).join(', ')}`,
    )
  }
  return [pack('page.js', script.code), pack('page.css', style.source)]
}

/** The files of a territory, and a list of territories that names no other. */
function packTerritory(id: string): PackedFile[] {
  const listed = listTerritories().filter((territory) => territory.id === id)
  if (listed.length === 0) throw new Error(`There is no territory “${id}” in geodata/`)
  const folder = path.join(geodataFolder, id)
  return [
    pack('geodata/territories.json', JSON.stringify(listed)),
    ...readdirSync(folder)
      .sort()
      .map((file) => pack(`geodata/${id}/${file}`, readFileSync(path.join(folder, file)))),
  ]
}

/** Only the first script is allowed as text; whatever is drawn or read is inside, and nothing can be sent anywhere. */
export const policyFor = (boot: string): string =>
  [
    `default-src 'none'`,
    `script-src 'sha256-${createHash('sha256').update(boot).digest('base64')}' blob:`,
    'style-src blob:',
    // A browser starts a module worker of a page without an origin from data alone.
    'worker-src blob: data:',
    'connect-src data: blob:',
    'img-src data: blob:',
    'font-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')

const only = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? ''

/** Builds what a page in one file of a territory is put together from. Throws where there is no such territory. */
export async function buildOneFile(territory: string): Promise<OneFileParts> {
  const html = readFileSync(path.join(sources, 'index.html'), 'utf8')
  const [page, boot] = await Promise.all([
    buildPage(),
    transformWithOxc(readFileSync(bootFile, 'utf8'), bootFile, { lang: 'ts', sourcemap: false }),
  ])
  const { it, en } = oneFileMessages.excuse
  return {
    title: only(html, /<title>([^<]*)<\/title>/),
    icon: only(html, /href="(data:image[^"]*)"/),
    policy: policyFor(boot.code),
    excuse: `${it} ${en}`,
    files: [...page, ...packTerritory(territory)],
    boot: boot.code,
  }
}

/** Writes a page in one file and gives its size in bytes. Throws where it is larger than such a file may be. */
export function writeOneFile(file: string, html: string): number {
  const bytes = Buffer.byteLength(html)
  if (bytes > maxOneFileBytes)
    throw new Error(`${file} would have ${bytes} bytes, ${maxOneFileBytes} are allowed`)
  writeFileSync(file, html)
  return bytes
}

/** Puts the page as one file, `handout.html`, beside the built page, which offers it for saving. */
export function oneFile(): Plugin {
  let folder = ''
  return {
    name: 'one-file',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      // Before the service worker lists what it keeps.
      order: 'pre',
      sequential: true,
      async handler(failure) {
        if (failure) return
        const html = oneFilePage(await buildOneFile(path.basename(territoryFolder)), nothingCarried)
        const bytes = writeOneFile(path.join(folder, 'handout.html'), html)
        this.info(`handout.html: ${bytes} bytes`)
      },
    },
  }
}
