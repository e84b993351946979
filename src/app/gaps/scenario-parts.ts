/** Both in one file, so that what they share does not come with the first view. */
export { default as ScenarioFigure } from './ScenarioFigure.svelte'
export { default as ScenarioSign } from './ScenarioSign.svelte'
