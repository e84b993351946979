import type { Bilingual } from '../../contracts/define-layer'

/** Texts that the panels of the working table share. */
export const tableMessages = {
  panels: { it: 'Che cosa fare al tavolo', en: 'What to do at the table' },
  story: { it: 'Racconto', en: 'Story' },
  evidence: { it: 'Prove', en: 'Evidence' },
  questions: { it: 'Domande', en: 'Questions' },
  handouts: { it: 'Consegna', en: 'Handouts' },
  broaden: { it: 'Allarga il pannello', en: 'Widen the panel' },
  narrow: { it: 'Stringi il pannello', en: 'Narrow the panel' },
  problem: {
    it: 'Il documento «{id}» del territorio non si legge: {detail}',
    en: 'The territory’s document “{id}” cannot be read: {detail}',
  },
} as const satisfies Record<string, Bilingual>
