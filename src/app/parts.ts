import type { Component } from 'svelte'
import type { Workspace } from '../contracts/view'
import { LazyPart } from './lazy-part.svelte'
import { stageParts } from './stage-parts'

/** The map, which is the largest part of the page by far. */
export const mapPart = new LazyPart(() => import('./MapStage.svelte'))

/** What belongs to one workspace alone. */
export const workspaceParts: Readonly<Record<Workspace, LazyPart<Component>>> = {
  explore: new LazyPart(() => import('./workspaces/ExploreWorkspace.svelte')),
  ...stageParts,
  flows: new LazyPart(() => import('./workspaces/FlowsWorkspace.svelte')),
  firms: new LazyPart(() => import('./workspaces/FirmsWorkspace.svelte')),
  data: new LazyPart(() => import('./workspaces/DataWorkspace.svelte')),
  table: new LazyPart(() => import('./workspaces/TableWorkspace.svelte')),
}

const parts = [mapPart, ...Object.values(workspaceParts)]

/** Whether some part did not arrive. */
export const isPartMissing = (): boolean => parts.some(({ failed }) => failed)

/** Fetches what has not been needed yet, or did not arrive. */
export async function loadParts(): Promise<void> {
  await Promise.all(parts.map((part) => part.load()))
}
