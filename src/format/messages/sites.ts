import type { Bilingual } from '../../contracts/define-layer'
import type { SiteUnit } from '../../contracts/site-measures'

/** Texts of the workspace Sites that its panels share. */
export const siteMessages = {
  panels: { it: 'Passi della scelta', en: 'Steps of the choice' },
  candidates: { it: 'Chi', en: 'Who' },
  weights: { it: 'Pesi', en: 'Weights' },
  ranking: { it: 'Classifica', en: 'Ranking' },
  around: { it: 'Intorno', en: 'Around' },
  compare: { it: 'Confronto', en: 'Compare' },
  damaged: {
    it: 'L’indirizzo porta uno studio di siti che non si può leggere: si parte da quello iniziale. L’indirizzo resta com’è finché non si cambia qualcosa.',
    en: 'The address carries a study of sites that cannot be read: the initial one takes its place. The address stays as it is until something is changed.',
  },
  tooMany: {
    it: 'I candidati sono {n}: se ne mettono in ordine al massimo {max}. Aprire una provincia.',
    en: 'There are {n} candidates: at most {max} are ranked. Open a province.',
  },
  today: {
    it: 'I siti sono misurati con i dati di oggi: lo scenario aperto non li cambia.',
    en: 'Sites are measured by today’s data: the open scenario does not change them.',
  },
  missing: {
    it: 'Servono i comuni e, per le aree, lo strato delle aree industriali: non ci sono ancora.',
    en: 'The municipalities are needed and, for zones, the layer of industrial zones: they are not here yet.',
  },
  unknown: { it: 'non noto', en: 'not known' },
  yes: { it: 'sì', en: 'yes' },
  no: { it: 'no', en: 'no' },
} as const satisfies Record<string, Bilingual>

/** A value of a measure with its unit. */
export const siteUnitMessages = {
  ha: { it: '{value}\u00a0ha', en: '{value}\u00a0ha' },
  percent: { it: '{value}\u00a0%', en: '{value}%' },
  km: { it: '{value}\u00a0km', en: '{value}\u00a0km' },
  yes: { it: '{value}', en: '{value}' },
  year: { it: '{value}', en: '{value}' },
  people: { it: '{value}', en: '{value}' },
  firms: { it: '{value}', en: '{value}' },
  services: { it: '{value}', en: '{value}' },
} as const satisfies Record<SiteUnit, Bilingual>
