import { readFileSync } from 'node:fs'
import { layerContracts, type LayerId, type LayerTables, type TableOf } from '../../../src/contracts/layers'
import type { Territory } from '../../../src/contracts/territory'
import { readLayer } from '../../../src/data/read-layer'

const folder = new URL('../../../geodata/cremona/', import.meta.url)

function read<L extends LayerId>(id: L): TableOf<L> {
  const bytes = new Uint8Array(readFileSync(new URL(`${id}.fgb`, folder)))
  return readLayer(bytes, layerContracts[id]) as TableOf<L>
}

/** The committed layers of the Province of Cremona. */
export const tables = {
  municipalities: read('municipalities'),
  'industrial-zones': read('industrial-zones'),
  startups: read('startups'),
  services: read('services'),
  infrastructure: read('infrastructure'),
  context: read('context'),
} satisfies LayerTables

export const territory = JSON.parse(readFileSync(new URL('territory.json', folder), 'utf8')) as Territory
