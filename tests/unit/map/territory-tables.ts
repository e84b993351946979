import { readFileSync } from 'node:fs'
import { layerContracts, type LayerId, type LayerTables } from '../../../src/contracts/layers'
import type { Territory } from '../../../src/contracts/territory'
import { readLayer } from '../../../src/data/read-layer'

const folder = new URL('../../../geodata/cremona/', import.meta.url)
const bytesOf = (id: LayerId) => new Uint8Array(readFileSync(new URL(`${id}.fgb`, folder)))

/** The committed layers of the Province of Cremona. */
export const tables = {
  municipalities: readLayer(bytesOf('municipalities'), layerContracts.municipalities),
  ftth: readLayer(bytesOf('ftth'), layerContracts.ftth),
  'industrial-zones': readLayer(bytesOf('industrial-zones'), layerContracts['industrial-zones']),
  startups: readLayer(bytesOf('startups'), layerContracts.startups),
  services: readLayer(bytesOf('services'), layerContracts.services),
  infrastructure: readLayer(bytesOf('infrastructure'), layerContracts.infrastructure),
  context: readLayer(bytesOf('context'), layerContracts.context),
} satisfies LayerTables

export const territory = JSON.parse(readFileSync(new URL('territory.json', folder), 'utf8')) as Territory
