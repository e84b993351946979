import type { MissableId } from '../../contracts/territory'
import type { Workspace } from '../../contracts/view'

/** What the answers of each workspace rest on. */
const needs: Readonly<Record<Workspace, readonly MissableId[]>> = {
  explore: ['ftth'],
  gaps: ['ftth', 'infrastructure', 'services', 'industrial-zones', 'population-by-age', 'commuting-totals'],
  sites: [
    'industrial-zones',
    'ftth',
    'infrastructure',
    'services',
    'startups',
    'commuter-flows',
    'population-by-age',
  ],
  flows: ['commuter-flows', 'commuting-totals'],
  firms: ['startups'],
  data: ['industrial-zones', 'startups', 'commuter-flows', 'services', 'infrastructure'],
  table: [],
}

/** Of what a territory lacks, that which a workspace would answer from. */
export function lackedBy(workspace: Workspace, lacks: readonly { id: MissableId }[]): readonly MissableId[] {
  const missing = new Set(lacks.map(({ id }) => id))
  // Ages are unknown where residents are.
  if (missing.has('population')) missing.add('population-by-age')
  return needs[workspace].filter((id) => missing.has(id))
}

/** Workspaces whose answers on coverage are of one date. */
export const restsOnNewestDate = (workspace: Workspace): boolean =>
  workspace === 'gaps' || workspace === 'sites'
