const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const shortText = 24

/** UTF-8 bytes as text, or null when they are not valid UTF-8. Short ASCII, most codes and names, skips the decoder. */
export function decodeText(bytes: Uint8Array, start: number, length: number): string | null {
  if (length <= shortText) {
    let text = ''
    let at = start
    const end = start + length
    for (; at < end; at++) {
      const byte = bytes[at]!
      if (byte > 0x7f) break
      text += String.fromCharCode(byte)
    }
    if (at === end) return text
  }
  try {
    return decoder.decode(bytes.subarray(start, start + length))
  } catch {
    return null
  }
}
