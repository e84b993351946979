import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

/** What is kept beside a cached file as `<name>.json`. */
const recordSchema = v.object({
  address: v.string(),
  /** The day it was fetched, ISO 8601, UTC. */
  date: v.string(),
  size: v.number(),
  sha256: v.string(),
  etag: v.nullable(v.string()),
})
export type CacheRecord = v.InferOutput<typeof recordSchema>

export type CachedFile = Readonly<{ bytes: Uint8Array; record: CacheRecord }>

/** What is kept beside an unfinished file as `<name>.part.json`: which version of which file it is a beginning of. */
const partSchema = v.object({
  address: v.string(),
  etag: v.nullable(v.string()),
  lastModified: v.nullable(v.string()),
  /** Bytes of the whole file; null where the server did not say. */
  total: v.nullable(v.number()),
})
export type PartRecord = v.InferOutput<typeof partSchema>

/** An unfinished file: what it belongs to, and how many bytes have come. */
export type Part = Readonly<{ record: PartRecord; size: number }>

const filesOf = (cache: string, name: string) => ({
  file: path.join(cache, name),
  record: path.join(cache, `${name}.json`),
  part: path.join(cache, `${name}.part`),
  partRecord: path.join(cache, `${name}.part.json`),
})

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function readRecord<T>(schema: v.GenericSchema<unknown, T>, file: string): T | null {
  if (!fs.existsSync(file)) return null
  try {
    const parsed = v.safeParse(schema, JSON.parse(fs.readFileSync(file, 'utf8')))
    return parsed.success ? parsed.output : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const readBytes = (file: string): Uint8Array => {
  const buffer = fs.readFileSync(file)
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}

/**
 * The cached file of this name and address, held against its size and digest; a text where it cannot be used, saying
 * why in words that follow the file's name; null where there is none.
 */
export function openCached(cache: string, name: string, address: string): CachedFile | string | null {
  const at = filesOf(cache, name)
  if (!fs.existsSync(at.file)) return null
  const record = readRecord(recordSchema, at.record)
  if (record === null) return 'is in the cache without a readable record of where it is from'
  if (record.address !== address) return `is in the cache from another address, ${record.address}`
  const bytes = readBytes(at.file)
  if (bytes.length !== record.size)
    return `is damaged in the cache: it has ${bytes.length} bytes, not ${record.size}`
  if (sha256Of(bytes) !== record.sha256) return 'is damaged in the cache: its checksum differs'
  return { bytes, record }
}

/** The beginning of the file that an earlier attempt left; null where there is none to go on from. */
export function openPart(cache: string, name: string, address: string): Part | null {
  const at = filesOf(cache, name)
  if (!fs.existsSync(at.part)) return null
  const record = readRecord(partSchema, at.partRecord)
  return record?.address === address ? { record, size: fs.statSync(at.part).size } : null
}

/** Begins the unfinished file anew. The record goes first: bytes are never there without what they belong to. */
export function beginPart(cache: string, name: string, record: PartRecord): void {
  fs.mkdirSync(cache, { recursive: true })
  const at = filesOf(cache, name)
  fs.rmSync(at.part, { force: true })
  fs.writeFileSync(at.partRecord, JSON.stringify(record))
  fs.writeFileSync(at.part, '')
}

/** Opens the unfinished file for what comes next; to be closed by the caller. */
export const openPartForAppending = (cache: string, name: string): number =>
  fs.openSync(filesOf(cache, name).part, 'a')

export const readPart = (cache: string, name: string): Uint8Array => readBytes(filesOf(cache, name).part)

export function discardPart(cache: string, name: string): void {
  const at = filesOf(cache, name)
  fs.rmSync(at.part, { force: true })
  fs.rmSync(at.partRecord, { force: true })
}

/** Makes the finished part the cached file. A crash in between leaves a file that its record refuses. */
export function keepPart(cache: string, name: string, record: CacheRecord): void {
  const at = filesOf(cache, name)
  fs.rmSync(at.record, { force: true })
  const part = fs.openSync(at.part, 'r+')
  try {
    fs.fsyncSync(part)
  } finally {
    fs.closeSync(part)
  }
  fs.renameSync(at.part, at.file)
  fs.writeFileSync(at.record, `${JSON.stringify(record, null, 2)}\n`)
  fs.rmSync(at.partRecord, { force: true })
}

/** Removes everything kept under this name. */
export function forget(cache: string, name: string): void {
  const at = filesOf(cache, name)
  for (const file of [at.record, at.file, at.partRecord, at.part]) fs.rmSync(file, { force: true })
}

/** The names of the finished files that begin like this. */
export function cachedNames(cache: string, beginning: string): readonly string[] {
  if (!fs.existsSync(cache)) return []
  const names = fs.readdirSync(cache)
  return names.filter((name) => name.startsWith(beginning) && names.includes(`${name}.json`))
}
