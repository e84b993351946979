import { SourceError } from '../../source-table'

/** A longer text does not fit in one string. */
const mostBytes = 400_000_000

/** What Windows-1252 has where ISO 8859-1 has control characters, from 0x80 on; five places are empty. */
const windowsCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Windows-1252. Node 20 takes it for ISO 8859-1, so that the characters that differ are put right here. */
function decodeWindows(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => windowsCharacters.charAt(character.charCodeAt(0) - 0x80))
}

function decodeStrictly(file: string, encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new SourceError(`${file}: it begins as ${encoding.toUpperCase()} but is not, or is cut off`)
  }
}

function decodeWithoutMark(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A file of another encoding gives hardly any sequence that is UTF-8; one that does is a damaged UTF-8 file.
    const lenient = new TextDecoder('utf-8').decode(bytes)
    const broken = lenient.match(/\ufffd/g)?.length ?? 0
    const whole = lenient.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0
    if (whole >= broken)
      throw new SourceError(`${file}: it is UTF-8 but for ${broken} places, or is cut off within a character`)
    return decodeWindows(bytes)
  }
}

/**
 * The text of a table: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252, without the mark and with `\n` alone
 * at the end of lines. Throws `SourceError` where the bytes are not what they begin as, or hold control characters, which no
 * table does: another encoding or no text.
 */
export function decodeTable(file: string, bytes: Uint8Array): string {
  if (bytes.length > mostBytes)
    throw new SourceError(`${file}: ${bytes.length} bytes of text, at most ${mostBytes} are read`)
  const [first, second, third] = bytes
  const text =
    first === 0xef && second === 0xbb && third === 0xbf
      ? decodeStrictly(file, 'utf-8', bytes)
      : first === 0xff && second === 0xfe
        ? decodeStrictly(file, 'utf-16le', bytes)
        : first === 0xfe && second === 0xff
          ? decodeStrictly(file, 'utf-16be', bytes)
          : decodeWithoutMark(file, bytes)
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/.exec(text)
  if (control !== null) {
    const code = text.charCodeAt(control.index).toString(16).toUpperCase().padStart(4, '0')
    throw new SourceError(
      `${file}: not a text table, or of an unknown encoding: it holds the character U+${code}`,
    )
  }
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
