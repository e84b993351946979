import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../../..')
let built: Promise<string> | null = null

/** The folder of the explorer as it is delivered, built once a run into a folder that goes with the run. */
export function builtPage(): Promise<string> {
  built ??= (async () => {
    const outDir = mkdtempSync(path.join(tmpdir(), 'explorer-'))
    process.on('exit', () => rmSync(outDir, { recursive: true, force: true }))
    await build({
      configFile: path.join(root, 'vite.config.ts'),
      root: path.join(root, 'src'),
      build: { outDir, emptyOutDir: true },
      logLevel: 'error',
    })
    return outDir
  })()
  return built
}
