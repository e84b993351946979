import type { Bilingual } from '../../contracts/define-layer'
import type { MissableId } from '../../contracts/territory'
import type { LayerId } from '../../contracts/layers'

/** What a territory lacks, and the way to one that is there. */
export const missingMessages = {
  listTitle: { it: 'Che cosa manca in questo territorio', en: 'What is missing in this territory' },
  lacksHere: { it: 'Qui mancano: {names}', en: 'Missing here: {names}' },
  lacksOne: { it: 'Qui manca: {names}', en: 'Missing here: {names}' },
  noFigures: {
    it: 'In questo territorio non ci sono dati per «{indicator}».',
    en: 'There are no figures for “{indicator}” in this territory.',
  },
  noIndicator: {
    it: 'Nessun altro indicatore ha dati qui.',
    en: 'No other indicator has figures here.',
  },
  showInstead: { it: 'Mostra: {indicator}', en: 'Show: {indicator}' },
  olderCoverage: {
    it: 'Le risposte sulle famiglie con FTTH si fondano sul {wanted}, che in questo territorio non è noto: la copertura più recente qui è del {newest}.',
    en: 'The answers on households with FTTH rest on {wanted}, which is not known in this territory: the newest coverage here is of {newest}.',
  },
  flowsNone: {
    it: 'Senza lo strato dei pendolari non ci sono flussi da mostrare.',
    en: 'Without the layer of commuters there are no flows to show.',
  },
  startupsNone: {
    it: 'Senza il registro non si sa quali start-up ci siano: il confronto fra province resta.',
    en: 'Without the register it is not known which start-ups there are: the comparison of provinces remains.',
  },
  zonesNone: {
    it: 'Le aree industriali di questo territorio non sono note: si possono mettere in ordine i comuni interi.',
    en: 'The industrial zones of this territory are not known: whole municipalities can be ranked instead.',
  },
  rankMunicipalities: { it: 'Scegli fra i comuni', en: 'Choose among municipalities' },
  tableNone: {
    it: 'Questo strato non c’è: la tabella non ha righe da mostrare.',
    en: 'This layer is not here: the table has no rows to show.',
  },
  unknownTerritory: {
    it: 'Il territorio «{id}» dell’indirizzo qui non c’è.',
    en: 'The territory “{id}” of the address is not here.',
  },
  territoriesHere: { it: 'Si può aprire:', en: 'These can be opened:' },
} satisfies Record<string, Bilingual>

/** Names of what may be missing besides layers. */
export const missingNames: Readonly<Record<Exclude<MissableId, LayerId>, Bilingual>> = {
  population: { it: 'Residenti', en: 'Residents' },
  'population-by-age': { it: 'Residenti per età', en: 'Residents by age' },
  income: { it: 'Redditi', en: 'Income' },
  'commuting-totals': { it: 'Totali dei pendolari', en: 'Commuter totals' },
}
