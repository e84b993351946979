import type { Bilingual } from './define-layer'

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

type Words = Readonly<Record<'label' | 'note', Bilingual>>

/** Said of an indicator while what a scenario supposes of it is shown. */
export const supposedWords: Words = {
  label: { it: 'scenario', en: 'scenario' },
  note: {
    it: 'Supposto dallo scenario, non un dato; dove un obiettivo è raggiunto già oggi non cambia nulla.',
    en: 'Supposed by the scenario, not data; where a target is met today already, nothing changes.',
  },
}

/** Said of an indicator while the difference that a scenario makes is shown. */
export const differenceWords: Words = {
  label: { it: 'scenario meno oggi', en: 'scenario less today' },
  note: {
    it: 'Quanto cambierebbe nello scenario rispetto a oggi; non è un dato.',
    en: 'How much the scenario would change it against today; not data.',
  },
}
