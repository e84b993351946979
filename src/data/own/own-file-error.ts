import type { OwnFileFault } from '../../contracts/own-data'

/** A file of one's own that is refused as a whole, and why. The message is English and meant for logs. */
export class OwnFileError extends Error {
  override readonly name = 'OwnFileError'

  /** `guess`: for `wrong-crs` and `unknown-crs`, the system (`EPSG:…`) in which the places would lie in Italy, if any. */
  constructor(
    readonly fault: OwnFileFault,
    readonly detail: string,
    readonly guess: string | null = null,
  ) {
    super(`${fault}: ${detail}`)
  }
}
