import { LazyPart } from '../lazy-part.svelte'

/** Fetched only where a territory lacks something. */
export const missingListPart = new LazyPart(() => import('./MissingList.svelte'))
export const workspaceLacksPart = new LazyPart(() => import('./WorkspaceLacks.svelte'))
export const noFiguresPart = new LazyPart(() => import('./NoFigures.svelte'))
export const unknownTerritoryPart = new LazyPart(() => import('./UnknownTerritory.svelte'))
