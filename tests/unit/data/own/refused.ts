import type { OwnReading, OwnTable } from '../../../../src/contracts/own-data'
import { OwnFileError } from '../../../../src/data/own/own-file-error'
import { readOwnFile } from '../../../../src/data/own/read-own-file'

export const asFile: OwnReading = { layer: null, crs: null }

export const bytesOf = (content: string | object) =>
  new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content))

export const read = (content: string | object, fileName: string, reading = asFile): Promise<OwnTable> =>
  readOwnFile(bytesOf(content), fileName, reading)

/** The error by which a file is refused. */
export async function refusal(
  content: string | object | Uint8Array,
  fileName: string,
  reading = asFile,
): Promise<OwnFileError> {
  const bytes = content instanceof Uint8Array ? content : bytesOf(content)
  try {
    await readOwnFile(bytes, fileName, reading)
  } catch (error) {
    if (error instanceof OwnFileError) return error
    throw error
  }
  throw new Error(`${fileName} was read`)
}
