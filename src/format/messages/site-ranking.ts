import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the ranking of sites: the score and its parts, how stable the order is, and what turns two sites round. */
export const siteRankingMessages = {
  reading: { it: 'Come leggere ciò che non è noto', en: 'How to read what is not known' },
  pessimistic: { it: 'Al peggio', en: 'At worst' },
  middle: { it: 'A metà', en: 'Middle' },
  optimistic: { it: 'Al meglio', en: 'At best' },

  noWeights: {
    it: 'Tutti i pesi sono a zero: senza pesi non c’è ordine. Alzarne almeno uno nel passo «Pesi».',
    en: 'All weights are zero: without weights there is no order. Raise at least one in the step “Weights”.',
  },
  noCriteria: {
    it: 'Nessun criterio: sceglierne almeno uno nel passo «Pesi».',
    en: 'No criterion: choose at least one in the step “Weights”.',
  },
  noCandidates: {
    it: 'Nessun candidato: sceglierne nel passo «Chi».',
    en: 'No candidate: choose some in the step “Who”.',
  },
  nobody: {
    it: 'Nessun sito soddisfa i vincoli: il passo «Chi» dice quale vincolo ne esclude di più.',
    en: 'No site meets the constraints: the step “Who” says which constraint excludes most.',
  },

  scoreTitle: { it: 'Punteggio, da 0 a 100', en: 'Score, from 0 to 100' },
  scopeZones: { it: '{n} aree, {criteria} criteri', en: '{n} zones, {criteria} criteria' },
  scopeMunicipalities: {
    it: '{n} comuni, {criteria} criteri',
    en: '{n} municipalities, {criteria} criteria',
  },
  scoreSummary: {
    it: 'Primo {name} con {score} punti su 100, ultimo {last} con {least}.',
    en: 'First {name} with {score} points of 100, last {last} with {least}.',
  },
  formula: {
    it: 'Punti = peso × utilità, sommati. Colori pieni: ciò che è certo. Tratteggio: ciò che i valori non noti possono aggiungere. Il segno verticale è il punteggio letto.',
    en: 'Points = weight × utility, added up. Solid colours: what is certain. Hatching: what unknown values may add. The upright mark is the score as read.',
  },
  caveat: {
    it: 'I pesi e le curve sono scelte di chi guarda, non dati. Due siti che dipendono dallo stesso valore non noto sono trattati come indipendenti: l’ordine vero può essere più certo di quanto è detto, mai meno.',
    en: 'Weights and curves are the reader’s choices, not data. Two sites that depend on the same unknown value are treated as independent: the true order may be more certain than stated, never less.',
  },
  legend: {
    it: 'Criteri e peso; passarci sopra li mette in evidenza',
    en: 'Criteria and weight; point at one to highlight it',
  },
  rank: { it: 'Posto', en: 'Rank' },
  site: { it: 'Sito', en: 'Site' },
  bestRank: { it: 'Posto al meglio', en: 'Best rank' },
  worstRank: { it: 'Posto al peggio', en: 'Worst rank' },
  low: { it: 'Punti al peggio', en: 'Points at worst' },
  middleScore: { it: 'Punti a metà', en: 'Points, middle' },
  high: { it: 'Punti al meglio', en: 'Points at best' },
  row: { it: '{rank}. {name}: {score} punti', en: '{rank}. {name}: {score} points' },
  rowBand: { it: 'tra {low} e {high}', en: 'between {low} and {high}' },
  rowRanks: { it: 'posto da {best} a {worst}', en: 'rank {best} to {worst}' },
  more: { it: 'Altri {n}', en: '{n} more' },

  parts: { it: 'Da dove viene il punteggio di {name}', en: 'Where the score of {name} comes from' },
  criterion: { it: 'Criterio', en: 'Criterion' },
  value: { it: 'Valore', en: 'Value' },
  utility: { it: 'Utilità', en: 'Utility' },
  weight: { it: 'Peso', en: 'Weight' },
  points: { it: 'Punti', en: 'Points' },
  total: { it: 'Totale', en: 'Total' },
  percent: { it: '{value} %', en: '{value}%' },

  allCertain: {
    it: 'L’ordine è certo, qualunque siano i valori non noti.',
    en: 'The order is certain, whatever the unknown values are.',
  },
  allKnown: {
    it: 'L’ordine è certo con questi pesi: ogni valore è noto.',
    en: 'The order is certain with these weights: every value is known.',
  },
  firstCertain: {
    it: 'Il primo posto è certo, qualunque siano i valori non noti; dal secondo in poi possono cambiare l’ordine.',
    en: 'The first place is certain, whatever the unknown values are; from the second on they may change the order.',
  },
  someCertain: {
    it: 'I primi {n} posti sono certi, qualunque siano i valori non noti; dal {next}° in poi possono cambiare l’ordine.',
    en: 'The first {n} places are certain, whatever the unknown values are; from place {next} on they may change the order.',
  },
  noneCertain: {
    it: 'Nemmeno il primo posto è certo: con i valori non noti potrebbe andare a {n} siti.',
    en: 'Not even the first place is certain: the unknown values might give it to any of {n} sites.',
  },
  settled: {
    it: 'Su {n} siti, {settled} hanno un posto certo.',
    en: 'Of {n} sites, {settled} have a certain place.',
  },

  stability: { it: 'Quanto regge questo ordine', en: 'How firm this order is' },
  stabilityIntro: {
    it: 'Ogni peso è estratto a caso tra il {spread} % in meno e in più, ogni valore non noto entro i suoi limiti: {draws} volte.',
    en: 'Each weight is drawn at random up to {spread}% less or more, each unknown value within its bounds: {draws} times.',
  },
  spread: { it: 'Pesi, più o meno', en: 'Weights, more or less' },
  seed: { it: 'Seme del caso', en: 'Random seed' },
  working: { it: 'Si estrae…', en: 'Drawing…' },
  failed: {
    it: 'Il calcolo della stabilità non è riuscito su questo dispositivo; la classifica qui sopra non ne dipende. Ricaricare la pagina per riprovare.',
    en: 'The stability could not be worked out on this device; the ranking above does not depend on it. Reload the page to try again.',
  },
  limited: {
    it: 'Solo i primi {n} siti della classifica.',
    en: 'Only the first {n} sites of the ranking.',
  },
  distributionTitle: { it: 'Quante volte a ogni posto', en: 'How often at each rank' },
  distributionScope: { it: '{n} siti, {draws} estrazioni', en: '{n} sites, {draws} draws' },
  oftenestSame: {
    it: 'Chi è primo con i pesi scelti, {name}, lo resta nel {share} delle estrazioni.',
    en: 'The first with the chosen weights, {name}, stays first in {share} of the draws.',
  },
  oftenestOther: {
    it: 'Con i pesi scelti è primo {chosen}, che lo è solo nel {chosenShare} delle estrazioni; più spesso lo è {name}, nel {share}.',
    en: 'With the chosen weights {chosen} is first, but only in {chosenShare} of the draws; {name} is more often, in {share}.',
  },
  first: { it: 'primo', en: 'first' },
  firstFive: { it: 'primi 5', en: 'first 5' },
  firstColumn: { it: 'Primo', en: 'First' },
  firstFiveColumn: { it: 'Tra i primi cinque', en: 'Among the first five' },
  usualColumn: { it: 'Posti in 9 estrazioni su 10', en: 'Ranks in 9 draws of 10' },
  strip: {
    it: 'In nove estrazioni su dieci al posto {ranks}.',
    en: 'In nine draws of ten at rank {ranks}.',
  },
  chosen: { it: 'posto con i pesi scelti', en: 'rank with the chosen weights' },
  shareLegend: { it: 'Quota delle estrazioni', en: 'Share of draws' },
  shareBelow: { it: 'meno del {to} %', en: 'under {to}%' },
  shareFrom: { it: '{from} % e più', en: '{from}% or more' },
  shareBetween: { it: '{from}–{to} %', en: '{from}–{to}%' },
  seedNote: {
    it: 'Lo stesso seme dà le stesse estrazioni, su ogni dispositivo.',
    en: 'The same seed gives the same draws, on every device.',
  },

  changeOver: { it: 'Quando due siti si scambiano', en: 'When two sites change places' },
  firstSite: { it: 'Un sito', en: 'One site' },
  secondSite: { it: 'L’altro', en: 'The other' },
  ahead: {
    it: '{ahead} è davanti a {behind} per {points} punti, con i valori a metà. {behind} passerebbe davanti se cambiasse il peso di uno solo di questi criteri:',
    en: '{ahead} is ahead of {behind} by {points} points, by middle values. {behind} would pass if the weight of just one of these criteria changed:',
  },
  never: {
    it: '{ahead} è davanti a {behind} per {points} punti, con i valori a metà. Nessun peso, cambiato da solo, li scambia.',
    en: '{ahead} is ahead of {behind} by {points} points, by middle values. No weight of one criterion alone changes their order.',
  },
  level: {
    it: '{ahead} e {behind} sono pari, con i valori a metà.',
    en: '{ahead} and {behind} are level, by middle values.',
  },
  others: {
    it: 'Gli altri pesi restano in proporzione. Da soli non bastano: {names}.',
    en: 'The other weights keep their proportions. Not enough alone: {names}.',
  },
  proportions: {
    it: 'Gli altri pesi restano in proporzione.',
    en: 'The other weights keep their proportions.',
  },
  twoNeeded: {
    it: 'Servono almeno due siti in classifica.',
    en: 'At least two ranked sites are needed.',
  },

  mapScore: { it: 'Punteggio dei comuni', en: 'Score of the municipalities' },
  mapOut: { it: 'fuori: vincoli', en: 'out: constraints' },
} as const satisfies Record<string, Bilingual>
