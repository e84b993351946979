import type { Bilingual } from '../../contracts/define-layer'

/** The explorer as one file to take away. */
export const oneFileMessages = {
  title: { it: 'Tutto in un file', en: 'All in one file' },
  what: {
    it: 'L’esploratore intero, con i dati e la vista di adesso, in un solo file HTML: si apre con un doppio clic, senza rete.',
    en: 'The whole explorer, with its data and the present view, in a single HTML file: it opens with a double click, without a network.',
  },
  withStory: {
    it: 'Porta con sé anche il racconto aperto, «{title}».',
    en: 'It takes the open story along, “{title}”.',
  },
  fileName: { it: 'esploratore-{id}.html', en: 'explorer-{id}.html' },
  save: { it: 'Salva il file', en: 'Save the file' },
  preparing: { it: 'Il file si prepara…', en: 'The file is being prepared…' },
  saved: { it: 'Salvato: {file}, {mb} MB.', en: 'Saved: {file}, {mb} MB.' },
  notThere: {
    it: 'Il file non si può preparare: questa copia della pagina non lo ha accanto a sé, o la rete non risponde.',
    en: 'The file cannot be prepared: this copy of the page does not have it beside it, or the network does not answer.',
  },
  tooLarge: {
    it: 'Il file avrebbe {mb} MB, più dei {most} che può avere: togliere passi al racconto.',
    en: 'The file would have {mb} MB, more than the {most} it may have: take steps out of the story.',
  },
  otherTerritory: {
    it: 'Il file porta con sé un solo territorio, {name}: aprirlo per prepararlo.',
    en: 'The file takes only one territory along, {name}: open that to prepare it.',
  },
  within: {
    it: 'Questa pagina è già un file così: lavora senza rete e non manda niente a nessuno. Un indirizzo copiato da qui vale solo su questo computer, e un codice QR non può aprirla; ci sono soltanto i dati di questo territorio.',
    en: 'This page is such a file already: it works without a network and sends nothing to anyone. An address copied from here is good on this computer only, and no QR code can open it; it holds the data of this territory alone.',
  },
  excuse: {
    it: 'Questo file chiede un browser più recente: Chrome o Edge 103, Firefox 113, Safari 16.4 o successivi.',
    en: 'This file needs a newer browser: Chrome or Edge 103, Firefox 113, Safari 16.4 or later.',
  },
} as const satisfies Record<string, Bilingual>
