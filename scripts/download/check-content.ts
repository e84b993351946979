const endSignature = 0x06054b50
const directorySignature = 0x02014b50
const endLength = 22
const longestComment = 0xffff

/**
 * Whether the bytes end as a zip does: an end-of-central-directory record whose comment reaches exactly to the last
 * byte, and before it a directory where the record says. A zip that is cut off, goes on after its end, or lost or
 * doubled bytes on the way does not.
 * Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3.16.
 */
export function endsAsZip(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const last = bytes.length - endLength
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (view.getUint16(at + 20, true) !== last - at) continue
    const directoryLength = view.getUint32(at + 12, true)
    const directoryStart = view.getUint32(at + 16, true)
    // All ones: the figures stand in a zip64 record instead, which whoever unpacks the file reads.
    if (directoryStart === 0xffffffff || directoryLength === 0xffffffff) return true
    if (directoryStart + directoryLength > at) continue
    if (directoryLength === 0 || view.getUint32(directoryStart, true) === directorySignature) return true
  }
  return false
}

/** Servers in trouble answer with a web page and status 200. */
const isWebPage = (bytes: Uint8Array) =>
  /^\s*<(!doctype html|html|head|body)/i.test(new TextDecoder('latin1').decode(bytes.subarray(0, 512)))

const longestError = 20_000

/** The message of an error that an ArcGIS server tells as JSON, with status 200. */
function toldError(bytes: Uint8Array): string | null {
  if (bytes.length > longestError) return null
  const text = new TextDecoder().decode(bytes)
  if (!/^\s*\{\s*"error"\s*:\s*\{/.test(text)) return null
  return /"message"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? 'without a message'
}

/** What is wrong with a file that has come whole, in words that end a sentence; null where nothing is. */
export function faultOfContent(name: string, bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'nothing came'
  if (isWebPage(bytes) && !/\.html?$/i.test(name)) return 'a web page came instead of the file'
  const error = toldError(bytes)
  if (error !== null) return `the server told an error instead: ${error}`
  if (/\.zip$/i.test(name) && !endsAsZip(bytes)) return 'what came is not a whole zip'
  return null
}
