import type { Bilingual } from '../../contracts/define-layer'
import type { SiteUnit } from '../../contracts/site-measures'

/** Texts of the panel Who: what is offered, the hard constraints, the cards. */
export const siteCandidateMessages = {
  offer: { it: 'Fra che cosa scegliere', en: 'What to choose between' },
  zones: { it: 'Aree industriali', en: 'Industrial zones' },
  municipalities: { it: 'Comuni interi', en: 'Whole municipalities' },
  statuses: { it: 'Stato delle aree', en: 'Status of the zones' },
  onRequest: { it: 'solo su richiesta', en: 'on request only' },
  neverOffered: {
    it: 'Le aree sotto vincolo ({n}) non si offrono mai.',
    en: 'Zones under a constraint ({n}) are never offered.',
  },
  doubtful: { it: 'Anche le aree dubbie', en: 'Doubtful zones too' },
  doubtfulTag: { it: 'dubbia', en: 'doubtful' },
  doubtfulDetail: {
    it: 'Di fatti o posizione poco sicuri: {n} degli stati scelti',
    en: 'Whose facts or position are uncertain: {n} of the statuses chosen',
  },
  radius: { it: 'Raggio attorno al sito', en: 'Radius around the site' },
  detour: { it: 'Strada / linea d’aria (ipotesi)', en: 'Road / straight line (assumption)' },

  constraints: { it: 'Vincoli rigidi', en: 'Hard constraints' },
  noConstraints: {
    it: 'Nessuno: restano tutti i candidati.',
    en: 'None: all candidates stay.',
  },
  addConstraint: { it: 'Aggiungi un vincolo', en: 'Add a constraint' },
  groupSite: { it: 'Il sito', en: 'The site' },
  groupWay: { it: 'Vie', en: 'Ways' },
  groupAround: { it: 'Intorno', en: 'Around' },
  bound: { it: '{measure}: verso del vincolo', en: '{measure}: direction of the constraint' },
  limit: { it: '{measure}: limite', en: '{measure}: limit' },
  remove: { it: 'Togli il vincolo: {constraint}', en: 'Remove the constraint: {constraint}' },
  excludes: { it: 'Esclude {n} di {of}', en: 'Excludes {n} of {of}' },
  excludesAlone: {
    it: 'Esclude {n} di {of}, {alone} per questo solo',
    en: 'Excludes {n} of {of}, {alone} by this alone',
  },
  notKnownOf: { it: 'non noti {n}', en: 'not known {n}' },
  contradiction: {
    it: '{measure}: {least} e {most} si contraddicono, nessun sito può rispettarli entrambi.',
    en: '{measure}: {least} and {most} contradict each other, no site can meet both.',
  },
  keepUnknown: { it: 'Tieni chi non si sa', en: 'Keep those not known' },
  keepUnknownDetail: {
    it: 'Chi forse rispetta i vincoli e forse no resta in classifica. Ora: {n}',
    en: 'Those that may or may not meet the constraints stay in the ranking. Now: {n}',
  },

  noStatus: {
    it: 'Nessuno stato è scelto: non c’è nessuna area da offrire.',
    en: 'No status is chosen: there is no zone to offer.',
  },
  noCandidate: {
    it: 'Nessun candidato: in questo territorio nessuna area ha gli stati scelti.',
    en: 'No candidate: no zone of this territory has the statuses chosen.',
  },
  nobody: { it: 'Non resta nessun candidato', en: 'No candidate is left' },
  nobodyStay: {
    it: 'Il vincolo che costa di più: {constraint}. Ne esclude {excludes}; senza, ne resterebbero {stay}.',
    en: 'The constraint that costs most: {constraint}. It excludes {excludes}; without it {stay} would stay.',
  },
  nobodyEither: {
    it: 'Il vincolo che ne esclude di più ({excludes}): {constraint}. Togliere quello solo non basta: anche altri li escludono.',
    en: 'The constraint that excludes most ({excludes}): {constraint}. Removing it alone is not enough: others exclude them too.',
  },
  nobodyUnknown: {
    it: 'Di quelli rimasti ({n}) non è noto se rispettano i vincoli: si possono tenere.',
    en: 'Of those remaining ({n}) it is not known whether they meet the constraints: they can be kept.',
  },
  removeIt: { it: 'Togli questo vincolo', en: 'Remove this constraint' },
  keepThem: { it: 'Tienili', en: 'Keep them' },

  cards: { it: 'Candidati', en: 'Candidates' },
  count: { it: '{kept} in gara su {of}', en: '{kept} in the running of {of}' },
  meeting: { it: 'Rispettano i vincoli', en: 'Meet the constraints' },
  everyone: { it: 'Tutti', en: 'All' },
  unknownGroup: { it: 'Non noto se li rispettano', en: 'Not known whether they meet them' },
  unknownKept: { it: 'tenuti in classifica', en: 'kept in the ranking' },
  unknownDropped: { it: 'fuori dalla classifica', en: 'not in the ranking' },
  out: { it: 'Fuori', en: 'Out' },
  more: { it: 'Altri {n}', en: '{n} more' },
  reason: { it: '{measure}: {value}; si chiede {limit}', en: '{measure}: {value}; asked for: {limit}' },

  rank: { it: 'Posto {rank}', en: 'Rank {rank}' },
  rankBetween: { it: 'posto fra {best} e {worst}', en: 'rank between {best} and {worst}' },
  score: { it: 'punti {score}', en: 'score {score}' },
  municipality: { it: 'comune', en: 'municipality' },
  zonesKnown: { it: '{area} di aree note', en: '{area} of known zones' },
  noZonesKnown: { it: 'superficie delle aree non nota', en: 'area of its zones not known' },
  position: { it: 'posizione entro {m} m', en: 'position within {m} m' },
  noPlace: { it: 'posizione non nota', en: 'position not known' },
  outside: { it: 'comune non in elenco', en: 'municipality not listed' },
  source: { it: 'Fonte: {source}', en: 'Source: {source}' },
  sourceMore: { it: 'Fonte: {source} e altre {n}', en: 'Source: {source} and {n} more' },
  compare: { it: 'Confronta', en: 'Compare' },
  compareSite: { it: 'Confronta {name}', en: 'Compare {name}' },
  compared: { it: 'A confronto: {n} di {max}', en: 'Compared: {n} of {max}' },
  comparedFull: {
    it: 'A confronto ce ne sono già {max}: togliere uno per aggiungerne un altro.',
    en: '{max} are being compared already: remove one to add another.',
  },
  toCompare: { it: 'Vai al confronto', en: 'Go to the comparison' },
  cleared: { it: 'Togli tutti', en: 'Remove all' },

  facts: { it: 'Fatti: {name}', en: 'Facts: {name}' },
  reckoned: {
    it: 'Raggio {km} km. “≈”: stima, {percent} % della linea d’aria. “a–b”: il valore vero sta fra i due.',
    en: 'Radius {km} km. “≈”: estimate, {percent}% of the straight line. “a–b”: the true value lies between the two.',
  },
  status: { it: 'Sullo stato', en: 'On the status' },
  areaNote: { it: 'Sulla superficie', en: 'On the area' },
  occupants: { it: 'Chi c’è', en: 'Occupants' },
  confidence: { it: 'Affidabilità', en: 'Confidence' },
  confidenceOf: {
    it: 'fatti {facts}, posizione {position}',
    en: 'facts {facts}, position {position}',
  },
  high: { it: 'alta', en: 'high' },
  medium: { it: 'media', en: 'medium' },
  low: { it: 'bassa', en: 'low' },
  links: { it: 'Fonti dell’area', en: 'Sources of the zone' },
  method: { it: 'Come sono misurati, e da quali fonti', en: 'How they are measured, and from which sources' },
} as const satisfies Record<string, Bilingual>

/** A limit in words: `least` and `most` of a measure of each unit. */
export const siteLimitMessages: Record<'least' | 'most', Record<SiteUnit, Bilingual>> = {
  least: {
    ha: { it: 'almeno {value} ha', en: 'at least {value} ha' },
    percent: { it: 'almeno {value} %', en: 'at least {value}%' },
    km: { it: 'almeno {value} km', en: 'at least {value} km' },
    yes: { it: 'sì', en: 'yes' },
    year: { it: 'dal {value} in poi', en: 'from {value} on' },
    people: { it: 'almeno {value}', en: 'at least {value}' },
    firms: { it: 'almeno {value}', en: 'at least {value}' },
    services: { it: 'almeno {value}', en: 'at least {value}' },
  },
  most: {
    ha: { it: 'al massimo {value} ha', en: 'at most {value} ha' },
    percent: { it: 'al massimo {value} %', en: 'at most {value}%' },
    km: { it: 'al massimo {value} km', en: 'at most {value} km' },
    yes: { it: 'no', en: 'no' },
    year: { it: 'fino al {value}', en: 'until {value}' },
    people: { it: 'al massimo {value}', en: 'at most {value}' },
    firms: { it: 'al massimo {value}', en: 'at most {value}' },
    services: { it: 'al massimo {value}', en: 'at most {value}' },
  },
}

/** The two directions of a constraint, before its limit. */
export const siteBoundMessages = {
  least: { it: 'almeno', en: 'at least' },
  most: { it: 'al massimo', en: 'at most' },
  leastYear: { it: 'dal', en: 'from' },
  mostYear: { it: 'fino al', en: 'until' },
} as const satisfies Record<string, Bilingual>

/** Written after the number of a limit. */
export const siteLimitUnits: Record<SiteUnit, Bilingual> = {
  ha: { it: 'ha', en: 'ha' },
  percent: { it: '%', en: '%' },
  km: { it: 'km', en: 'km' },
  yes: { it: '', en: '' },
  year: { it: '', en: '' },
  people: { it: 'persone', en: 'people' },
  firms: { it: 'imprese', en: 'firms' },
  services: { it: 'servizi', en: 'services' },
}
