import type { Bilingual } from '../../contracts/define-layer'

/** Texts for choosing a comparison. Those of the two maps come with the second map. */
export const comparisonMessages = {
  compare: { it: 'Confronta', en: 'Compare' },
  comparing: { it: 'Confronto in corso', en: 'Comparing' },
  dialog: { it: 'Confronto di due mappe', en: 'Comparison of two maps' },
  against: { it: 'Sulla seconda mappa', en: 'On the second map' },
  nothing: { it: 'Nessuna seconda mappa', en: 'No second map' },
  dates: { it: 'Date della copertura FTTH', en: 'Dates of FTTH coverage' },
  scenarioGroup: { it: 'Scenario', en: 'Scenario' },
  scenarioOption: { it: 'Scenario, accanto a oggi', en: 'Scenario, beside today' },
  scenarioNamed: { it: 'Scenario «{name}», accanto a oggi', en: 'Scenario “{name}”, beside today' },
  noScenario: {
    it: 'Lo scenario si può confrontare dopo avergli dato un obiettivo in «E se».',
    en: 'The scenario can be compared once it has been given a target under “What if”.',
  },
  mode: { it: 'Disposizione', en: 'Arrangement' },
  side: { it: 'Affiancate', en: 'Side by side' },
  swipe: { it: 'A tendina', en: 'Swipe' },
  explained: {
    it: 'Le due mappe si muovono insieme. Con la stessa unità hanno un’unica scala di colori.',
    en: 'The two maps move together. With the same unit they have one scale of colours.',
  },
  close: { it: 'Chiudi il confronto', en: 'Close the comparison' },
  partMissing: {
    it: 'La seconda mappa non è arrivata dal server.',
    en: 'The second map did not arrive from the server.',
  },
} as const satisfies Record<string, Bilingual>
