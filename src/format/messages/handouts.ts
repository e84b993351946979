import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the handouts: what stands on a drawing, and the panel that makes the files. */
export const handoutMessages = {
  // On the drawing.
  crossed: { it: '{first} e {second}', en: '{first} and {second}' },
  dataOf: { it: 'Dati: {date}', en: 'Data: {date}' },
  filters: {
    it: 'Filtri: {filters}. Passano {n} comuni su {of}.',
    en: 'Filters: {filters}. {n} of {of} municipalities pass.',
  },
  leftOut: { it: 'escluso dai filtri', en: 'left out by the filters' },
  selection: { it: 'Selezione: {names}.', en: 'Selection: {names}.' },
  andMore: { it: '{names} e altri {n}', en: '{names} and {n} others' },
  scenario: {
    it: 'Scenario «{name}»: supposizioni, non dati. Mostrato: {showing}.',
    en: 'Scenario “{name}”: suppositions, not data. Shown: {showing}.',
  },
  unknown: { it: 'non noto', en: 'not known' },
  crossedBreaks: { it: '{label}: {breaks}', en: '{label}: {breaks}' },
  flowsIn: { it: 'verso la selezione', en: 'into the selection' },
  flowsOut: { it: 'dalla selezione', en: 'out of the selection' },
  flowsOther: { it: 'fra comuni', en: 'between municipalities' },
  flowsWidth: {
    it: 'largo all’origine, stretto alla destinazione: {n} occupati',
    en: 'wide at the origin, narrow at the destination: {n} workers',
  },
  flowsThreshold: { it: 'almeno {n} occupati', en: 'at least {n} workers' },
  zoneHollow: { it: 'superficie non nota', en: 'area not known' },
  zoneRing: { it: 'incertezza della posizione', en: 'uncertainty of the position' },
  zoneDisc: { it: 'il disco ha la superficie dichiarata', en: 'the disc has the stated area' },
  startupOne: { it: 'una, collocata nel comune', en: 'one, placed in its municipality' },
  startupSeveral: { it: 'più d’una, con il numero', en: 'several, with their number' },
  station: { it: 'stazione', en: 'station' },
  exit: { it: 'casello', en: 'motorway exit' },
  port: { it: 'porto', en: 'port' },
  airport: { it: 'aeroporto', en: 'airport' },
  waypoint: { it: 'altro punto autostradale', en: 'other motorway point' },
  project: { it: 'opera in progetto', en: 'project' },
  service: { it: 'servizio', en: 'service' },
  selected: { it: 'selezione', en: 'selection' },
  ofGaps: {
    it: 'Colori dell’area Carenze: stime dai dati citati.',
    en: 'Colours of Gaps: estimates from the data named below.',
  },
  ofSites: {
    it: 'Colori dell’area Siti: dipendono da criteri e pesi scelti.',
    en: 'Colours of Sites: they depend on the chosen criteria and weights.',
  },
  made: { it: 'Preparata il {date}', en: 'Made on {date}' },
  viewAt: { it: 'Questa vista: {address}', en: 'This view: {address}' },

  // The panel.
  drawing: { it: 'Mappa da consegnare', en: 'Map to hand out' },
  preview: { it: 'Anteprima: {title}', en: 'Preview: {title}' },
  title: { it: 'Titolo', en: 'Title' },
  format: { it: 'Formato', en: 'Format' },
  page: { it: 'Pagina A4', en: 'A4 page' },
  slide: { it: 'Diapositiva 16:9', en: '16:9 slide' },
  colours: { it: 'Colori', en: 'Colours' },
  indicator: { it: 'Indicatore', en: 'Indicator' },
  gaps: { it: 'Carenze', en: 'Gaps' },
  sites: { it: 'Siti', en: 'Sites' },
  extent: { it: 'Che cosa inquadrare', en: 'What to frame' },
  sight: { it: 'Quel che mostra la mappa', en: 'What the map shows' },
  territory: { it: 'Tutto il territorio', en: 'The whole territory' },
  scale: { it: 'Dimensione del PNG', en: 'Size of the PNG' },
  pixels: { it: '{width} × {height} pixel', en: '{width} × {height} pixels' },
  savePng: { it: 'PNG', en: 'PNG' },
  saveSvg: { it: 'SVG', en: 'SVG' },
  savePdf: { it: 'PDF', en: 'PDF' },
  print: { it: 'Stampa…', en: 'Print…' },
  printPreview: { it: 'Mappa da stampare', en: 'Map to print' },
  about: {
    it: 'PNG per i documenti, SVG e PDF vettoriali per la stampa. Colori del tema in uso.',
    en: 'PNG for documents, vector SVG and PDF for print. Colours of the theme in use.',
  },
  working: { it: 'Preparo il file…', en: 'Making the file…' },
  saved: { it: 'Salvato: {name}', en: 'Saved: {name}' },
  tooLarge: {
    it: 'Il browser non riesce a fare un’immagine di {width} × {height} pixel: scegli una dimensione più piccola, o SVG.',
    en: 'The browser cannot make a picture of {width} × {height} pixels: choose a smaller size, or SVG.',
  },
  noFont: {
    it: 'Il carattere Titillium non si è caricato: controlla la rete e riprova.',
    en: 'The Titillium font did not load: check the network and try again.',
  },
  failed: { it: 'Il file non è stato fatto: {detail}', en: 'The file was not made: {detail}' },

  // The data.
  data: { it: 'Dati di quel che si vede', en: 'Data of what is shown' },
  layer: { it: 'Che cosa', en: 'What' },
  municipalities: { it: 'Comuni e indicatore', en: 'Municipalities and indicator' },
  rows: {
    it: '{n} righe; le escluse dai filtri non ci sono.',
    en: '{n} rows; those left out by filters are not there.',
  },
  oneRow: {
    it: '1 riga; le escluse dai filtri non ci sono.',
    en: '1 row; those left out by filters are not there.',
  },
  noRows: {
    it: 'Nessuna riga: accendi lo strato sulla mappa o allenta i filtri.',
    en: 'No rows: switch the layer on in the map or loosen the filters.',
  },
  saveCsv: { it: 'CSV', en: 'CSV' },
  saveGeoJson: { it: 'GeoJSON', en: 'GeoJSON' },
  saveFlatGeobuf: { it: 'FlatGeobuf', en: 'FlatGeobuf' },
  dataAbout: {
    it: 'CSV per i fogli di calcolo, con fonte, licenza e giorno in ogni riga; GeoJSON e FlatGeobuf per i programmi di mappe.',
    en: 'CSV for spreadsheets, with source, licence and day in each row; GeoJSON and FlatGeobuf for mapping programs.',
  },
} as const satisfies Record<string, Bilingual>
