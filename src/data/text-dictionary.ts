import { decodeText } from './decode-text'

/** What `intern` returns for bytes that are not UTF-8, and for a text that is not admitted. */
export const notUtf8 = -2
const notAdmitted = -3

/** An entry of the cache: code + 1 (0: free), hash, start of the copy, length. */
const entryWords = 4
const probes = 8
/** Bytes beyond which a text is not kept in the cache. */
const longestCached = 64

/**
 * Codes the texts of one column: equal texts share a code. A cache leads from bytes to codes, so that a text seen before costs a
 * hash and a comparison, and is not decoded again. An entry is looked for in a few places only: texts chosen to clash push each
 * other out and cost a decoding each, which slows the reading by a constant.
 */
export class TextDictionary {
  readonly entries: string[] = []
  /** The codes of texts that the cache may not find: long ones, those pushed out, those that are spelt in several ways. */
  private readonly aside = new Map<string, number>()
  private readonly data: DataView
  private mask = 63
  private cached = 0
  private cache = new Int32Array(entryWords * 64)
  /** Copies of the texts in the cache, close together: to compare with the file itself is to wait for memory. */
  private copies = new CopiedBytes()

  /** `admit` gives the text to keep, or null to refuse it; `spellings` says that it may give one text for several. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly admit: (text: string) => string | null,
    private readonly spellings: boolean,
  ) {
    this.data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  /** The code of the UTF-8 text at `start`, or a negative number when it cannot be taken. */
  intern(start: number, length: number): number {
    const { data, cache, mask, copies } = this
    const hash = hashOf(data, start, length)
    for (let probe = 0; probe < probes; probe++) {
      const entry = entryWords * ((hash + probe) & mask)
      const code = cache[entry]!
      if (code === 0) break
      if (
        cache[entry + 1] === hash &&
        cache[entry + 3] === length &&
        equalBytes(copies.data, cache[entry + 2]!, data, start, length)
      ) {
        return code - 1
      }
    }
    return this.learn(hash, start, length)
  }

  private learn(hash: number, start: number, length: number): number {
    const decoded = decodeText(this.bytes, start, length)
    if (decoded === null) return notUtf8
    const text = this.admit(decoded)
    if (text === null) return notAdmitted
    const code = this.codeOf(text)
    if (length <= longestCached) {
      if (2 * this.cached > this.mask) this.grow()
      this.remember(code + 1, hash, this.copies.add(this.bytes, start, length), length)
    }
    if (length > longestCached || this.spellings) this.aside.set(text, code)
    return code
  }

  /** The code of a text that the cache does not know. */
  private codeOf(text: string): number {
    const known = this.aside.size === 0 ? undefined : this.aside.get(text)
    return known ?? this.entries.push(text) - 1
  }

  /** Takes the first free place for an entry, else its home, from which another goes aside. */
  private remember(code: number, hash: number, start: number, length: number): void {
    const { cache, mask } = this
    let probe = 0
    while (probe < probes && cache[entryWords * ((hash + probe) & mask)] !== 0) probe++
    const entry = entryWords * ((probe < probes ? hash + probe : hash) & mask)
    if (probe < probes) this.cached++
    else this.aside.set(this.entries[cache[entry]! - 1]!, cache[entry]! - 1)
    cache[entry] = code
    cache[entry + 1] = hash
    cache[entry + 2] = start
    cache[entry + 3] = length
  }

  private grow(): void {
    const { cache } = this
    const places = 2 * (this.mask + 1)
    this.mask = places - 1
    this.cached = 0
    this.cache = new Int32Array(entryWords * places)
    for (let entry = 0; entry < cache.length; entry += entryWords) {
      if (cache[entry] === 0) continue
      this.remember(cache[entry]!, cache[entry + 1]!, cache[entry + 2]!, cache[entry + 3]!)
    }
  }
}

/** Multiplies and folds words of four bytes, the last of which overlaps the one before; the factors are MurmurHash3's. */
function hashOf(data: DataView, start: number, length: number): number {
  let hash = length
  if (length < 4) {
    for (let i = 0; i < length; i++) hash = (hash << 8) ^ data.getUint8(start + i)
  } else {
    const last = start + length - 4
    for (let at = start; at < last; at += 4) {
      hash = Math.imul(hash ^ data.getInt32(at, true), 0x85ebca6b)
      hash ^= hash >>> 15
    }
    hash ^= data.getInt32(last, true)
  }
  hash = Math.imul(hash, 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

function equalBytes(a: DataView, startA: number, b: DataView, startB: number, length: number): boolean {
  if (length < 4) {
    for (let i = 0; i < length; i++) {
      if (a.getUint8(startA + i) !== b.getUint8(startB + i)) return false
    }
    return true
  }
  const last = length - 4
  for (let i = 0; i < last; i += 4) {
    if (a.getInt32(startA + i, true) !== b.getInt32(startB + i, true)) return false
  }
  return a.getInt32(startA + last, true) === b.getInt32(startB + last, true)
}

/** Bytes copied one after the other. */
class CopiedBytes {
  private bytes = new Uint8Array(512)
  private length = 0
  data = new DataView(this.bytes.buffer)

  /** Copies a piece and returns where the copy begins. */
  add(source: Uint8Array, start: number, length: number): number {
    const at = this.length
    this.length += length
    if (this.length > this.bytes.length) {
      const larger = new Uint8Array(2 * this.length)
      larger.set(this.bytes)
      this.bytes = larger
      this.data = new DataView(larger.buffer)
    }
    for (let i = 0; i < length; i++) this.bytes[at + i] = source[start + i]!
    return at
  }
}
