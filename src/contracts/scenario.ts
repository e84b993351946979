/** What a target is set for: a municipality by ISTAT code, or an industrial zone by its identifier. */
export const scenarioSubjects = ['municipality', 'zone'] as const
export type ScenarioSubject = (typeof scenarioSubjects)[number]

/** A share of households (for a zone: of the zone) reached by FTTH, in whole percent from 0 to 100. */
export type ScenarioTarget = Readonly<{ subject: ScenarioSubject; id: string; percent: number }>

/**
 * Supposes that places are reached to a target share. A target below what is reached today changes nothing. At most one target a
 * place, in the order of subject and identifier.
 */
export type Scenario = Readonly<{ name: string; targets: readonly ScenarioTarget[] }>

/** What charts and map show while a scenario has targets: the figures of today, those supposed, or what lies between them. */
export const scenarioShowings = ['today', 'scenario', 'difference'] as const
export type ScenarioShowing = (typeof scenarioShowings)[number]

export const emptyScenario: Scenario = { name: '', targets: [] }
