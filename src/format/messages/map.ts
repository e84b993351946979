import type { Bilingual } from '../../contracts/define-layer'

export const mapMessages = {
  label: { it: 'Mappa del territorio', en: 'Map of the territory' },
  keys: {
    it: 'Frecce per spostare la mappa, più e meno per ingrandire e ridurre. Invio seleziona il comune al centro del mirino, Maiusc e Invio lo aggiunge alla selezione, Esc la annulla. La tabella dei dati contiene le stesse informazioni.',
    en: 'Arrows move the map, plus and minus zoom. Enter selects the municipality in the crosshair, Shift and Enter adds it to the selection, Escape clears it. The data table holds the same information.',
  },
  keysRectangle: {
    it: 'Rettangolo: Invio seleziona i comuni la cui sede è nella parte visibile della mappa.',
    en: 'Rectangle: Enter selects the municipalities whose seat is in the visible part of the map.',
  },
  keysRadius: {
    it: 'Raggio: Invio seleziona i comuni la cui sede è entro {km} km dal mirino; le parentesi quadre cambiano il raggio.',
    en: 'Radius: Enter selects the municipalities whose seat is within {km} km of the crosshair; the square brackets change the radius.',
  },
  keysLasso: {
    it: 'Lazo: si disegna con il puntatore; da tastiera la scelta libera di più comuni si fa nella tabella dei dati.',
    en: 'Lasso: drawn with the pointer; with the keyboard, pick any set of municipalities in the data table.',
  },
  radius: { it: '{km} km', en: '{km} km' },
} as const satisfies Record<string, Bilingual>
