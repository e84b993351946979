import { LazyPart } from './lazy-part.svelte'

/** What speaks of a scenario, once there is one: the sign over the map, and a figure beside what is supposed of it. */
const scenarioParts = () => import('./gaps/scenario-parts')
export const scenarioSignPart = new LazyPart(async () => ({ default: (await scenarioParts()).ScenarioSign }))
export const scenarioFigurePart = new LazyPart(async () => ({
  default: (await scenarioParts()).ScenarioFigure,
}))
