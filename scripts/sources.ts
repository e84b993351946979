import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Topology } from 'topojson-specification'
import * as v from 'valibot'
import { territorySchema } from '../src/contracts/territory'
import { parseSourceTable, SourceError, type SourceRow } from './source-table'

const bilingual = v.object({ it: v.string(), en: v.string() })

const manifestSchema = v.object({
  format: v.literal(1),
  tables: v.array(
    v.object({
      file: v.string(),
      rows: v.pipe(v.number(), v.integer()),
      title: bilingual,
      sources: v.pipe(v.array(v.string()), v.minLength(1)),
    }),
  ),
  sources: territorySchema.entries.sources,
})

export type SourceManifest = v.InferOutput<typeof manifestSchema>

/** The source tables of a folder and who published them. */
export type Sources = Readonly<{
  manifest: SourceManifest
  table: (file: string) => readonly SourceRow[]
  topology: (file: string) => Topology
  /** What a hand-written JSON file holds; `rows` of the manifest counts its `items` or `steps`. */
  document: (file: string) => unknown
}>

const manifestFile = 'manifest.json'

function checkFiles(manifest: SourceManifest, files: readonly string[]): void {
  const known = new Set(manifest.sources.map(({ id }) => id))
  for (const { file, sources } of manifest.tables) {
    if (!files.includes(file)) throw new SourceError(`${manifestFile} names ${file}, which is not there`)
    for (const id of sources)
      if (!known.has(id)) throw new SourceError(`${manifestFile}: ${file} names the unknown source ${id}`)
  }
  for (const file of files)
    if (file !== manifestFile && !manifest.tables.some((table) => table.file === file))
      throw new SourceError(`${file} has no entry in ${manifestFile}`)
}

/**
 * Opens a folder of source tables. Throws a `SourceError` where the manifest and the folder disagree on the files, or, when a
 * table is read, on the number of its rows.
 */
export function openSources(folder: string): Sources {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const manifest = v.parse(manifestSchema, JSON.parse(read(manifestFile)))
  checkFiles(manifest, readdirSync(folder))

  const entryOf = (file: string) => {
    const entry = manifest.tables.find((table) => table.file === file)
    if (entry === undefined) throw new SourceError(`${file} has no entry in ${manifestFile}`)
    return entry
  }
  const expectRows = (file: string, rows: number) => {
    const expected = entryOf(file).rows
    if (rows !== expected) throw new SourceError(`${file} has ${rows} rows, ${manifestFile} says ${expected}`)
  }
  return {
    manifest,
    table(file) {
      const rows = parseSourceTable(file, read(file))
      expectRows(file, rows.length)
      return rows
    },
    document(file) {
      const content = v.parse(
        v.looseObject({ items: v.optional(v.array(v.unknown())), steps: v.optional(v.array(v.unknown())) }),
        JSON.parse(read(file)),
      )
      expectRows(file, (content.items ?? content.steps ?? []).length)
      return content
    },
    topology(file) {
      const topology = JSON.parse(read(file)) as Topology
      const rows = Object.values(topology.objects).reduce(
        (sum, object) => sum + (object.type === 'GeometryCollection' ? object.geometries.length : 1),
        0,
      )
      expectRows(file, rows)
      return topology
    },
  }
}
