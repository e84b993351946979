const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const shortText = 24

/** UTF-8 bytes as text, or null when they are not valid UTF-8. Short ASCII, most codes and names, skips the decoder. */
export function decodeText(bytes: Uint8Array, start: number, length: number): string | null {
  const piece = bytes.subarray(start, start + length)
  if (length <= shortText && isAscii(piece)) {
    // Takes any list of numbers, whatever its type says; one text at once leaves no chain of pieces behind.
    return String.fromCharCode.apply(null, piece as unknown as number[])
  }
  try {
    return decoder.decode(piece)
  } catch {
    return null
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7f) return false
  return true
}
