import type { Bilingual } from '../../contracts/define-layer'

/** Texts that come with any scenario in view, whichever workspace is open: apart from the panel's, so that they weigh little. */
export const scenarioSignMessages = {
  // The sign over the map.
  sign: { it: 'Scenario: {name}', en: 'Scenario: {name}' },
  inView: { it: 'Scenario in vista', en: 'Scenario in view' },
  notData: { it: 'supposizioni, non dati', en: 'suppositions, not data' },
  unnamed: { it: 'senza nome', en: 'unnamed' },
  showing: { it: 'Che cosa mostrano mappa, grafici e tabelle', en: 'What map, charts and tables show' },
  today: { it: 'Oggi', en: 'Today' },
  scenario: { it: 'Scenario', en: 'Scenario' },
  difference: { it: 'Differenza', en: 'Difference' },
  unaffected: {
    it: '«{label}» non cambia nello scenario: si vede com’è oggi.',
    en: '“{label}” does not change in the scenario: it is shown as today.',
  },
  showCoverage: { it: 'Mostra la copertura FTTH', en: 'Show FTTH coverage' },
  edit: { it: 'Modifica', en: 'Edit' },
  // A figure.
  figureToday: { it: 'oggi {value}', en: 'today {value}' },
  figureScenario: { it: 'scenario {value}', en: 'scenario {value}' },
} as const satisfies Record<string, Bilingual>
