import type { Bilingual } from '../../contracts/define-layer'

/** Data of one's own in the workspace Data. */
export const ownMessages = {
  dataPanel: { it: 'Che cosa mostrare', en: 'What to show' },
  tables: { it: 'Tabelle della mappa', en: 'Tables of the map' },
  own: { it: 'I tuoi dati', en: 'Your data' },

  title: { it: 'I tuoi dati', en: 'Your data' },
  intro: {
    it: 'Un file diventa un indicatore dei comuni, un livello della mappa o entrambi. Resta su questo dispositivo: niente viene inviato.',
    en: 'A file becomes an indicator of municipalities, a layer of the map, or both. It stays on this device: nothing is sent anywhere.',
  },
  choose: { it: 'Scegli un file', en: 'Choose a file' },
  dropHere: {
    it: 'Oppure trascinalo qui, in qualunque punto della pagina.',
    en: 'Or drop it here, anywhere on the page.',
  },
  formats: {
    it: 'CSV (codice ISTAT, nome del comune o longitudine e latitudine), GeoJSON, GeoPackage, FlatGeobuf, shapefile compresso (.zip).',
    en: 'CSV (ISTAT code, municipality name, or longitude and latitude), GeoJSON, GeoPackage, FlatGeobuf, zipped shapefile.',
  },

  reading: { it: 'Sto leggendo {file} …', en: 'Reading {file} …' },
  stop: { it: 'Interrompi', en: 'Stop' },
  otherFile: { it: 'Un solo file alla volta: letto {file}.', en: 'One file at a time: {file} was read.' },

  found: { it: 'Che cosa contiene', en: 'What it holds' },
  file: { it: 'File', en: 'File' },
  rows: { it: 'Righe', en: 'Rows' },
  columns: { it: 'Colonne', en: 'Columns' },
  columnsMore: { it: '{names} e altre {n}', en: '{names} and {n} more' },
  places: { it: 'Luoghi', en: 'Places' },
  noPlaces: { it: 'nessuno: è una tabella', en: 'none: it is a table' },
  kindPoint: { it: 'punti', en: 'points' },
  kindLine: { it: 'linee', en: 'lines' },
  kindPolygon: { it: 'poligoni', en: 'polygons' },
  kindNone: { it: 'senza luogo', en: 'without a place' },
  system: { it: 'Sistema di riferimento', en: 'Reference system' },
  layerOf: { it: 'Livello del file', en: 'Layer of the file' },
  otherSystem: { it: 'Leggi le coordinate in', en: 'Read coordinates in' },
  systemOfFile: { it: 'come dice il file', en: 'as the file says' },

  badRows: { it: 'Righe con problemi: {n}', en: 'Rows with problems: {n}' },
  badRowsText: {
    it: 'Le altre {n} sono in ordine. Si può proseguire con quelle, o correggere il file e riprovare.',
    en: 'The other {n} are in order. Go on with those, or mend the file and try again.',
  },
  badRowsFirst: { it: 'Le prime {n} di {of}.', en: 'The first {n} of {of}.' },
  row: { it: 'Riga', en: 'Row' },
  reason: { it: 'Motivo', en: 'Reason' },
  detail: { it: 'Dettaglio, in inglese', en: 'Detail' },
  keepGood: { it: 'Prosegui con le righe buone', en: 'Go on with the good rows' },
  giveUp: { it: 'Lascia perdere', en: 'Give up' },

  choices: { it: 'Che cosa farne', en: 'What to make of it' },
  name: { it: 'Nome', en: 'Name' },
  publisher: { it: 'Chi li ha pubblicati', en: 'Who published them' },
  publisherHint: { it: 'Ente, anno, licenza …', en: 'Organisation, year, licence …' },
  notStated: { it: 'Fonte non indicata', en: 'Source not stated' },
  notStatedNote: {
    it: 'Lasciato vuoto, mappa e stampe diranno «Fonte non indicata».',
    en: 'Left empty, map and prints will say “Source not stated”.',
  },
  asIndicator: { it: 'Un indicatore dei comuni', en: 'An indicator of municipalities' },
  asIndicatorDetail: {
    it: 'colora la mappa, entra in grafici, filtri e tabelle',
    en: 'colours the map, takes part in charts, filters and tables',
  },
  asLayer: { it: 'Un livello sulla mappa', en: 'A layer on the map' },
  asLayerDetail: {
    it: 'ogni luogo col suo segno; colore e misura si scelgono nell’elenco dei livelli',
    en: 'each place with its mark; colour and size are chosen in the list of layers',
  },
  noLayer: {
    it: 'Nel file non ci sono luoghi: non può diventare un livello.',
    en: 'The file holds no places: it cannot become a layer.',
  },

  joinBy: { it: 'A quale comune appartiene una riga', en: 'Which municipality a row belongs to' },
  code: { it: 'Codice ISTAT', en: 'ISTAT code' },
  byName: { it: 'Nome', en: 'Name' },
  place: { it: 'Luogo', en: 'Place' },
  placeNote: {
    it: 'Un punto conta dove si trova; linee e poligoni dove cade il loro centro.',
    en: 'A point counts where it lies; lines and polygons where their middle lies.',
  },
  joinColumn: { it: 'Colonna', en: 'Column' },
  joined: {
    it: '{n} righe su {of} abbinate, a {m} comuni su {all}',
    en: '{n} of {of} rows joined, to {m} of {all} municipalities',
  },
  counting: { it: 'Cerco il comune di ogni luogo …', en: 'Looking up the municipality of each place …' },
  outside: {
    it: '{n} luoghi cadono fuori dai comuni di questo territorio.',
    en: '{n} places lie outside the municipalities of this territory.',
  },
  unmatched: { it: 'Senza comune: {n}', en: 'Without a municipality: {n}' },
  unmatchedRows: { it: 'riga {rows}', en: 'row {rows}' },
  unmatchedMore: { it: '{rows} e altre {n}', en: '{rows} and {n} more' },
  unmatchedRest: { it: 'Altri {n} testi non sono elencati.', en: '{n} more texts are not listed.' },
  emptyCell: { it: 'cella vuota', en: 'empty cell' },
  ambiguous: { it: 'più comuni con questo nome', en: 'several municipalities of this name' },
  noSuggestion: { it: 'nessun nome simile', en: 'no similar name' },
  suggest: { it: 'È {name}', en: 'It is {name}' },
  suggestFor: { it: '«{text}» è {name}', en: '“{text}” is {name}' },
  corrected: { it: 'Corretti', en: 'Corrected' },
  correctedAs: { it: '«{text}» → {name}', en: '“{text}” → {name}' },
  takeBack: { it: 'Annulla: «{text}»', en: 'Take back: “{text}”' },

  measure: { it: 'Che cosa misura', en: 'What it measures' },
  count: { it: 'Conta le righe', en: 'Count rows' },
  sum: { it: 'Somma', en: 'Sum' },
  ratio: { it: 'Rapporto', en: 'Rate' },
  given: { it: 'Valore così com’è', en: 'Value as given' },
  countNote: {
    it: 'Quante righe ha ogni comune.',
    en: 'How many rows each municipality has.',
  },
  sumNote: {
    it: 'Per quantità che si possono sommare: abitanti, euro, ettari. Di più comuni insieme è la somma.',
    en: 'For amounts that may be added: people, euros, hectares. For several municipalities it is their sum.',
  },
  ratioNote: {
    it: 'Una quantità divisa per un’altra. Di più comuni si sommano prima le due, poi si divide.',
    en: 'One amount divided by another. For several municipalities both are added first, then divided.',
  },
  givenNote: {
    it: 'Per valori che non si possono sommare: medie, percentuali, indici. Di più comuni insieme non ha valore.',
    en: 'For values that cannot be added: means, percentages, indices. For several municipalities it has no value.',
  },
  givenRepeated: {
    it: 'Con più righe ({names}) un valore così com’è non si sa: questi comuni resteranno senza.',
    en: 'With several rows ({names}) a value as given is not known: these municipalities will have none.',
  },
  valueColumn: { it: 'Colonna dei valori', en: 'Column of values' },
  numerator: { it: 'Sopra la riga', en: 'Above the line' },
  denominator: { it: 'Sotto la riga', en: 'Below the line' },
  per: { it: 'Per ogni', en: 'Per' },
  unit: { it: 'Unità', en: 'Unit' },
  number: { it: 'numero', en: 'number' },
  people: { it: 'persone', en: 'people' },
  households: { it: 'famiglie', en: 'households' },
  percent: { it: 'per cento', en: 'per cent' },
  ha: { it: 'ettari', en: 'hectares' },
  noNumbers: {
    it: 'Nessuna colonna di numeri: si possono solo contare le righe.',
    en: 'No column of numbers: rows can only be counted.',
  },

  add: { it: 'Aggiungi', en: 'Add' },
  chooseOne: {
    it: 'Scegli un indicatore, un livello o entrambi.',
    en: 'Choose an indicator, a layer, or both.',
  },
  nothingJoins: {
    it: 'Nessuna riga appartiene a un comune: così non c’è indicatore.',
    en: 'No row belongs to a municipality: there is no indicator this way.',
  },

  kept: { it: 'Su questo dispositivo', en: 'On this device' },
  nothingKept: { it: 'Ancora niente.', en: 'Nothing yet.' },
  became: {
    it: '{what} · {rows} righe · {file}, aggiunto il {date}',
    en: '{what} · {rows} rows · {file}, added on {date}',
  },
  indicatorAndLayer: { it: 'Indicatore e livello', en: 'Indicator and layer' },
  indicatorOnly: { it: 'Indicatore', en: 'Indicator' },
  layerOnly: { it: 'Livello', en: 'Layer' },
  joinsHere: {
    it: 'In {territory}: {m} comuni su {all}.',
    en: 'In {territory}: {m} of {all} municipalities.',
  },
  joinsNowhere: {
    it: 'In {territory}: 0 comuni su {all}. I dati sono di un altro territorio.',
    en: 'In {territory}: 0 of {all} municipalities. The data are of another territory.',
  },
  show: { it: 'Mostra', en: 'Show' },
  showOf: { it: 'Mostra {name}', en: 'Show {name}' },
  rename: { it: 'Rinomina', en: 'Rename' },
  renameOf: { it: 'Rinomina {name}', en: 'Rename {name}' },
  save: { it: 'Salva il nome', en: 'Save the name' },
  remove: { it: 'Togli', en: 'Remove' },
  removeOf: { it: 'Togli {name}', en: 'Remove {name}' },
  removeSure: {
    it: 'Togliere «{name}» da questo dispositivo? Il file di partenza resta dov’è.',
    en: 'Remove “{name}” from this device? The file it came from stays where it is.',
  },
  removeYes: { it: 'Sì, togli', en: 'Yes, remove' },
  cancel: { it: 'Annulla', en: 'Cancel' },

  full: {
    it: 'Non c’è più spazio in questo browser: gli ultimi dati durano finché la pagina è aperta.',
    en: 'There is no room left in this browser: the last data stay as long as the page is open.',
  },
  stuck: {
    it: 'Il browser non è riuscito a togliere i dati: sono ancora qui. Si può riprovare.',
    en: 'The browser could not remove the data: they are still here. You can try again.',
  },
  forbidden: {
    it: 'Questo browser non permette di conservare dati: quelli aggiunti durano finché la pagina è aperta.',
    en: 'This browser does not allow keeping data: what is added stays as long as the page is open.',
  },
  newerDatabase: {
    it: 'Una versione più recente della pagina conserva qui i dati: questa non li tocca, e ciò che aggiungi dura finché la pagina è aperta.',
    en: 'A later version of the page keeps data here: this one leaves them alone, and what you add stays as long as the page is open.',
  },
  unreadable: {
    it: 'I dati conservati non si possono leggere: restano dove sono, e ciò che aggiungi dura finché la pagina è aperta.',
    en: 'The kept data cannot be read: they stay where they are, and what you add stays as long as the page is open.',
  },
  aside: {
    it: '{n} dati conservati erano rovinati: sono messi da parte, senza cambiarli.',
    en: '{n} kept datasets were damaged: they are set aside, unchanged.',
  },
  newerRecords: {
    it: '{n} dati vengono da una versione più recente della pagina: restano, e questa non li mostra.',
    en: '{n} datasets come from a later version of the page: they stay, and this one does not show them.',
  },

  absentIndicator: {
    it: 'L’indirizzo nomina dati propri che non sono su questo dispositivo.',
    en: 'The address names own data that are not on this device.',
  },
  absentText: {
    it: 'I dati propri restano sul dispositivo di chi li ha aggiunti: un indirizzo non li porta con sé.',
    en: 'Own data stay on the device of whoever added them: an address does not carry them.',
  },
  showDefault: { it: 'Mostra {label}', en: 'Show {label}' },

  noteCount: { it: 'Righe di {file} in ogni comune.', en: 'Rows of {file} in each municipality.' },
  noteSum: {
    it: 'Colonna «{column}» di {file}, sommata per comune.',
    en: 'Column “{column}” of {file}, added up by municipality.',
  },
  noteRatio: {
    it: '«{numerator}» diviso «{denominator}» di {file}, per {per}.',
    en: '“{numerator}” divided by “{denominator}” of {file}, times {per}.',
  },
  noteGiven: {
    it: 'Colonna «{column}» di {file} così com’è: di più comuni insieme non ha valore.',
    en: 'Column “{column}” of {file} as given: it has no value for several municipalities.',
  },
  caveat: {
    it: 'Dati propri, aggiunti il {date} e non verificati; restano su questo dispositivo.',
    en: 'Own data, added on {date} and not verified; they stay on this device.',
  },
} as const satisfies Record<string, Bilingual>

/** Why a file is refused as a whole. */
export const ownFaultMessages = {
  'unknown-format': {
    it: '{file} non è di un tipo che si possa leggere qui.',
    en: '{file} is not of a kind that can be read here.',
  },
  empty: { it: '{file} è vuoto.', en: '{file} is empty.' },
  'too-large': {
    it: '{file} è troppo grande per essere letto qui.',
    en: '{file} is too large to be read here.',
  },
  truncated: {
    it: '{file} si interrompe a metà: forse lo scaricamento non è finito.',
    en: '{file} breaks off in the middle: perhaps its download did not finish.',
  },
  corrupt: {
    it: '{file} è rovinato o non è ciò che il suo nome dice.',
    en: '{file} is damaged, or is not what its name says.',
  },
  encoding: {
    it: 'I caratteri di {file} non si possono leggere: salvalo in UTF-8.',
    en: 'The characters of {file} cannot be read: save it as UTF-8.',
  },
  'no-columns': { it: '{file} non ha colonne.', en: '{file} has no columns.' },
  'duplicate-column': {
    it: 'In {file} due colonne hanno lo stesso nome: non si sa quale valga.',
    en: 'In {file} two columns have the same name: which one counts is not known.',
  },
  'unsafe-zip': {
    it: 'L’archivio {file} non è sicuro e non viene aperto.',
    en: 'The archive {file} is not safe and is not opened.',
  },
  'unknown-crs': {
    it: 'Non si conosce il sistema di riferimento di {file}: sceglilo qui sotto, se lo sai.',
    en: 'The reference system of {file} is not known: choose it below, if you know it.',
  },
  'wrong-crs': {
    it: 'Le coordinate di {file} non possono essere del sistema che il file dichiara.',
    en: 'The coordinates of {file} cannot be of the system that the file declares.',
  },
  'no-rows': {
    it: 'In {file} non c’è nessuna riga utilizzabile.',
    en: '{file} holds no row that can be used.',
  },
  unsupported: {
    it: '{file} contiene qualcosa che qui non si può leggere.',
    en: '{file} holds something that cannot be read here.',
  },
  failed: { it: '{file} non si è potuto leggere.', en: '{file} could not be read.' },
} as const satisfies Record<string, Bilingual>

export const refusalMessages = {
  nothingLost: { it: 'Quello che c’era già è rimasto com’era.', en: 'What was there already is as it was.' },
  guessed: { it: 'In {crs} i luoghi cadrebbero in Italia.', en: 'In {crs} the places would lie in Italy.' },
  readIn: { it: 'Leggi in {crs}', en: 'Read in {crs}' },
  technical: { it: 'In dettaglio, in inglese: {detail}', en: 'In detail: {detail}' },
} as const satisfies Record<string, Bilingual>

/** Why a row is left out, or a cell of it. */
export const rowProblemMessages = {
  'no-geometry': { it: 'senza luogo', en: 'without a place' },
  'bad-geometry': { it: 'geometria non valida', en: 'geometry not valid' },
  'outside-world': { it: 'fuori dal mondo', en: 'outside the world' },
  'bad-number': { it: 'numero non leggibile', en: 'number not readable' },
  'too-few-cells': { it: 'celle mancanti', en: 'cells missing' },
  'too-many-cells': { it: 'celle di troppo', en: 'cells too many' },
} as const satisfies Record<string, Bilingual>

/** Reference systems that a person may say a file is in. */
export const systemMessages: Readonly<Record<string, Bilingual>> = {
  'EPSG:4326': { it: 'longitudine e latitudine, WGS 84', en: 'longitude and latitude, WGS 84' },
  'EPSG:32632': { it: 'UTM 32 nord, WGS 84', en: 'UTM 32 north, WGS 84' },
  'EPSG:32633': { it: 'UTM 33 nord, WGS 84', en: 'UTM 33 north, WGS 84' },
  'EPSG:7791': { it: 'UTM 32 nord, RDN2008', en: 'UTM 32 north, RDN2008' },
  'EPSG:7792': { it: 'UTM 33 nord, RDN2008', en: 'UTM 33 north, RDN2008' },
  'EPSG:25832': { it: 'UTM 32 nord, ETRS89', en: 'UTM 32 north, ETRS89' },
  'EPSG:25833': { it: 'UTM 33 nord, ETRS89', en: 'UTM 33 north, ETRS89' },
  'EPSG:3003': { it: 'Gauss-Boaga fuso ovest, Monte Mario', en: 'Gauss-Boaga west zone, Monte Mario' },
  'EPSG:3004': { it: 'Gauss-Boaga fuso est, Monte Mario', en: 'Gauss-Boaga east zone, Monte Mario' },
  'EPSG:3857': { it: 'Mercatore delle mappe in rete', en: 'Mercator of web maps' },
}
