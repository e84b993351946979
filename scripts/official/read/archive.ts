import { unzip, type ZipEntry } from '../../../src/data/unzip'
import { UnzipError } from '../../../src/data/unzip-error'
import { SourceError } from '../../source-table'

/** Whether a file is a zip, by its first bytes. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)
}

/** The entries of a zip. Throws `SourceError` where it is damaged or unsafe. */
export function unzipSource(file: string, bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return unzip(bytes)
  } catch (error) {
    if (error instanceof UnzipError) throw new SourceError(`${file}: ${error.message}`)
    throw error
  }
}

/**
 * A table that comes as a file or zipped: the file itself, or the one entry whose name (without folders) fits, or the only
 * text in the zip. The name returned is for messages. Throws `SourceError` where there is none, or more than one.
 */
export function tableFile(
  file: string,
  bytes: Uint8Array,
  name: RegExp,
): { file: string; bytes: Uint8Array } {
  if (!isZip(bytes)) return { file, bytes }
  const entries = unzipSource(file, bytes)
  const baseName = (entry: ZipEntry) => entry.name.slice(entry.name.lastIndexOf('/') + 1)
  // macOS adds a file of its own beside each.
  const texts = entries.filter((entry) => /^[^.].*\.(?:csv|tsv|txt)$/i.test(baseName(entry)))
  const fitting = texts.filter((entry) => name.test(baseName(entry)))
  const candidates = fitting.length > 0 ? fitting : texts
  const [table, other] = candidates
  if (table === undefined) {
    const names = entries.map((entry) => entry.name).slice(0, 10)
    throw new SourceError(`${file}: no table among its files (${names.join(', ')})`)
  }
  if (other !== undefined)
    throw new SourceError(`${file}: the table may be either of ${table.name} and ${other.name}`)
  return { file: `${file}, ${table.name}`, bytes: table.bytes }
}
