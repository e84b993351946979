import { LazyPart } from './lazy-part.svelte'

/** The workspaces that colour the map by their own; other windows let them do so unseen. */
export const stageParts = {
  gaps: new LazyPart(() => import('./workspaces/GapsWorkspace.svelte')),
  sites: new LazyPart(() => import('./workspaces/SitesWorkspace.svelte')),
}

/** A workspace, where it is one that colours the map. */
export const stagingOf = (workspace: string): keyof typeof stageParts | null =>
  workspace === 'gaps' || workspace === 'sites' ? workspace : null
