import type { ViewState } from '../contracts/view'
import { LazyPart } from './lazy-part.svelte'

/** The workspaces that colour the map by their own; other windows let them do so unseen. */
export const stageParts = {
  gaps: new LazyPart(() => import('./workspaces/GapsWorkspace.svelte')),
  sites: new LazyPart(() => import('./workspaces/SitesWorkspace.svelte')),
}

/**
 * The workspace of a view, where it is one that colours the map. What-if is left out: its colours are the indicator's, and its panel
 * keeps scenarios on the device, which no other window should do.
 */
export function stagingOf({
  workspace,
  gapsPanel,
}: Pick<ViewState, 'workspace' | 'gapsPanel'>): keyof typeof stageParts | null {
  if (workspace === 'sites') return workspace
  return workspace === 'gaps' && gapsPanel !== 'whatif' ? workspace : null
}
