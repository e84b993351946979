import type { Bilingual } from '../../contracts/define-layer'

/** What did not arrive, could not be read or drawn, or meant nothing; and that the rest works. */
export const failureMessages = {
  addressIgnored: {
    it: 'Parte dell’indirizzo non si capisce ed è stata ignorata: {parts}. Il resto della vista è quello richiesto.',
    en: 'Part of the address makes no sense and was ignored: {parts}. The rest of the view is as asked.',
  },
  unknownCodes: {
    it: 'Questi codici non sono comuni di questo territorio: {codes}.',
    en: 'These codes are no municipalities of this territory: {codes}.',
  },
  selectionTooLarge: {
    it: 'La selezione ({n} comuni) è troppo grande per l’indirizzo: il link copiato non la contiene.',
    en: 'The selection ({n} municipalities) is too large for the address: a copied link does not hold it.',
  },
  unknownProvince: {
    it: 'Qui non c’è la provincia {code}: si vede tutto il territorio.',
    en: 'There is no province {code} here: all of the territory is shown.',
  },
  wholeForLackOfRanges: {
    it: 'Questo server non sa mandare parti di un file: per una sola provincia sono arrivati i file di tutto il paese ({mb} MB).',
    en: 'This server cannot send parts of a file: for one province the files of the whole country came ({mb} MB).',
  },
  wholeForLackText: {
    it: 'Le cifre sono giuste; solo l’attesa è più lunga. Chi pubblica la pagina può rimediare con un server che risponde alle richieste «Range».',
    en: 'The figures are right; only the wait is longer. Whoever publishes the page can mend this with a server that answers “Range” requests.',
  },
  readSoFar: { it: 'Letti {mb} MB in {n} richieste.', en: 'Read {mb} MB in {n} requests.' },
  layerFailed: { it: 'Strato «{layer}»: {cause}', en: 'Layer “{layer}”: {cause}' },
  territoryFile: { it: 'descrizione del territorio', en: 'description of the territory' },
  causeMissing: { it: 'il file manca sul server.', en: 'the file is missing on the server.' },
  causeNetwork: {
    it: 'il file non è arrivato: rete o server.',
    en: 'the file did not arrive: network or server.',
  },
  causeTruncated: { it: 'il file è arrivato tronco.', en: 'the file arrived cut short.' },
  causeChecksum: {
    it: 'il file non è quello dichiarato: i byte sono diversi.',
    en: 'the file is not the declared one: its bytes differ.',
  },
  causeCrs: {
    it: 'le coordinate non sono longitudine e latitudine.',
    en: 'its coordinates are not longitude and latitude.',
  },
  causeGeometry: { it: 'una geometria non è valida.', en: 'a geometry is not valid.' },
  causeCount: {
    it: 'il numero di elementi non è quello dichiarato.',
    en: 'the number of features is not the declared one.',
  },
  causeManifest: {
    it: 'il contenuto non si può leggere come descrizione di un territorio.',
    en: 'it cannot be read as the description of a territory.',
  },
  causeColumn: {
    it: 'la colonna «{column}» non è come dovrebbe.',
    en: 'column “{column}” is not as it should be.',
  },
  causeCorrupt: { it: 'il file è danneggiato.', en: 'the file is damaged.' },
  restWorks: {
    it: 'Tutto il resto funziona; quel che ne dipende è segnato come non noto.',
    en: 'Everything else works; what depends on it is marked as not known.',
  },
  unmatchedKeys: {
    it: '{n} righe dello strato «{layer}» non corrispondono a nessun comune ({codes}) e non sono contate.',
    en: '{n} rows of layer “{layer}” match no municipality ({codes}) and are not counted.',
  },
  noWebgl: {
    it: 'Questo browser non disegna la mappa (manca WebGL). Tabelle e grafici funzionano: la tabella qui sotto vale la mappa.',
    en: 'This browser cannot draw the map (no WebGL). Tables and charts work: the table stands for the map.',
  },
  contextLost: {
    it: 'La scheda grafica si è interrotta: la mappa si sta ridisegnando.',
    en: 'The graphics card stopped: the map is being redrawn.',
  },
  contextSlow: {
    it: 'La mappa sta tornando: ci vogliono più di due secondi perché questo computer la disegna senza scheda grafica, o è molto occupato. Filtri e selezione non sono andati persi.',
    en: 'The map is coming back: it takes more than two seconds because this computer draws it without a graphics card, or is very busy. Filters and selection are not lost.',
  },
  contextNotRestored: {
    it: 'La mappa non è tornata da sola. Riprova, oppure usa la tabella.',
    en: 'The map did not come back by itself. Try again, or use the table.',
  },
  partMissing: {
    it: 'Una parte della pagina non è arrivata dal server.',
    en: 'A part of the page did not arrive from the server.',
  },
} as const satisfies Record<string, Bilingual>
