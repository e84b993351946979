import type { Feature, Geometry } from 'geojson'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const program = 'ogr2ogr'

/** Whether GDAL is installed; nothing but some tests depends on it. */
export const hasGdal = spawnSync(program, ['--version']).status === 0

/** Runs GDAL's converter from one file to another, both of our naming, in a folder that is gone afterwards. */
function convert(
  input: Uint8Array | string,
  names: readonly [from: string, to: string],
  options: string[],
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'fgb-'))
  try {
    const [source, target] = names.map((name) => join(folder, name)) as [string, string]
    writeFileSync(source, input)
    execFileSync(program, [target, source, ...options], { stdio: ['ignore', 'ignore', 'pipe'] })
    return readFileSync(target)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What GDAL reads in a FlatGeobuf file, in the file's order. */
export function readWithGdal(bytes: Uint8Array): Feature<Geometry | null>[] {
  const text = convert(bytes, ['read.fgb', 'read.geojson'], ['-f', 'GeoJSON']).toString('utf8')
  return (JSON.parse(text) as { features: Feature<Geometry | null>[] }).features
}

/** GeoJSON features as a FlatGeobuf file of GDAL's; `options` are the converter's. */
export function writeWithGdal(
  features: readonly Feature<Geometry | null>[],
  options: string[] = [],
): Uint8Array {
  const text = JSON.stringify({ type: 'FeatureCollection', features })
  const { buffer, byteOffset, length } = convert(
    text,
    ['written.geojson', 'written.fgb'],
    ['-f', 'FlatGeobuf', ...options],
  )
  return new Uint8Array(buffer, byteOffset, length)
}
