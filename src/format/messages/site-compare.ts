import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the panel that compares sites and takes the shortlist away. */
export const siteCompareMessages = {
  chosen: { it: 'Siti a confronto', en: 'Sites compared' },
  few: {
    it: 'Si confrontano da due a quattro siti della classifica. Scelti finora: {n}.',
    en: 'Two to four sites of the ranking are compared. Chosen so far: {n}.',
  },
  nobody: {
    it: 'Nessun sito in classifica: servono candidati che rispettino i vincoli e almeno un peso sopra zero.',
    en: 'No site is ranked: candidates that meet the constraints are needed, and a weight above zero.',
  },
  onlyOne: {
    it: 'In classifica c’è un sito solo: non c’è con che confrontarlo.',
    en: 'Only one site is ranked: there is nothing to compare it with.',
  },
  firstThree: { it: 'Confronta i primi {n}', en: 'Compare the first {n}' },
  add: { it: 'Aggiungi un sito al confronto', en: 'Add a site to the comparison' },
  addHint: { it: 'Aggiungi un sito …', en: 'Add a site …' },
  remove: { it: 'Togli {name} dal confronto', en: 'Take {name} out of the comparison' },
  absent: {
    it: 'Scelti ma non in classifica ora: {names}. Torneranno se ci rientrano.',
    en: 'Chosen but not ranked now: {names}. They come back if they are ranked again.',
  },
  dropAbsent: { it: 'Togli', en: 'Take out' },

  chartTitle: { it: 'Criterio per criterio', en: 'Criterion by criterion' },
  chartScope: { it: '{n} a confronto, {others} sullo sfondo', en: '{n} compared, {others} behind' },
  chartSummary: {
    it: 'Coordinate parallele: una riga per criterio, a destra il meglio. {lines}',
    en: 'Parallel coordinates: a row a criterion, the best at the right. {lines}',
  },
  chartSlider: {
    it: 'Siti della classifica: le frecce li indicano uno per uno',
    en: 'Sites of the ranking: arrows point at them one by one',
  },
  worse: { it: '← peggio', en: '← worse' },
  better: { it: 'meglio →', en: 'better →' },
  beyond: { it: 'oltre', en: 'beyond' },
  weight: { it: 'peso {weight}', en: 'weight {weight}' },
  points: { it: '{value} punti', en: '{value} points' },
  /** A site with its rank and score. */
  siteLine: { it: '{rank}. {name}: {score}', en: '{rank}. {name}: {score}' },
  key: {
    it: 'Banda tratteggiata: non noto. Tratto spesso: tra questi limiti. Linee tenui: gli altri siti.',
    en: 'Dashed band: not known. Thick stroke: within these bounds. Faint lines: the other sites.',
  },
  columnSite: { it: 'Sito', en: 'Site' },
  columnScore: { it: 'Punteggio', en: 'Score' },

  tableTitle: { it: 'Chi vince su che cosa', en: 'Who wins on what' },
  score: { it: 'Punteggio in tutto', en: 'Score in all' },
  tableNote: {
    it: 'Punti di utilità da 0 a 100, prima dei pesi.',
    en: 'Points of utility from 0 to 100, before weighting.',
  },
  wins: { it: 'vince', en: 'wins' },
  winsWith: { it: 'pari al meglio', en: 'joint best' },
  maybe: { it: 'forse', en: 'perhaps' },
  alike: { it: 'Tutti pari', en: 'All alike' },
  alikePerhaps: { it: 'Forse tutti pari', en: 'Perhaps all alike' },
  none: { it: 'Non noto per nessuno', en: 'Not known of any' },
  winsOn: { it: 'Vince su: {list}.', en: 'Wins on: {list}.' },
  winsJointly: { it: 'Pari al meglio su: {list}.', en: 'Joint best on: {list}.' },
  winsPerhaps: { it: 'Forse su: {list}.', en: 'Perhaps on: {list}.' },
  winsNothing: { it: 'Non vince su nulla.', en: 'Wins on nothing.' },

  takeAway: { it: 'Portare via', en: 'Take away' },
  takeAwayText: {
    it: 'Tutti i {n} siti in classifica con valori, punteggi, pesi e seme; il file basta a rifare la classifica.',
    en: 'All {n} ranked sites with values, scores, weights and seed; the file is enough to rank them again.',
  },
  csv: { it: 'Tabella (CSV)', en: 'Table (CSV)' },
  geojson: { it: 'Mappa (GeoJSON)', en: 'Map (GeoJSON)' },
  link: { it: 'Copia il link', en: 'Copy the link' },
  open: { it: 'Apri un file', en: 'Open a file' },
  openNote: {
    it: 'Un CSV o GeoJSON salvato qui riporta lo studio e confronta la classifica. Indietro torna allo studio di ora.',
    en: 'A CSV or GeoJSON saved here brings the study back and compares the ranking. Back returns to the present study.',
  },

  same: {
    it: '«{file}»: studio riaperto, la classifica è la stessa ({n} siti).',
    en: '“{file}”: study reopened, the ranking is the same ({n} sites).',
  },
  differs: {
    it: '«{file}»: studio riaperto, ma la classifica non è più quella del file: sono cambiati i dati o i siti.',
    en: '“{file}”: study reopened, but the ranking is no longer that of the file: data or sites have changed.',
  },
  moved: { it: '{name}: da {before} a {now}', en: '{name}: from {before} to {now}' },
  gone: { it: '{name}: era {rank}, ora non c’è', en: '{name}: was {rank}, now absent' },
  come: { it: '{name}: nuovo, ora {rank}', en: '{name}: new, now {rank}' },
  more: { it: 'e altri {n}', en: 'and {n} more' },
  fileForeign: {
    it: '«{file}» non è una classifica di siti salvata da questa pagina, o è rovinato. Non è cambiato nulla.',
    en: '“{file}” is no ranking of sites saved by this page, or it is damaged. Nothing has changed.',
  },
  fileDamaged: {
    it: '«{file}» è rovinato ({where}). Non è cambiato nulla.',
    en: '“{file}” is damaged ({where}). Nothing has changed.',
  },
  fileNewer: {
    it: '«{file}» viene da una versione più recente ({version}) di questa pagina: ricaricare la pagina. Non è cambiato nulla.',
    en: '“{file}” comes from a later version ({version}) of this page: reload the page. Nothing has changed.',
  },
  fileElsewhere: {
    it: '«{file}» riguarda un altro territorio ({theirs}): aprirlo prima. Non è cambiato nulla.',
    en: '“{file}” concerns another territory ({theirs}): open that first. Nothing has changed.',
  },
  fileLarge: {
    it: '«{file}» è troppo grande ({size} MB, al massimo {max}). Non è cambiato nulla.',
    en: '“{file}” is too large ({size} MB, at most {max}). Nothing has changed.',
  },
  fileUnreadable: {
    it: '«{file}» non si può leggere. Non è cambiato nulla.',
    en: '“{file}” cannot be read. Nothing has changed.',
  },
} as const satisfies Record<string, Bilingual>
