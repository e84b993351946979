import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the workspace Gaps that its panels share. */
export const gapMessages = {
  panels: { it: 'Domande sulle carenze', en: 'Questions about gaps' },
  find: { it: 'Dove', en: 'Where' },
  whatif: { it: 'E se', en: 'What if' },
  first: { it: 'Che cosa prima', en: 'What first' },
  peers: { it: 'Simili', en: 'Peers' },
} as const satisfies Record<string, Bilingual>
