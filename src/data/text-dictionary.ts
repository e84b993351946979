import { decodeText } from './decode-text'

/** What `intern` returns for bytes that are not UTF-8, and for a text that is not admitted. */
export const notUtf8 = -2
const notAdmitted = -3

/**
 * Codes the texts of one column: equal texts share a code. In front of the dictionary lies a direct-mapped cache from bytes to
 * codes, so that a text seen before costs a hash and a comparison, and is not decoded again. A clash only costs a decoding:
 * texts chosen to clash slow the reading by a constant.
 */
export class TextDictionary {
  readonly entries: string[] = []
  private readonly codeOf = new Map<string, number>()
  private mask = 63
  private codes = new Int32Array(64).fill(-1)
  private starts = new Uint32Array(64)
  private lengths = new Uint32Array(64)

  /** `admit` gives the text to keep, or null to refuse it. */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly admit: (text: string) => string | null,
  ) {}

  /** The code of the UTF-8 text at `start`, or a negative number when it cannot be taken. */
  intern(start: number, length: number): number {
    const slot = this.hash(start, length) & this.mask
    const cached = this.codes[slot]!
    if (cached >= 0 && this.lengths[slot] === length && this.equal(this.starts[slot]!, start, length)) {
      return cached
    }
    const decoded = decodeText(this.bytes, start, length)
    if (decoded === null) return notUtf8
    const text = this.admit(decoded)
    if (text === null) return notAdmitted
    let code = this.codeOf.get(text)
    if (code === undefined) {
      code = this.entries.length
      this.entries.push(text)
      this.codeOf.set(text, code)
      if (2 * code > this.mask) this.grow()
    }
    const place = this.hash(start, length) & this.mask
    this.codes[place] = code
    this.starts[place] = start
    this.lengths[place] = length
    return code
  }

  /** FNV-1a over the ends of the text; long texts are told apart by the comparison. */
  private hash(start: number, length: number): number {
    const end = start + length
    const headEnd = length > 64 ? start + 32 : end
    let hash = 0x811c9dc5 ^ length
    for (let i = start; i < headEnd; i++) hash = Math.imul(hash ^ this.bytes[i]!, 0x01000193)
    for (let i = Math.max(headEnd, end - 32); i < end; i++) {
      hash = Math.imul(hash ^ this.bytes[i]!, 0x01000193)
    }
    return hash ^ (hash >>> 15)
  }

  private equal(first: number, second: number, length: number): boolean {
    for (let i = 0; i < length; i++) {
      if (this.bytes[first + i] !== this.bytes[second + i]) return false
    }
    return true
  }

  /** A larger cache, empty: it fills again as texts come by. */
  private grow(): void {
    const slots = 4 * (this.mask + 1)
    this.mask = slots - 1
    this.codes = new Int32Array(slots).fill(-1)
    this.starts = new Uint32Array(slots)
    this.lengths = new Uint32Array(slots)
  }
}
