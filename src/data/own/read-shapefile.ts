import type { Progress } from '../fetch-bytes'
import { unzip, type ZipEntry } from '../unzip'
import { UnzipError, type UnzipFault } from '../unzip-error'
import type { OwnFileFault } from '../../contracts/own-data'
import { openDbf } from './dbf'
import { OwnFileError } from './own-file-error'
import { drawShape, findShapes } from './shapefile-shapes'
import { TableBuilder, type FoundTable } from './table-builder'

const progressEvery = 10_000

const faults: Record<UnzipFault, OwnFileFault> = {
  'not-a-zip': 'corrupt',
  'unsafe-name': 'unsafe-zip',
  'too-large': 'too-large',
  bomb: 'unsafe-zip',
  encrypted: 'unsafe-zip',
  duplicate: 'unsafe-zip',
  corrupt: 'corrupt',
}

/** The files of one shapefile, by their endings in lower case. */
type Layer = Readonly<{ name: string; files: ReadonlyMap<string, Uint8Array> }>

/**
 * Reads a layer of a zip of shapefiles: the one asked for by name, else the first. Rows that the .dbf marks as deleted are left aside,
 * as every program does. Throws `unsafe-zip`, `too-large`, `truncated`, `corrupt`, `encoding`, `duplicate-column`, `no-rows` or
 * `unsupported`.
 */
export function readShapefile(bytes: Uint8Array, asked: string | null, onprogress: Progress): FoundTable {
  const layers = layersOf(open(bytes))
  const layer = asked === null ? layers[0] : layers.find(({ name }) => name === asked)
  if (layer === undefined) {
    throw new OwnFileError(
      'unsupported',
      asked === null ? 'the zip holds no shapefile' : `there is no layer “${asked}”`,
    )
  }
  const { name, files } = layer
  const shp = files.get('shp')!
  const shapes = findShapes(shp)
  const count = shapes.starts.length
  const dbfBytes = files.get('dbf')
  const cpg = files.get('cpg')
  const dbf = dbfBytes === undefined ? null : openDbf(dbfBytes, cpg === undefined ? null : ascii(cpg))
  if (dbf !== null && dbf.count !== count) {
    throw new OwnFileError('corrupt', `${count} shapes in the .shp, ${dbf.count} rows in the .dbf`)
  }
  const table = new TableBuilder(shp.length + (dbfBytes?.length ?? 0))
  for (const column of dbf?.names ?? []) table.column(column)
  for (let row = 0; row < count; row++) {
    if (row % progressEvery === 0) onprogress(row, count)
    if (dbf?.isDeleted(row) === true) continue
    table.row(row + 1, () => {
      drawShape(shapes, row, table.geometry)
      dbf?.cells(row).forEach((cell, i) => table.put(dbf.names[i]!, cell))
    })
  }
  const prj = files.get('prj')
  const crs = prj === undefined ? ({ kind: 'none' } as const) : ({ kind: 'wkt', wkt: ascii(prj) } as const)
  return { format: 'shapefile', name, layers: layers.map(({ name }) => name), crs, ...table.finish() }
}

const ascii = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

function open(bytes: Uint8Array): readonly ZipEntry[] {
  try {
    return unzip(bytes)
  } catch (error) {
    if (error instanceof UnzipError) throw new OwnFileError(faults[error.cause], error.detail)
    throw error
  }
}

/** The shapefiles of an archive, without what macOS adds. */
function layersOf(entries: readonly ZipEntry[]): readonly Layer[] {
  const stems = new Map<string, { name: string; files: Map<string, Uint8Array> }>()
  for (const { name, bytes } of entries) {
    if (name.startsWith('__MACOSX/')) continue
    const match = /^(.*?)([^/]+)\.(\w+)$/.exec(name)
    if (match === null) continue
    const stem = `${match[1]!}${match[2]!}`.toLowerCase()
    const layer = stems.get(stem) ?? { name: match[2]!, files: new Map<string, Uint8Array>() }
    layer.files.set(match[3]!.toLowerCase(), bytes)
    stems.set(stem, layer)
  }
  const layers = [...stems.values()].filter(({ files }) => files.has('shp'))
  // Two of one name in two folders go by their paths.
  const names = layers.map(({ name }) => name)
  return layers.map((layer, i) =>
    names.indexOf(layer.name) < i ? { ...layer, name: `${layer.name} (${i + 1})` } : layer,
  )
}
