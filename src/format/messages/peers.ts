import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the panel Peers. */
export const peerMessages = {
  chooseOne: {
    it: 'Scegli un solo comune, sulla mappa o con la ricerca: qui compaiono i cinque che gli somigliano di più.',
    en: 'Choose a single municipality, on the map or by name: the five most like it then appear here.',
  },
  suggestions: { it: 'Per cominciare', en: 'To begin with' },
  weights: { it: 'Quanto conta ogni tratto', en: 'How much each trait counts' },
  weightsHint: {
    it: 'Da 0 (non conta) a 5. I tratti sono standardizzati sui comuni del territorio; residenti e densità si confrontano per rapporto (logaritmo).',
    en: 'From 0 (does not count) to 5. Traits are standardised over the territory’s municipalities; residents and density are compared by ratio (logarithm).',
  },
  size: { it: 'Residenti', en: 'Residents' },
  age: { it: 'Quota di 65 anni e più', en: 'Share aged 65 and over' },
  income: { it: 'Reddito per contribuente', en: 'Income per taxpayer' },
  density: { it: 'Densità', en: 'Density' },
  commuting: { it: 'Autocontenimento', en: 'Self-containment' },
  noWeights: {
    it: 'Tutti i pesi sono zero: nessun comune è più simile di un altro. Dai peso ad almeno un tratto.',
    en: 'All weights are zero: no municipality is more alike than another. Give weight to at least one trait.',
  },
  unknownTraits: {
    it: 'Di {name} non è noto: {traits}. Metti a zero il peso di ciò che non è noto per confrontare il resto.',
    en: 'Not known for {name}: {traits}. Set the weight of what is not known to zero to compare the rest.',
  },
  leftOutOne: {
    it: 'Un comune resta fuori dal confronto: un suo tratto non è noto.',
    en: 'One municipality is left out of the comparison: one of its traits is not known.',
  },
  leftOutMany: {
    it: '{n} comuni restano fuori dal confronto: un loro tratto non è noto.',
    en: '{n} municipalities are left out of the comparison: one of their traits is not known.',
  },
  gapTitle: { it: 'FTTH tra i simili', en: 'FTTH among peers' },
  gapScope: { it: '{name} e i {n} più simili, {date}', en: '{name} and the {n} most alike, {date}' },
  gapScopeToday: {
    it: '{name} e i {n} più simili, {date}, cifre di oggi e non dello scenario',
    en: '{name} and the {n} most alike, {date}, today’s figures and not the scenario’s',
  },
  standing: {
    it: 'Per copertura {name} è {rank}º su {of} tra i simili: {value}; la mediana dei simili è {median}.',
    en: 'By coverage {name} ranks {rank} of {of} among its peers: {value}; the peers’ median is {median}.',
  },
  noStanding: {
    it: 'La copertura di {name} o dei suoi simili non è nota: il confronto non si può fare.',
    en: 'The coverage of {name} or of its peers is not known: they cannot be compared.',
  },
  atMedian: {
    it: 'Con la copertura mediana dei simili le famiglie non raggiunte sarebbero {expected} invece di {unreached}.',
    en: 'At the peers’ median coverage, {expected} households would not be reached instead of {unreached}.',
  },
  barsHead: { it: 'copertura · famiglie non raggiunte', en: 'coverage · households not reached' },
  barLabel: {
    it: '{name}: copertura {value}, famiglie non raggiunte {unreached}',
    en: '{name}: coverage {value}, households not reached {unreached}',
  },
  traitsTitle: { it: 'I tratti a confronto', en: 'The traits compared' },
  traitsTable: { it: 'Tratti di {name} e dei suoi simili', en: 'Traits of {name} and its peers' },
  method: {
    it: 'Distanza: euclidea pesata fra tratti standardizzati (Kaufman e Rousseeuw, 1990), in deviazioni standard; 0 = uguali in tutto ciò che conta.',
    en: 'Distance: weighted Euclidean between standardised traits (Kaufman and Rousseeuw, 1990), in standard deviations; 0 = alike in all that counts.',
  },
  municipality: { it: 'Comune', en: 'Municipality' },
  distance: { it: 'Dist.', en: 'Dist.' },
  sizeColumn: { it: 'Residenti {date}', en: 'Residents {date}' },
  ageColumn: { it: '65+, % {date}', en: '65+, % {date}' },
  incomeColumn: { it: 'Reddito, € {date}', en: 'Income, € {date}' },
  densityColumn: { it: 'Per km² {date}', en: 'Per km² {date}' },
  commutingColumn: { it: 'Restano, % {date}', en: 'Stay, % {date}' },
  coverageColumn: { it: 'Copertura FTTH', en: 'FTTH coverage' },
  unreachedColumn: { it: 'Famiglie non raggiunte', en: 'Households not reached' },
  householdsColumn: { it: 'Famiglie', en: 'Households' },
  unknown: { it: 'non noto', en: 'not known' },
} as const satisfies Record<string, Bilingual>
