import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fetchFile } from '../download/fetch-file'
import { DownloadError, type DownloadOptions } from '../download/download-options'
import { SourceError } from '../source-table'
import { offers } from './publishers'
import { recognise, editionOf, type FileKind } from './recognise'

/** A file that a territory is made of, as the report names it. */
export type UsedFile = Readonly<{
  name: string
  /** Where it was downloaded from; null for a file at hand. */
  address: string | null
  /** The day it was downloaded, or last written; ISO 8601. */
  date: string
  size: number
  sha256: string
}>

/** A publisher's file with what it holds. `edition`: the day or year that its name tells, '' for none. */
export type OfficialFile = UsedFile & Readonly<{ kind: FileKind; edition: string; bytes: Uint8Array }>

/** The files to build from, the newest edition of a kind first, and why others could not be had, a sentence each. */
export type GatheredFiles = Readonly<{
  files: readonly OfficialFile[]
  faults: readonly Readonly<{ kind: FileKind; sentence: string }>[]
  /** What of the folder is of no use, a sentence each. */
  ignored: readonly string[]
}>

/** No publisher's file is larger. */
const mostBytes = 600_000_000

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A file at hand. Throws a `SourceError` where it cannot be read or is too large. */
export function readFileAtHand(path: string): UsedFile & Readonly<{ bytes: Uint8Array }> {
  const name = basename(path)
  const { size, mtime } = statAt(path)
  if (size > mostBytes) throw new SourceError(`${name}: ${size} bytes are more than any such file has.`)
  const bytes = new Uint8Array(readFileSync(path))
  return { name, address: null, date: mtime.toISOString().slice(0, 10), size, sha256: digest(bytes), bytes }
}

function statAt(path: string) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isFile() !== true) throw new SourceError(`There is no file ${path}.`)
  return found
}

const newestFirst = (a: OfficialFile, b: OfficialFile) =>
  a.edition === b.edition ? (a.name < b.name ? -1 : 1) : a.edition < b.edition ? 1 : -1

/** A file at hand, or why it is not read. */
function tryFileAtHand(path: string): ReturnType<typeof readFileAtHand> | string {
  try {
    return readFileAtHand(path)
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    return cause.startsWith(basename(path)) ? cause : `${basename(path)} cannot be read: ${cause}`
  }
}

/** The publishers' files among those of a folder, told by what they hold. Throws a `SourceError` where there is no such folder. */
export function filesOfFolder(folder: string): GatheredFiles {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new SourceError(`There is no folder ${folder}.`)
  const files: OfficialFile[] = []
  const faults: { kind: FileKind; sentence: string }[] = []
  const ignored: string[] = []
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile() && !entry.isSymbolicLink()) continue
    const file = tryFileAtHand(join(folder, entry.name))
    if (typeof file === 'string') {
      ignored.push(file)
      continue
    }
    const found = recognise(file.name, file.bytes)
    if (found === null) ignored.push(`${file.name}: not one of the publishers’ files, not used.`)
    else if ('fault' in found) faults.push({ kind: found.kind, sentence: found.fault })
    else files.push({ ...file, ...found })
  }
  return { files: files.sort(newestFirst), faults, ignored }
}

/**
 * What the publishers offer, from their servers or the cache. What cannot be had is told, not thrown; without boundaries, which are
 * asked for first, nothing else is of use, and nothing else is asked for.
 */
export async function downloadFiles(options: DownloadOptions): Promise<GatheredFiles> {
  const files: OfficialFile[] = []
  const faults: { kind: FileKind; sentence: string }[] = []
  for (const { kind, address, name } of offers)
    try {
      const { bytes, date, sha256 } = await fetchFile({ address, name }, options)
      files.push({ kind, name, address, date, sha256, size: bytes.length, bytes, edition: editionOf(name) })
    } catch (error) {
      if (!(error instanceof DownloadError)) throw error
      options.log(error.message)
      faults.push({ kind, sentence: error.message })
      if (kind === 'boundaries') break
    }
  return { files: files.sort(newestFirst), faults, ignored: [] }
}
