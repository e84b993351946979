import type { LayerId } from '../../src/contracts/layers'
import type { Problem, ReadLayers } from './check-figures'

const keyedByMunicipality = ['ftth', 'industrial-zones', 'startups', 'services', 'infrastructure'] as const

/** Keys that join to nothing, and flows that exceed the totals of a municipality. */
export function checkJoins(layers: ReadLayers): Problem[] {
  const problems: Problem[] = []
  const complain = (layer: LayerId, cause: string) => problems.push({ layer, cause })
  const municipalities = new Map(
    layers.municipalities.features.map(({ properties }) => [properties['istat_code'], properties]),
  )
  for (const layer of keyedByMunicipality)
    for (const { properties } of layers[layer].features) {
      const code = properties['istat_code']
      if (code !== undefined && !municipalities.has(code))
        complain(layer, `istat_code ${String(code)} joins to no municipality`)
    }

  const zones = new Set(layers['industrial-zones'].features.map(({ properties }) => properties['zone_id']))
  for (const { properties } of layers['industrial-zones'].features) {
    const parent = properties['lies_within']
    if (parent !== undefined && !zones.has(parent))
      complain('industrial-zones', `lies_within ${String(parent)} joins to no zone`)
  }

  const listed = { origin: new Map<unknown, number>(), destination: new Map<unknown, number>() }
  for (const { properties } of layers['commuter-flows'].features) {
    const { origin, destination, workers } = properties
    if (!municipalities.has(origin) && !municipalities.has(destination))
      complain('commuter-flows', `${String(origin)} → ${String(destination)} touches no municipality`)
    listed.origin.set(origin, (listed.origin.get(origin) ?? 0) + Number(workers))
    listed.destination.set(destination, (listed.destination.get(destination) ?? 0) + Number(workers))
  }
  for (const [code, { workers_out_2021: out, workers_in_2021: entering }] of municipalities) {
    if ((listed.origin.get(code) ?? 0) > Number(out))
      complain('commuter-flows', `more workers leave ${String(code)} than its total says`)
    if ((listed.destination.get(code) ?? 0) > Number(entering))
      complain('commuter-flows', `more workers enter ${String(code)} than its total says`)
  }
  return problems
}
