/**
 * Why an archive is refused. `not-a-zip` · `unsafe-name` a name that leads elsewhere · `too-large` more entries or bytes than
 * allowed · `bomb` far more bytes than any data of their size unpack to, or the same bytes used twice · `encrypted` ·
 * `duplicate` two entries of one name · `corrupt` cut off, damaged, contradicting itself or packed in a way that is not read.
 */
export type UnzipFault =
  'not-a-zip' | 'unsafe-name' | 'too-large' | 'bomb' | 'encrypted' | 'duplicate' | 'corrupt'

/** An archive that is not unpacked, and why. The message is English and meant for logs. */
export class UnzipError extends Error {
  override readonly name = 'UnzipError'
  override readonly cause: UnzipFault
  readonly detail: string

  constructor(cause: UnzipFault, detail: string) {
    super(`${cause}: ${detail}`)
    this.cause = cause
    this.detail = detail
  }
}
