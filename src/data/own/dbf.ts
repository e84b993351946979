import type { CellValue } from './column-builder'
import { OwnFileError } from './own-file-error'

const fieldBytes = 32
const headerEnd = 0x0d
const deleted = 0x2a
const longestQuick = 32

type Field = Readonly<{ name: string; type: string; start: number; length: number }>

/** A .dbf file: its fields and where its rows lie. */
export type Dbf = Readonly<{
  count: number
  names: readonly string[]
  /** Whether a row is marked as deleted. */
  isDeleted: (row: number) => boolean
  /** The cells of a row in the order of the names. */
  cells: (row: number) => readonly CellValue[]
}>

/**
 * Opens a dBASE table as it goes with a shapefile (levels 3 to 5, Visual FoxPro). Text is decoded as the .cpg file says, else as UTF-8
 * if it is, else as Windows-1252. Blank numbers, dates and truth values are unknown. Throws `truncated`, `corrupt`, `encoding`,
 * `no-columns` or `duplicate-column`.
 */
export function openDbf(bytes: Uint8Array, codePage: string | null): Dbf {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < fieldBytes + 1) throw new OwnFileError('truncated', 'the .dbf ends within its header')
  const count = view.getUint32(4, true)
  const first = view.getUint16(8, true)
  const width = view.getUint16(10, true)
  if (first > bytes.length) throw new OwnFileError('truncated', 'the .dbf ends within its header')
  if (width === 0 || first + count * width > bytes.length) {
    throw new OwnFileError('truncated', `the .dbf declares ${count} rows and ends before`)
  }
  const encoding = encodingOf(codePage, bytes[29]!, bytes)
  const decode = decoderOf(encoding)
  const fields = readFields(bytes, first, width, decode)
  return {
    count,
    names: fields.map(({ name }) => name),
    isDeleted: (row) => bytes[first + row * width] === deleted,
    cells: (row) =>
      fields.map((field) => {
        const start = first + row * width + field.start
        return cellOf(field, bytes.subarray(start, start + field.length), view, start, decode)
      }),
  }
}

function readFields(
  bytes: Uint8Array,
  first: number,
  width: number,
  decode: (text: Uint8Array) => string,
): Field[] {
  const fields: Field[] = []
  let start = 1
  for (let at = fieldBytes; at + fieldBytes <= first && bytes[at] !== headerEnd; at += fieldBytes) {
    const nameBytes = bytes.subarray(at, at + 11)
    const end = nameBytes.indexOf(0)
    const name = decode(end < 0 ? nameBytes : nameBytes.subarray(0, end)).trim()
    const type = String.fromCharCode(bytes[at + 11]!)
    // Long texts keep the upper half of their length where numbers keep their decimals.
    const length = bytes[at + 16]! + (type === 'C' ? 256 * bytes[at + 17]! : 0)
    if (name === '') throw new OwnFileError('corrupt', 'a field of the .dbf has no name')
    if (fields.some((field) => field.name === name)) {
      throw new OwnFileError('duplicate-column', `two columns are called “${name}”`)
    }
    fields.push({ name, type, start, length })
    start += length
  }
  if (start > width) throw new OwnFileError('corrupt', 'the fields of the .dbf are wider than its rows')
  return fields
}

function cellOf(
  { name, type }: Field,
  bytes: Uint8Array,
  view: DataView,
  start: number,
  decode: (text: Uint8Array) => string,
): CellValue {
  // Visual FoxPro keeps some numbers in binary.
  if (type === 'I' && bytes.length === 4) return view.getInt32(start, true)
  if ((type === 'B' || type === 'O') && bytes.length === 8) return view.getFloat64(start, true)
  const text = decode(bytes)
  if (type === 'N' || type === 'F') {
    const number = text.trim()
    // Asterisks stand for a number that did not fit.
    if (number === '' || /^\*+$/.test(number)) return null
    if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number)) {
      throw new OwnFileError('corrupt', `“${number.slice(0, 30)}” in column ${name} is no number`)
    }
    return Number(number)
  }
  if (type === 'L') return /^[ty]$/i.test(text) ? true : /^[fn]$/i.test(text) ? false : null
  if (type === 'D') {
    const day = /^(\d{4})(\d\d)(\d\d)$/.exec(text.trim())
    return day === null || day[0] === '00000000' ? null : `${day[1]!}-${day[2]!}-${day[3]!}`
  }
  return text === '' ? null : text
}

/** Decodes a text without the blanks that fill its field up; ASCII, most of all cells, skips the decoder. */
function decoderOf(encoding: string): (text: Uint8Array) => string {
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (field) => {
    let end = field.length
    while (end > 0 && (field[end - 1] === 0x20 || field[end - 1] === 0)) end--
    const text = field.subarray(0, end)
    const quick = end <= longestQuick ? asciiText(text) : null
    if (quick !== null) return quick
    try {
      return decoder.decode(text)
    } catch {
      // A text cut off at the width of its field, in the middle of a character.
      for (let cut = 1; cut < Math.min(4, text.length); cut++) {
        try {
          return decoder.decode(text.subarray(0, text.length - cut))
        } catch {
          continue
        }
      }
      throw new OwnFileError('encoding', `a text of the .dbf is not ${encoding}`)
    }
  }
}

function asciiText(bytes: Uint8Array): string | null {
  let text = ''
  for (const byte of bytes) {
    if (byte > 0x7f) return null
    text += String.fromCharCode(byte)
  }
  return text
}

/** Code pages of DOS, which browsers do not know. */
const dosPages = [0x01, 0x02, 0x08, 0x09, 0x0a, 0x0b, 0x0d]

function encodingOf(codePage: string | null, mark: number, bytes: Uint8Array): string {
  const named = codePage?.trim() ?? ''
  if (named !== '') {
    const label = /^(ANSI )?125[0-8]$/i.test(named)
      ? `windows-${named.slice(-4)}`
      : named.replace(/^88591$|^ISO ?8859[ -]?1$/i, 'iso-8859-1').replace(/^(UTF8|65001)$/i, 'utf-8')
    try {
      return new TextDecoder(label).encoding
    } catch {
      throw new OwnFileError(
        'encoding',
        `the .cpg names the encoding “${named.slice(0, 40)}”, which is not known here`,
      )
    }
  }
  if (bytes.subarray(fieldBytes).every((byte) => byte < 0x80)) return 'utf-8'
  if (dosPages.includes(mark)) throw new OwnFileError('encoding', 'the .dbf is written in a code page of DOS')
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(fieldBytes))
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
