import type { Bilingual } from '../../contracts/define-layer'

/** Data of one's own in the workspace Data. */
export const ownMessages = {
  dataPanel: { it: 'Che cosa mostrare', en: 'What to show' },
  tables: { it: 'Tabelle della mappa', en: 'Tables of the map' },
  own: { it: 'I tuoi dati', en: 'Your data' },
} as const satisfies Record<string, Bilingual>
