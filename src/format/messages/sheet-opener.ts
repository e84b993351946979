import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the buttons that open a sheet: they come before the sheets do. */
export const sheetOpenerMessages = {
  territory: { it: 'Scheda da stampare', en: 'Sheet to print' },
  site: { it: 'Scheda del sito da stampare', en: 'Site sheet to print' },
  failed: {
    it: 'La scheda non è arrivata: rete o server. Riprova.',
    en: 'The sheet did not arrive: network or server. Try again.',
  },
} as const satisfies Record<string, Bilingual>
