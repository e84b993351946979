import { layerContracts, layerIds } from '../contracts/layers'
import type { LayerError } from '../data/layer-error'
import type { Locale } from '../format/locale'
import { failureMessages } from '../format/messages/failures'

const causes = {
  missing: 'causeMissing',
  network: 'causeNetwork',
  truncated: 'causeTruncated',
  checksum: 'causeChecksum',
  crs: 'causeCrs',
  geometry: 'causeGeometry',
  count: 'causeCount',
  manifest: 'causeManifest',
} as const

/** One sentence that names the layer and the cause. */
export function describeProblem(problem: LayerError, locale: Locale): string {
  const id = layerIds.find((known) => known === problem.layer)
  const layer = locale.t(id ? layerContracts[id].title : failureMessages.territoryFile)
  const known = Object.entries(causes).find(([cause]) => cause === problem.cause)?.[1]
  const cause = known
    ? locale.t(failureMessages[known])
    : problem.column === undefined
      ? locale.t(failureMessages.causeCorrupt)
      : locale.t(failureMessages.causeColumn, { column: problem.column })
  return locale.t(failureMessages.layerFailed, { layer, cause })
}
