import { UnzipError } from './unzip-error'

/** What the central directory of a zip says of one entry; sizes in bytes, not yet believed. */
export type DirectoryEntry = Readonly<{
  name: string
  /** 0 stored, 8 deflated. */
  method: number
  crc32: number
  packedBytes: number
  declaredBytes: number
  /** Where the entry's own header begins. */
  offset: number
  encrypted: boolean
}>

const endSignature = 0x06054b50
const endBytes = 22
const longestComment = 0xffff
const end64Signature = 0x06064b50
const end64Bytes = 56
const locatorSignature = 0x07064b50
const locatorBytes = 20
const entrySignature = 0x02014b50
const entryBytes = 46
const localSignature = 0x04034b50
const localBytes = 30
const zip64Field = 1
const in64 = 0xffffffff

type Directory = Readonly<{ start: number; end: number; entries: number }>

/**
 * Reads the central directory of a zip (PKWARE APPNOTE 6.3), Zip64 included. Nothing may lie between the directory and the end
 * record, nor after it, so that no other program sees another archive in the same bytes. Throws `not-a-zip`, `too-large` when
 * there are more entries than `mostEntries`, or `corrupt`.
 */
export function readZipDirectory(bytes: Uint8Array, mostEntries: number): readonly DirectoryEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view)
  if (directory.entries > mostEntries) {
    throw new UnzipError('too-large', `${directory.entries} entries, at most ${mostEntries} are read`)
  }
  const entries: DirectoryEntry[] = []
  let at = directory.start
  while (entries.length < directory.entries) {
    if (at + entryBytes > directory.end || view.getUint32(at, true) !== entrySignature) {
      throw new UnzipError('corrupt', `the directory ends after ${entries.length} entries`)
    }
    const { entry, end } = readEntry(view, at)
    if (end > directory.end) throw new UnzipError('corrupt', 'the directory ends within an entry')
    entries.push(entry)
    at = end
  }
  if (at !== directory.end) throw new UnzipError('corrupt', 'the directory holds more than it declares')
  return entries
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view)
  if (view.getUint16(end + 4, true) !== view.getUint16(end + 6, true)) {
    throw new UnzipError('corrupt', 'an archive in several volumes')
  }
  const locator = end - locatorBytes
  if (locator >= 0 && view.getUint32(locator, true) === locatorSignature) return find64(view, locator)
  const entries = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  return checked({ start: view.getUint32(end + 16, true), end, entries }, size)
}

/** Position of the end record: the one whose comment reaches exactly to the end of the file. */
function findEnd(view: DataView): number {
  const { byteLength } = view
  const first = Math.max(0, byteLength - endBytes - longestComment)
  let loose = false
  for (let at = byteLength - endBytes; at >= first; at--) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (at + endBytes + view.getUint16(at + 20, true) === byteLength) return at
    loose = true
  }
  if (loose) throw new UnzipError('corrupt', 'there are bytes after the end of the archive, or too few')
  const isZip = byteLength >= 4 && view.getUint32(0, true) === localSignature
  throw isZip
    ? new UnzipError('corrupt', 'the archive is cut off: its directory is missing')
    : new UnzipError('not-a-zip', 'the file has no zip directory')
}

function find64(view: DataView, locator: number): Directory {
  const end = wide(view, locator + 8)
  if (end + end64Bytes > locator || view.getUint32(end, true) !== end64Signature) {
    throw new UnzipError('corrupt', 'the Zip64 end record is not where it should be')
  }
  if (end + 12 + wide(view, end + 4) !== locator) {
    throw new UnzipError('corrupt', 'there are bytes after the Zip64 end record')
  }
  return checked({ start: wide(view, end + 48), end, entries: wide(view, end + 32) }, wide(view, end + 40))
}

function checked(directory: Directory, size: number): Directory {
  if (directory.start + size !== directory.end) {
    throw new UnzipError('corrupt', 'the directory is not where the end record says')
  }
  return directory
}

function readEntry(view: DataView, at: number): { entry: DirectoryEntry; end: number } {
  const flags = view.getUint16(at + 8, true)
  const nameBytes = view.getUint16(at + 28, true)
  const extraBytes = view.getUint16(at + 30, true)
  const extra = at + entryBytes + nameBytes
  const end = extra + extraBytes + view.getUint16(at + 32, true)
  if (end > view.byteLength) throw new UnzipError('corrupt', 'the directory ends within an entry')
  const sizes = readSizes(view, at, extra, extraBytes)
  return {
    entry: {
      name: decodeName(nameOf(view, at + entryBytes, nameBytes), (flags & 0x800) !== 0),
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      ...sizes,
      encrypted: (flags & 0x41) !== 0,
    },
    end,
  }
}

/** Sizes and offset, from the Zip64 field where the short ones are full: it holds those and no others, in this order. */
function readSizes(view: DataView, at: number, extra: number, extraBytes: number) {
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  let field = short.includes(in64) ? findField(view, extra, extra + extraBytes) : null
  const [declaredBytes, packedBytes, offset] = short.map((value) => {
    if (value !== in64) return value
    if (field === null || field.at + 8 > field.end) {
      throw new UnzipError('corrupt', 'a size is missing from a Zip64 field')
    }
    const long = wide(view, field.at)
    field = { at: field.at + 8, end: field.end }
    return long
  }) as [number, number, number]
  return { declaredBytes, packedBytes, offset }
}

function findField(view: DataView, start: number, end: number): { at: number; end: number } | null {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64Field) continue
    const fieldEnd = at + 4 + view.getUint16(at + 2, true)
    return fieldEnd <= end ? { at: at + 4, end: fieldEnd } : null
  }
  return null
}

/**
 * The packed bytes of an entry, past its own header. Throws `corrupt` where that header is not at its place or names another
 * file, and where the bytes run into the directory or beyond.
 */
export function packedBytesOf(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, name } = entry
  if (offset + localBytes > bytes.length || view.getUint32(offset, true) !== localSignature) {
    throw new UnzipError('corrupt', `${name} is not where the directory says`)
  }
  const nameBytes = view.getUint16(offset + 26, true)
  const start = offset + localBytes + nameBytes + view.getUint16(offset + 28, true)
  const end = start + entry.packedBytes
  if (end > bytes.length) throw new UnzipError('corrupt', `the archive ends within ${name}`)
  const utf8 = (view.getUint16(offset + 6, true) & 0x800) !== 0
  const localName = decodeName(nameOf(view, offset + localBytes, nameBytes), utf8)
  if (localName !== name) throw new UnzipError('corrupt', `${name} calls itself ${localName}`)
  return bytes.subarray(start, end)
}

function nameOf(view: DataView, start: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + start, length)
}

/** Names are UTF-8 where they say so; others are tried as such, for many programs forget to say it. */
function decodeName(name: Uint8Array, utf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name)
  } catch {
    if (utf8) throw new UnzipError('corrupt', 'a name is not valid UTF-8')
    return new TextDecoder('windows-1252').decode(name)
  }
}

function wide(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}
