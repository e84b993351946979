import type { Bilingual } from '../../contracts/define-layer'
import type { SiteUnit } from '../../contracts/site-measures'
import type { ValueFunction, Weighting } from '../../contracts/sites'

/** Texts of the panel that sets criteria, value functions and weights. */
export const siteWeightMessages = {
  presets: { it: 'Da che cosa si parte', en: 'What to begin with' },
  assumptions: {
    it: 'Pesi e curve sono ipotesi senza una fonte: sono qui per essere discussi.',
    en: 'Weights and curves are assumptions without a source: they are here to be argued with.',
  },
  presetConstraints: { it: 'Vincoli: {list}.', en: 'Constraints: {list}.' },
  presetNoConstraints: { it: 'Senza vincoli.', en: 'No constraints.' },
  nearest: { it: 'Più vicino: {preset}. Diversi: {list}.', en: 'Nearest: {preset}. Different: {list}.' },
  differentWeights: { it: 'pesi {n}', en: 'weights {n}' },
  differentCurves: { it: 'curve {n}', en: 'curves {n}' },
  differentAdded: { it: 'criteri in più {n}', en: 'criteria added {n}' },
  differentRemoved: { it: 'criteri in meno {n}', en: 'criteria removed {n}' },
  differentConstraints: { it: 'vincoli {n}', en: 'constraints {n}' },

  weighting: { it: 'Come si danno i pesi', en: 'How weights are set' },
  criteria: { it: 'Criteri', en: 'Criteria' },
  ofTotal: { it: '% del totale', en: '% of the total' },
  weightOf: { it: 'Peso: {label}', en: 'Weight: {label}' },
  weightText: { it: '{n} su {max}', en: '{n} of {max}' },
  remove: { it: 'Togli: {label}', en: 'Remove: {label}' },
  add: { it: 'Aggiungi un criterio', en: 'Add a criterion' },
  moveUp: { it: 'Più importante: {label}', en: 'More important: {label}' },
  moveDown: { it: 'Meno importante: {label}', en: 'Less important: {label}' },
  movedTo: { it: '{label}: posto {n} di {all}', en: '{label}: place {n} of {all}' },
  orderAsSliders: { it: 'Ordina come i cursori', en: 'Order as the sliders' },
  noCriteria: {
    it: 'Non c’è alcun criterio: senza criteri non c’è classifica. Aggiungerne uno o partire da un profilo qui sopra.',
    en: 'There is no criterion: without criteria there is no ranking. Add one, or begin with a profile above.',
  },
  allZero: {
    it: 'Tutti i pesi sono a zero: nessun sito può essere messo in ordine. Alzare almeno un cursore; criteri e curve restano come sono.',
    en: 'All weights are zero: no site can be put in order. Raise at least one slider; criteria and curves stay as they are.',
  },
  allUnknown: {
    it: 'non noto per alcun candidato: non li distingue, allarga le fasce',
    en: 'not known for any candidate: tells none apart, widens the bands',
  },

  editCurve: { it: 'Curva: {label}', en: 'Curve: {label}' },
  kind: { it: 'Forma', en: 'Shape' },
  direction: { it: 'Verso', en: 'Direction' },
  moreIsBetter: { it: 'di più è meglio', en: 'more is better' },
  lessIsBetter: { it: 'di meno è meglio', en: 'less is better' },
  betweenIsBetter: { it: 'meglio nel mezzo', en: 'best in between' },
  yesIsBetter: { it: 'meglio sì', en: 'yes is better' },
  noIsBetter: { it: 'meglio no', en: 'no is better' },
  saysLinear: {
    it: 'Vale 0 a {zero} e 1 a {one}, in proporzione nel mezzo; oltre non cambia.',
    en: 'Worth 0 at {zero} and 1 at {one}, in proportion in between; beyond, no change.',
  },
  saysAtLeast: { it: 'Vale 1 da {at} in su, altrimenti 0.', en: 'Worth 1 from {at} on, else 0.' },
  saysAtMost: { it: 'Vale 1 fino a {at}, altrimenti 0.', en: 'Worth 1 up to {at}, else 0.' },
  saysYes: { it: 'Sì vale 1, no vale 0.', en: 'Yes is worth 1, no is worth 0.' },
  saysNo: { it: 'No vale 1, sì vale 0.', en: 'No is worth 1, yes is worth 0.' },
  saysIdeal: {
    it: 'Vale 1 tra {low} e {high}; scende a 0 a {falloff} di distanza.',
    en: 'Worth 1 between {low} and {high}; falls to 0 at a distance of {falloff}.',
  },
  curveChart: {
    it: 'Quanto vale da 0 a 1: {label}',
    en: 'How much it is worth, from 0 to 1: {label}',
  },
  candidatesKnown: {
    it: 'Punti: i {n} candidati. Tratti: fin dove il valore è incerto.',
    en: 'Dots: the {n} candidates. Dashes: how far the value is uncertain.',
  },
  candidatesUnknown: {
    it: 'Non noto per altri {n}: possono valere da 0 a 1.',
    en: 'Not known for another {n}: they may be worth anything from 0 to 1.',
  },
  yesAndNo: {
    it: 'Candidati: {yes} sì, {no} no, {unsure} incerti o non noti.',
    en: 'Candidates: {yes} yes, {no} no, {unsure} uncertain or not known.',
  },

  first: { it: 'I primi cinque', en: 'The first five' },
  firstScore: { it: 'punti su 100', en: 'points of 100' },
  toRanking: { it: 'Tutta la classifica', en: 'The whole ranking' },
  noRanking: { it: 'Senza pesi non c’è classifica.', en: 'Without weights there is no ranking.' },
  nobody: {
    it: 'Nessun sito rispetta i vincoli: rivederli nel passo «Chi».',
    en: 'No site meets the constraints: review them in the step “Who”.',
  },
} as const satisfies Record<string, Bilingual>

/** Units of measures by themselves. */
export const siteUnitNames = {
  ha: { it: 'ha', en: 'ha' },
  percent: { it: '%', en: '%' },
  km: { it: 'km stimati', en: 'km, estimated' },
  yes: { it: 'sì o no', en: 'yes or no' },
  year: { it: 'anno', en: 'year' },
  people: { it: 'persone', en: 'people' },
  firms: { it: 'start-up', en: 'start-ups' },
  services: { it: 'servizi', en: 'services' },
} as const satisfies Record<SiteUnit, Bilingual>

export const weightingMessages = {
  sliders: { it: 'Cursori', en: 'Sliders' },
  ranking: { it: 'Ordine', en: 'Order' },
  pairwise: { it: 'A coppie', en: 'In pairs' },
} as const satisfies Record<Weighting, Bilingual>

export const weightingHints = {
  sliders: {
    it: 'Conta la proporzione fra i cursori: raddoppiarli tutti non cambia nulla.',
    en: 'What counts is the proportion of the sliders: doubling all changes nothing.',
  },
  ranking: {
    it: 'Basta l’ordine: i pesi sono la media di tutti quelli che lo rispettano.',
    en: 'The order is enough: the weights are the mean of all that agree with it.',
  },
  pairwise: {
    it: 'Si giudicano due criteri per volta; i pesi sono quelli che meglio riassumono i giudizi.',
    en: 'Two criteria are judged at a time; the weights are those that best sum up the judgements.',
  },
} as const satisfies Record<Weighting, Bilingual>

export const curveKindMessages = {
  linear: { it: 'Lineare', en: 'Linear' },
  threshold: { it: 'Soglia', en: 'Threshold' },
  ideal: { it: 'Intervallo ideale', en: 'Ideal range' },
} as const satisfies Record<ValueFunction['kind'], Bilingual>

export const curvePartMessages = {
  zero: { it: 'Vale 0 a', en: 'Worth 0 at' },
  one: { it: 'Vale 1 a', en: 'Worth 1 at' },
  at: { it: 'Soglia', en: 'Threshold' },
  low: { it: 'Da', en: 'From' },
  high: { it: 'A', en: 'To' },
  falloff: { it: 'Scende in', en: 'Falls within' },
} as const satisfies Record<string, Bilingual>

/** Texts of the comparison of criteria in pairs. */
export const pairwiseMessages = {
  title: { it: 'Confronti a coppie', en: 'Comparisons in pairs' },
  begin: { it: 'Parti dai cursori', en: 'Begin with the sliders' },
  group: { it: '{label} rispetto a', en: '{label} compared with' },
  groupJudged: { it: '{n} di {all} diversi da «uguale»', en: '{n} of {all} not “alike”' },
  scale: { it: '{a} o {b}', en: '{a} or {b}' },
  alike: { it: 'Contano uguale', en: 'They matter alike' },
  times: { it: '{a} conta {n} volte {b}', en: '{a} matters {n} times as much as {b}' },
  coherent: {
    it: 'Rapporto di coerenza {ratio}: i giudizi stanno insieme (il limite è {limit}).',
    en: 'Consistency ratio {ratio}: the judgements hold together (the limit is {limit}).',
  },
  incoherent: {
    it: 'Rapporto di coerenza {ratio}, oltre {limit}: i giudizi si contraddicono. Da rivedere per primo: «{said}»; gli altri giudizi dicono «{fitting}».',
    en: 'Consistency ratio {ratio}, above {limit}: the judgements contradict each other. Look first at “{said}”; the others say “{fitting}”.',
  },
  tooFew: {
    it: 'Con meno di tre criteri i giudizi non possono contraddirsi.',
    en: 'With fewer than three criteria judgements cannot contradict each other.',
  },
  look: { it: 'Vai al giudizio', en: 'Go to the judgement' },
  many: {
    it: '{n} criteri fanno {pairs} coppie: oltre otto criteri è difficile restare coerenti. Toglierne qualcuno, o usare i cursori.',
    en: '{n} criteria make {pairs} pairs: beyond eight it is hard to stay coherent. Remove some, or use the sliders.',
  },
} as const satisfies Record<string, Bilingual>

/** Saaty’s words for how much more one criterion matters, by the steps above equal. */
export const strengthMessages: readonly Bilingual[] = [
  { it: '', en: '' },
  { it: 'appena di più', en: 'barely more' },
  { it: 'un po’ di più', en: 'moderately more' },
  { it: 'abbastanza di più', en: 'clearly more' },
  { it: 'decisamente di più', en: 'strongly more' },
  { it: 'molto di più', en: 'much more' },
  { it: 'moltissimo di più', en: 'very strongly more' },
  { it: 'quasi in assoluto', en: 'almost absolutely more' },
  { it: 'in assoluto', en: 'extremely more' },
]
