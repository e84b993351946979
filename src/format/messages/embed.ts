import type { Bilingual } from '../../contracts/define-layer'

/** The map within somebody else's page, and the code that puts it there. */
export const embedMessages = {
  legend: { it: 'Legenda', en: 'Legend' },
  numbers: {
    it: 'I numeri sono i posti nella graduatoria dei siti, fatta con i pesi scelti.',
    en: 'The numbers are the places in the ranking of sites, made with the chosen weights.',
  },
  unknown: { it: 'non noto', en: 'not known' },
  openWhole: { it: 'Apri l’esploratore', en: 'Open the explorer' },
  newTab: { it: '(in un’altra scheda)', en: '(in a new tab)' },

  title: { it: 'Mappa in un’altra pagina', en: 'Map in another page' },
  what: {
    it: 'Questo codice HTML mette la vista di adesso, senza i pannelli, in una pagina web di chiunque.',
    en: 'This HTML code puts the present view, without the panels, into anybody’s web page.',
  },
  size: { it: 'Dimensioni', en: 'Size' },
  small: { it: '320 × 240', en: '320 × 240' },
  medium: { it: '640 × 400', en: '640 × 400' },
  large: { it: '1000 × 700', en: '1000 × 700' },
  full: { it: 'Tutta la larghezza', en: 'Full width' },
  code: { it: 'Codice da incollare', en: 'Code to paste' },
  copy: { it: 'Copia il codice', en: 'Copy the code' },
  copied: { it: 'Codice copiato.', en: 'Code copied.' },
  copyFailed: {
    it: 'Il browser non permette di copiare: selezionare il codice e copiarlo da tastiera.',
    en: 'The browser does not allow copying: select the code and copy it with the keyboard.',
  },
  look: { it: 'Guarda la mappa da sola', en: 'Look at the map alone' },
  framing: {
    it: 'Il sito che ospita l’esploratore deve permettere di essere incorniciato: alcuni lo vietano.',
    en: 'The site that hosts the explorer has to allow being framed: some forbid it.',
  },
  notHosted: {
    it: 'Questa pagina è un file su questo computer: un’altra pagina non può mostrarla. Il codice si ottiene dall’esploratore pubblicato su un sito.',
    en: 'This page is a file on this computer: no other page can show it. The code comes from the explorer published on a site.',
  },
} as const satisfies Record<string, Bilingual>
