import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

const geodata = new URL('../../geodata/cremona/', import.meta.url)

/** The bytes of a file of the territory. */
export const readGeodata = (name: string): Buffer => readFileSync(new URL(name, geodata))

/** Replaces every occurrence of a text by one of the same length in bytes. */
export function replaceBytes(bytes: Buffer, text: string, other: string): Buffer {
  const [from, to] = [Buffer.from(text), Buffer.from(other)]
  if (from.length !== to.length) throw new Error(`“${text}” and “${other}” differ in length`)
  const copy = Buffer.from(bytes)
  let at = copy.indexOf(from)
  if (at < 0) throw new Error(`“${text}” is not in the file`)
  for (; at >= 0; at = copy.indexOf(from, at + 1)) to.copy(copy, at)
  return copy
}

/** Serves other bytes under the name of a file and declares them in `territory.json`, as a publisher would. */
export async function serveDeclared(page: Page, name: string, bytes: Buffer): Promise<void> {
  const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex')
  const manifest = readGeodata('territory.json').toString('utf8')
  const genuine = sha256(readGeodata(name))
  if (!manifest.includes(genuine)) throw new Error(`${name} is not the declared file`)
  const body = manifest.replace(genuine, sha256(bytes))
  await page.route(`**/${name}`, (route) => route.fulfill({ body: bytes }))
  await page.route('**/territory.json', (route) => route.fulfill({ contentType: 'application/json', body }))
}
