import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, extname, join, relative } from 'node:path'
import type { Gdal } from 'gdal3.js/node.js'

/** What GDAL said of a file that it could not read or write, in its own words. */
export class GdalError extends Error {
  override readonly name = 'GdalError'
}

let said: string[] = []
let started: Promise<Gdal> | undefined

async function startGdal(): Promise<Gdal> {
  const { default: initGdalJs } = await import('gdal3.js/node.js')
  const entry = createRequire(import.meta.url).resolve('gdal3.js/node.js')
  const gdal = await initGdalJs({
    // It puts "./" before one of its files, so that no absolute path works.
    path: relative(process.cwd(), join(dirname(entry), 'dist', 'package')),
    logHandler: (line) => said.push(line),
    errorHandler: (line) => said.push(line),
  })
  // It leaves a `location` behind, by which other libraries would take Node for a browser.
  Reflect.deleteProperty(globalThis, 'location')
  return gdal
}

/** GDAL rejects with objects that are no errors. */
function sentenceOf(reason: unknown): string {
  const messages = [reason].flat().flatMap((one: unknown): string[] => {
    if (one instanceof Error) return [one.message]
    return typeof one === 'object' && one !== null && 'message' in one ? [String(one.message)] : []
  })
  return [...messages, ...said].join('; ') || 'no reason given'
}

let serial = 0

async function translateAlone(
  inputs: ReadonlyMap<string, Uint8Array>,
  openOptions: readonly string[],
  options: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  started ??= startGdal()
  const gdal = await started
  const folder = mkdtempSync(join(tmpdir(), 'gdal-'))
  said = []
  try {
    for (const [name, bytes] of inputs) writeFileSync(join(folder, name), bytes)
    const main = [...inputs.keys()][0]!
    const { datasets } = await gdal.open(join(folder, main), [...openOptions])
    const [dataset] = datasets
    if (!dataset) throw new GdalError(sentenceOf(null))
    const name = `t${process.pid}-${serial++}`
    const output = await gdal.ogr2ogr(dataset, [...options], name)
    await gdal.close(dataset)
    if (said.some((line) => line.startsWith('ERROR'))) throw new GdalError(sentenceOf(null))
    const files = new Map<string, Uint8Array>()
    for (const { local } of output.all) files.set(extname(local), await gdal.getFileBytes(local))
    return files
  } catch (error) {
    throw error instanceof GdalError ? error : new GdalError(sentenceOf(error))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

let queue: Promise<unknown> = Promise.resolve()

/**
 * GDAL's ogr2ogr on files in memory. `inputs`: file names and bytes, the one to open first; the other files lie beside it.
 * Returns the files written, by their endings. Throws a `GdalError` for whatever GDAL calls an error, its warnings aside.
 * One at a time: GDAL has one place for its inputs.
 */
export function translate(
  inputs: ReadonlyMap<string, Uint8Array>,
  openOptions: readonly string[],
  options: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const turn = queue.then(() => translateAlone(inputs, openOptions, options))
  queue = turn.catch(() => undefined)
  return turn
}
