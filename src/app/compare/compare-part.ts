import { LazyPart } from '../lazy-part.svelte'

/** The second map and all that goes with it. */
export const comparePart = new LazyPart(() => import('./ComparedMaps.svelte'))
