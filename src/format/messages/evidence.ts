import type { Bilingual } from '../../contracts/define-layer'
import type { EvidenceTopic, Verdict } from '../../contracts/evidence'

/** How an amount of the evidence is put into words. */
export const figureMessages = {
  about: { it: 'circa {value}', en: 'about {value}' },
  under: { it: 'poco meno di {value}', en: 'just under {value}' },
  least: { it: 'almeno {value}', en: 'at least {value}' },
  most: { it: 'fino a {value}', en: 'up to {value}' },
  last: { it: 'fra le ultime {n} su {total}', en: 'among the last {n} of {total}' },
  rank: { it: '{n}ª su {total}', en: '{n}{suffix} of {total}' },
  change: { it: '{value}\u00a0%', en: '{value}%' },
  m2: { it: '{value}\u00a0m²', en: '{value}\u00a0m²' },
  tonnes: { it: '{value}\u00a0t', en: '{value}\u00a0t' },
  labelled: { it: '{value} {label}', en: '{value} {label}' },
} as const satisfies Record<string, Bilingual>

/** Who says a figure. */
export const statementMessages = {
  handout: { it: 'Il documento', en: 'The handout' },
  primary: { it: 'La fonte primaria', en: 'The primary source' },
  newest: { it: 'Il valore più recente', en: 'The newest value' },
  none: { it: 'non trovato', en: 'not found' },
  noSource: { it: 'senza fonte', en: 'no source' },
} as const satisfies Record<string, Bilingual>

export const verdictMessages = {
  confirmed: { it: 'Confermata', en: 'Confirmed' },
  consistent: { it: 'Coerente', en: 'Consistent' },
  contradicted: { it: 'Smentita', en: 'Contradicted' },
  'not-found': { it: 'Senza riscontro', en: 'Not found' },
  superseded: { it: 'Superata', en: 'Superseded' },
  context: { it: 'Contesto', en: 'Context' },
} as const satisfies Record<Verdict | 'context', Bilingual>

/** What each verdict means. */
export const verdictMeanings = {
  confirmed: {
    it: 'la fonte primaria dà la stessa cifra, per la stessa data.',
    en: 'the primary source gives the same figure, for the same date.',
  },
  consistent: {
    it: 'la cifra stessa non si trova, ma va d’accordo con la fonte.',
    en: 'the figure itself is not found, but it agrees with the source.',
  },
  contradicted: { it: 'la fonte dice altro.', en: 'the source says otherwise.' },
  'not-found': {
    it: 'nessuna fonte letta la dà né la esclude.',
    en: 'no source that was read gives it or rules it out.',
  },
  superseded: {
    it: 'un conteggio più recente la sostituisce.',
    en: 'a newer count takes its place.',
  },
  context: {
    it: 'il documento non la dà; serve a leggere le altre.',
    en: 'the handout does not give it; it helps to read the others.',
  },
} as const satisfies Record<Verdict | 'context', Bilingual>

export const topicMessages = {
  fibre: { it: 'Fibra', en: 'Fibre' },
  firms: { it: 'Imprese e artigiani', en: 'Firms and artisans' },
  startups: { it: 'Start-up', en: 'Start-ups' },
  work: { it: 'Lavoro', en: 'Work' },
  people: { it: 'Persone', en: 'People' },
  services: { it: 'Servizi e spazi', en: 'Services and space' },
} as const satisfies Record<EvidenceTopic, Bilingual>

export const evidenceTrendMessages = {
  summary: { it: '{title}: {values}.', en: '{title}: {values}.' },
  apart: { it: 'A parte: {value}, {note}.', en: 'Apart: {value}, {note}.' },
  ownRange: { it: 'L’asse non parte da zero.', en: 'The axis does not start at zero.' },
} as const satisfies Record<string, Bilingual>

export const evidenceMessages = {
  title: { it: 'Chi lo dice?', en: 'Says who?' },
  count: {
    it: 'Il documento ha {n} voci con cifre:',
    en: 'The handout has {n} entries with figures:',
  },
  contextCount: {
    it: 'Altre {n} voci fanno da contesto.',
    en: 'Another {n} entries give context.',
  },
  verdicts: { it: 'Esito', en: 'Verdict' },
  all: { it: 'Tutte', en: 'All' },
  topic: { it: 'Tema', en: 'Topic' },
  allTopics: { it: 'Tutti i temi', en: 'All topics' },
  meanings: { it: 'Che cosa vogliono dire gli esiti', en: 'What the verdicts mean' },
  nothing: {
    it: 'Nessuna voce ha questo esito in questo tema.',
    en: 'No entry of this topic has this verdict.',
  },
  none: { it: 'Questo territorio non porta prove.', en: 'This territory brings no evidence.' },
  figure: { it: 'Cifra', en: 'Figure' },
  handout: { it: 'Documento', en: 'Handout' },
  primary: { it: 'Fonte primaria', en: 'Primary source' },
  newest: { it: 'Più recente', en: 'Newest' },
  why: { it: 'Perché', en: 'Why' },
  caution: { it: 'Da non confrontare.', en: 'Do not compare.' },
  seeAlso: { it: 'Vedi anche', en: 'See also' },
  notThere: { it: 'il documento non la dà', en: 'not in the handout' },
  notFoundAt: { it: 'non trovata ({by})', en: 'not found ({by})' },
  notFound: { it: 'non trovata', en: 'not found' },
  unsourced: { it: 'fonte non indicata', en: 'source not given' },
  unsourcedApart: {
    it: 'Documento, senza data: nessuna fonte primaria, non confrontabile',
    en: 'Handout, undated: no primary source, not comparable',
  },
  trend: { it: 'La serie di AGCOM', en: 'AGCOM’s series' },
  showOnMap: { it: 'Mostra sulla mappa', en: 'Show on the map' },
  confidence: { it: 'Attendibilità: {level}', en: 'Confidence: {level}' },
  high: { it: 'alta', en: 'high' },
  medium: { it: 'media', en: 'medium' },
  low: { it: 'bassa', en: 'low' },
} as const satisfies Record<string, Bilingual>

/** Verdicts within a sentence that counts them. */
export const verdictCounts = {
  confirmed: { it: 'confermate {n}', en: '{n} confirmed' },
  consistent: { it: 'coerenti {n}', en: '{n} consistent' },
  contradicted: { it: 'smentite {n}', en: '{n} contradicted' },
  'not-found': { it: 'senza riscontro {n}', en: '{n} not found' },
  superseded: { it: 'superate {n}', en: '{n} superseded' },
} as const satisfies Record<Verdict, Bilingual>
