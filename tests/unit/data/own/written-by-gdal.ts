import { zipSync } from 'fflate'
import type { Feature, Geometry } from 'geojson'
import { translate } from '../../../../scripts/official/read/gdal'

/** Features as the files that GDAL writes, by ending. `options` are those of ogr2ogr. */
export async function writtenByGdal(
  features: readonly Feature<Geometry | null>[],
  options: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const text = JSON.stringify({ type: 'FeatureCollection', features })
  return translate(new Map([['own.geojson', new TextEncoder().encode(text)]]), [], options)
}

/** The files of a shapefile as one zip. */
export function zipped(files: ReadonlyMap<string, Uint8Array>, name = 'layer'): Uint8Array {
  return zipSync(Object.fromEntries([...files].map(([ending, bytes]) => [`${name}${ending}`, bytes])))
}
