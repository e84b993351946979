import type { Bilingual } from '../../contracts/define-layer'

/** Texts upon two maps that are compared. */
export const comparedMapsMessages = {
  close: { it: 'Chiudi il confronto', en: 'Close the comparison' },
  secondMap: { it: 'Seconda mappa: {title}', en: 'Second map: {title}' },
  firstLegend: { it: 'Legenda della prima mappa', en: 'Legend of the first map' },
  secondLegend: { it: 'Legenda della seconda mappa', en: 'Legend of the second map' },
  today: { it: 'Oggi', en: 'Today' },
  scenario: { it: 'Scenario (ipotesi)', en: 'Scenario (assumption)' },
  scenarioCalled: { it: 'Scenario «{name}» (ipotesi)', en: 'Scenario “{name}” (assumption)' },
  gapMap: { it: 'Carenza scelta nel pannello', en: 'Gap chosen in the panel' },
  bivariateMap: { it: 'Due indicatori insieme', en: 'Two indicators at once' },
  legendInPanel: {
    it: 'La legenda di questa mappa è nel pannello.',
    en: 'The legend of this map is in the panel.',
  },
  sharedScale: { it: 'Scala comune alle due mappe.', en: 'One scale for both maps.' },
  ownScale: {
    it: 'Scala propria: le unità sono diverse.',
    en: 'A scale of its own: the units differ.',
  },
  unchanged: {
    it: 'Lo scenario non cambia questo indicatore.',
    en: 'The scenario does not change this indicator.',
  },
  breaks: { it: 'Soglie: {breaks}.', en: 'Class breaks: {breaks}.' },
  oneClass: { it: 'Una sola classe: {value}.', en: 'A single class: {value}.' },
  noValues: { it: 'Nessun valore noto.', en: 'No value is known.' },
  unknown: { it: 'non noto: {n}', en: 'not known: {n}' },
  notKnown: { it: 'non noto', en: 'not known' },
  left: { it: 'A sinistra', en: 'Left' },
  right: { it: 'A destra', en: 'Right' },
  above: { it: 'Sopra', en: 'Above' },
  below: { it: 'Sotto', en: 'Below' },
  difference: { it: 'Differenza, seconda meno prima', en: 'Difference, second less first' },
  otherUnit: {
    it: 'Unità diverse: nessuna differenza.',
    en: 'Different units: no difference.',
  },
  divider: { it: 'Divisore delle due mappe', en: 'Divider of the two maps' },
  dividerAt: { it: 'prima mappa {percent} %', en: 'first map {percent}%' },
  noSecondMap: {
    it: 'La seconda mappa non si può disegnare: questo browser non concede un’altra superficie grafica. La prima continua a funzionare.',
    en: 'The second map cannot be drawn: this browser grants no further graphics surface. The first goes on working.',
  },
  redrawing: {
    it: 'La seconda mappa si sta ridisegnando.',
    en: 'The second map is being redrawn.',
  },
} as const satisfies Record<string, Bilingual>
