import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { transformWithOxc, type Plugin } from 'vite'

const manifest = createRequire(import.meta.url).resolve('maplibre-gl/package.json')
const sources = path.join(path.dirname(manifest), 'src')
const page = path.join(sources, 'index.ts')
const worker = path.join(sources, 'source/worker.ts')

const workerAddress = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
const builtWorker = '\0maplibre-worker-address'

/** The decoder of MapLibre's own tiles; the page has no tiles. */
const tileDecoder = '@maplibre/mlt'
const noTileDecoder = '\0no-tile-decoder'

/**
 * Builds MapLibre from the sources in its package rather than from its two finished files: the page and the worker then share
 * the nine tenths of the worker that the page has as well, instead of each bringing its own copy. Development, tests and
 * benchmarks use the finished files.
 */
export function maplibreFromSources(): Plugin {
  return {
    name: 'maplibre-from-sources',
    apply: 'build',
    enforce: 'pre',
    resolveId(id) {
      if (id === 'maplibre-gl') return page
      if (id === workerAddress) return builtWorker
      if (id === tileDecoder) return noTileDecoder
      return null
    },
    load(id) {
      if (id === noTileDecoder) return 'export const decodeTile = undefined, GEOMETRY_TYPE = {}'
      // It asks for its version, and would bring along all that its package says of itself.
      if (path.normalize(id) === manifest) {
        const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
        return JSON.stringify({ version })
      }
      if (id !== builtWorker) return null
      const file = this.emitFile({ type: 'chunk', id: worker, name: 'maplibre-worker' })
      return `export default import.meta.ROLLUP_FILE_URL_${file}`
    },
    transform: {
      filter: { id: /[\\/]maplibre-gl[\\/]src[\\/].*\.ts$/ },
      // Its authors compile declared fields away; otherwise they would undo what a base class's constructor has set.
      handler: (code, id) =>
        transformWithOxc(code, id, {
          lang: 'ts',
          tsconfig: false,
          typescript: { removeClassFieldsWithoutInitializer: true },
          assumptions: { setPublicClassFields: true },
        }),
    },
  }
}
