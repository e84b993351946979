import { Inflate } from 'fflate'
import { crc32 } from './crc32'
import { UnzipError } from './unzip-error'
import { packedBytesOf, readZipDirectory, type DirectoryEntry } from './zip-directory'

/** A file of an archive: its path with `/` between folders, and its bytes, in a buffer of its own. */
export type ZipEntry = Readonly<{ name: string; bytes: Uint8Array<ArrayBuffer> }>

/** What an archive may come to. */
export type UnzipLimits = Readonly<{
  /** All entries together, unpacked. */
  bytes: number
  entries: number
}>

const defaultLimits: UnzipLimits = { bytes: 500_000_000, entries: 200 }

/** No table or geometry packs to less than this share of its bytes, but blank ones, which are small. */
const highestRatio = 200
const smallEnough = 10_000_000
/** Deflate packs at most 258 bytes into two bits. */
const deflateRatio = 1032
const packedAtOnce = 16_384

/**
 * Unpacks a zip held in memory; folders are left out. Sizes that the archive declares are held against the limits first and
 * against what comes out while it does, so that memory never exceeds `limits.bytes`; every checksum is verified. Throws
 * `UnzipError`, never anything else.
 */
export function unzip(bytes: Uint8Array, limits: Partial<UnzipLimits> = {}): readonly ZipEntry[] {
  const most = { ...defaultLimits, ...limits }
  const directory = readZipDirectory(bytes, most.entries)
  checkNames(directory)
  checkSizes(directory, most.bytes)
  checkOverlap(directory, bytes)
  return directory
    .filter(({ name }) => !name.endsWith('/'))
    .map((entry) => ({ name: entry.name, bytes: unpack(entry, packedBytesOf(bytes, entry)) }))
}

/** Refuses names that would lead out of a folder, wherever they are unpacked, and names that occur twice. */
function checkNames(directory: readonly DirectoryEntry[]): void {
  const seen = new Set<string>()
  for (const { name, encrypted } of directory) {
    if (encrypted) throw new UnzipError('encrypted', `${name} is encrypted`)
    const steps = name.replace(/\/$/, '').split('/')
    const leadsAway = steps.some((step) => step === '' || step === '.' || step === '..')
    if (leadsAway || /[\\\u0000-\u001f\u007f]|^[a-z]:/iu.test(name)) {
      throw new UnzipError('unsafe-name', `${JSON.stringify(name)} is not a plain path`)
    }
    // Many disks hold A and a, or two spellings of à, to be one name.
    const spelling = steps.join('/').normalize('NFC').toLowerCase()
    if (seen.has(spelling)) throw new UnzipError('duplicate', `${name} occurs twice`)
    seen.add(spelling)
  }
}

function checkSizes(directory: readonly DirectoryEntry[], mostBytes: number): void {
  const total = directory.reduce((sum, { declaredBytes }) => sum + declaredBytes, 0)
  if (total > mostBytes) {
    throw new UnzipError('too-large', `${total} bytes unpacked, at most ${mostBytes} are read`)
  }
  for (const { name, method, packedBytes, declaredBytes } of directory) {
    if (method !== 0 && method !== 8) {
      throw new UnzipError('corrupt', `${name} is packed by method ${method}, which is not read`)
    }
    if (method === 0 ? declaredBytes !== packedBytes : declaredBytes > deflateRatio * (packedBytes + 1)) {
      throw new UnzipError('corrupt', `${packedBytes} bytes of ${name} cannot hold ${declaredBytes}`)
    }
    if (declaredBytes > smallEnough && declaredBytes > highestRatio * packedBytes) {
      throw new UnzipError('bomb', `${packedBytes} bytes of ${name} unpack to ${declaredBytes}`)
    }
  }
}

/** Entries that share bytes unpack to far more than the file's size promises (Fifield 2019). */
function checkOverlap(directory: readonly DirectoryEntry[], bytes: Uint8Array): void {
  const pieces = directory.map((entry) => {
    const packed = packedBytesOf(bytes, entry)
    return {
      name: entry.name,
      start: entry.offset,
      end: packed.byteOffset - bytes.byteOffset + packed.length,
    }
  })
  pieces.sort((a, b) => a.start - b.start)
  pieces.forEach(({ name, start }, i) => {
    const before = pieces[i - 1]
    if (before !== undefined && start < before.end) {
      throw new UnzipError('bomb', `${name} shares its bytes with ${before.name}`)
    }
  })
}

function unpack(entry: DirectoryEntry, packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = entry.method === 0 ? packed.slice() : inflate(entry, packed)
  if (crc32(bytes) !== entry.crc32) throw new UnzipError('corrupt', `${entry.name} fails its checksum`)
  return bytes
}

/** Inflates piece by piece and stops as soon as more comes out than was declared. */
function inflate({ name, declaredBytes }: DirectoryEntry, packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(declaredBytes)
  let length = 0
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > declaredBytes) {
      throw new UnzipError('bomb', `${name} unpacks to more than the ${declaredBytes} bytes it declares`)
    }
    out.set(chunk, length)
    length += chunk.length
  })
  try {
    for (let at = 0; at === 0 || at < packed.length; at += packedAtOnce) {
      inflater.push(packed.subarray(at, at + packedAtOnce), at + packedAtOnce >= packed.length)
    }
  } catch (error) {
    if (error instanceof UnzipError) throw error
    throw new UnzipError('corrupt', `${name}: ${error instanceof Error ? error.message : 'not deflated'}`)
  }
  if (length !== declaredBytes) {
    throw new UnzipError('corrupt', `${name} unpacks to ${length} bytes instead of ${declaredBytes}`)
  }
  return out
}
