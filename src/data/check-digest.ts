import type { LayerFile } from '../contracts/territory'
import { LayerError } from './layer-error'

/** Holds a whole file against the SHA-256 that the territory declares, where the browser offers a digest. Throws `checksum`. */
export async function checkDigest(
  layer: string,
  bytes: Uint8Array<ArrayBuffer>,
  entry: Pick<LayerFile, 'sha256'>,
): Promise<void> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle
  if (subtle === undefined) return
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes))
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (sha256 !== entry.sha256) throw new LayerError(layer, 'checksum', `SHA-256 is ${sha256}`)
}
