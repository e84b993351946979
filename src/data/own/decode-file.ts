import { OwnFileError } from './own-file-error'

/** Characters that no text holds; a tab, line breaks and a form feed are none of them. */
const notText = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001d\u007f-\u009f]/u

/**
 * The text of a file in UTF-8, UTF-16 (with a mark at its beginning or, of Latin letters, without) or Windows-1252. A file that is
 * UTF-8 but for a few bytes is damaged, not Windows-1252. Throws `encoding`.
 */
export function decodeFile(bytes: Uint8Array): string {
  const text = decoded(bytes)
  const found = notText.exec(text)
  if (found === null) return text
  const line = text.slice(0, found.index).split('\n').length
  throw new OwnFileError('encoding', `line ${line} holds what is no text`)
}

function decoded(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide !== null) {
    if (bytes.length % 2 === 1) throw new OwnFileError('truncated', 'half a character at the end')
    const text = strictly(wide, bytes)
    if (text === null) throw new OwnFileError('encoding', `not valid ${wide}`)
    return text
  }
  const text = strictly('utf-8', bytes)
  if (text !== null) return text
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  const loose = new TextDecoder().decode(bytes)
  const wrong = loose.match(/\ufffd/gu)?.length ?? 0
  const right = loose.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  if (marked || right >= wrong) {
    const line = loose.slice(0, loose.indexOf('\ufffd')).split('\n').length
    throw new OwnFileError('encoding', `line ${line} is not valid UTF-8, though the rest is`)
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 tells by its mark, or by every other byte of its beginning being zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 64)
  const zeroes = [0, 1].map((odd) => start.every((byte, i) => (i % 2 === odd) === (byte === 0)))
  if (start.length < 4) return null
  return zeroes[1] ? 'utf-16le' : zeroes[0] ? 'utf-16be' : null
}
