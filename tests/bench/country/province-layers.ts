import type { LayerContract } from '../../../src/contracts/define-layer'
import { layerContracts } from '../../../src/contracts/layers'

/** The layers that a province opens with, but for its surroundings. */
export const provinceLayers = [
  'municipalities',
  'ftth',
  'industrial-zones',
  'startups',
  'commuter-flows',
] as const
export type ProvinceLayer = (typeof provinceLayers)[number]

/** Columns of a layer by which its rows belong to provinces. */
export function codeColumns(id: ProvinceLayer): readonly string[] {
  return id === 'commuter-flows' ? ['origin', 'destination'] : ['istat_code']
}

/** What tells a row of a layer from the others. */
export function keyOf(id: ProvinceLayer, cellOf: (name: string) => unknown): string {
  const contract: LayerContract = layerContracts[id]
  return contract.key.map(cellOf).join('|')
}
