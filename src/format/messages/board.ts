import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the questions board and its minutes. */
export const boardMessages = {
  // What an item is.
  question: { it: 'Domanda', en: 'Question' },
  note: { it: 'Nota', en: 'Note' },
  proposal: { it: 'Proposta', en: 'Proposal' },
  kind: { it: 'Tipo', en: 'Kind' },

  // Writing a new one.
  write: { it: 'Scrivi quello che si dice', en: 'Write what is said' },
  writeHint: { it: 'Scrivi e premi Invio', en: 'Write and press Enter' },
  author: { it: 'Chi lo dice (facoltativo)', en: 'Who says it (optional)' },
  add: { it: 'Aggiungi', en: 'Add' },
  ties: { it: 'Riguarda', en: 'About' },
  tieRemove: { it: 'Non riguarda: {tie}', en: 'Not about: {tie}' },
  added: { it: '{kind} aggiunta.', en: '{kind} added.' },
  noTie: { it: 'tutto il territorio', en: 'the whole territory' },

  // Keys.
  keys: { it: 'Tasti', en: 'Keys' },
  keysTitle: { it: 'Tasti della lavagna', en: 'Keys of the board' },
  keysEntry: { it: 'Nel campo in alto', en: 'In the field at the top' },
  keysList: { it: 'Nell’elenco', en: 'In the list' },
  keyEnter: { it: 'aggiunge, e si scrive la prossima', en: 'adds it; write the next' },
  keyEscape: { it: 'scarta quello che si scrive', en: 'discards what is being written' },
  keySigns: {
    it: 'all’inizio: domanda, proposta, nota',
    en: 'at the beginning: question, proposal, note',
  },
  keyAlt: { it: 'domanda, nota, proposta', en: 'question, note, proposal' },
  keyDown: { it: 'va all’elenco', en: 'goes to the list' },
  keyMove: { it: 'da una voce all’altra', en: 'from item to item' },
  keyHands: { it: 'una mano in più, in meno', en: 'one hand more, fewer' },
  keyEdit: { it: 'modifica', en: 'edit' },
  keyMerge: { it: 'uguale a…', en: 'same as…' },
  keyDelete: { it: 'elimina', en: 'delete' },
  keyUndo: { it: 'annulla l’eliminazione o l’unione', en: 'undo a deletion or a merging' },
  keyNew: { it: 'nuova voce', en: 'new item' },
  enterKey: { it: 'Invio', en: 'Enter' },
  deleteKey: { it: 'Canc', en: 'Delete' },

  // Finding.
  find: { it: 'Cerca nella lavagna', en: 'Search the board' },
  all: { it: 'Tutti i tipi', en: 'All kinds' },
  allPlaces: { it: 'Tutti i luoghi', en: 'All places' },
  allSteps: { it: 'Tutti i passi', en: 'All steps' },
  allObjectives: { it: 'Tutti gli obiettivi', en: 'All objectives' },
  order: { it: 'Ordine', en: 'Order' },
  votes: { it: 'Per mani alzate', en: 'By hands raised' },
  newest: { it: 'Dalla più recente', en: 'Newest first' },
  byPlace: { it: 'Per luogo', en: 'By place' },
  list: { it: 'Voci della lavagna', en: 'Items of the board' },
  count: { it: '{n} di {of}', en: '{n} of {of}' },
  noItems: {
    it: 'Ancora nessuna voce: la prima domanda del tavolo va scritta qui sopra.',
    en: 'Nothing yet: write the table’s first question above.',
  },
  noneFound: { it: 'Nessuna voce corrisponde.', en: 'No item matches.' },
  clear: { it: 'Mostra tutte', en: 'Show all' },

  // A row.
  hands: { it: 'Mani alzate per «{text}»', en: 'Hands raised for “{text}”' },
  handsNow: { it: '{n} mani', en: '{n} hands' },
  showPlace: { it: 'Mostra sulla mappa: {place}', en: 'Show on the map: {place}' },
  openStep: { it: 'Apri il passo: {step}', en: 'Open the step: {step}' },
  stepUnknown: { it: 'passo {id}', en: 'step {id}' },
  objective: { it: 'Obiettivo', en: 'Objective' },
  place: { it: 'Luogo', en: 'Place' },
  step: { it: 'Passo del racconto', en: 'Step of the story' },
  none: { it: 'Nessuno', en: 'None' },
  text: { it: 'Testo', en: 'Text' },
  editing: { it: 'Modifica della voce', en: 'Editing the item' },
  keptAtOnce: { it: 'Conservato a ogni tasto.', en: 'Kept at each key.' },
  done: { it: 'Fatto', en: 'Done' },
  delete: { it: 'Elimina', en: 'Delete' },
  deleted: { it: 'Eliminata: «{text}»', en: 'Deleted: “{text}”' },
  merged: { it: 'Unita a un’altra: «{text}»', en: 'Merged into another: “{text}”' },
  undo: { it: 'Annulla', en: 'Undo' },
  undone: { it: 'Annullato.', en: 'Undone.' },

  // Merging.
  sameAs: { it: 'Uguale a…', en: 'Same as…' },
  sameHint: {
    it: 'Questa voce va sotto quella scelta; il testo resta leggibile e le mani si sommano.',
    en: 'This item goes under the one chosen; its text stays readable and the hands add up.',
  },
  likely: { it: 'Forse uguali', en: 'Perhaps the same' },
  noLikely: { it: 'Nessuna si somiglia: cercala.', en: 'None is alike: search for it.' },
  findSame: { it: 'Cerca la voce uguale', en: 'Search for the same item' },
  mergeInto: { it: 'Unisci a «{text}»', en: 'Merge into “{text}”' },
  mergedOnes: { it: 'Dicono lo stesso', en: 'They say the same' },
  part: { it: 'Separa', en: 'Separate' },
  partOf: { it: 'Separa «{text}»', en: 'Separate “{text}”' },

  // Several versions.
  versions: {
    it: '{n} versioni della stessa voce: quale vale?',
    en: '{n} versions of the same item: which one holds?',
  },
  version: { it: 'Versione {n}', en: 'Version {n}' },
  versionDeleted: { it: 'Qui è stata eliminata.', en: 'Here it was deleted.' },
  versionMerged: { it: 'Qui è unita a «{text}».', en: 'Here it is merged into “{text}”.' },
  keepThis: { it: 'Vale questa', en: 'Keep this' },
  keepThisOf: { it: 'Vale la versione {n}', en: 'Keep version {n}' },
  keepAll: { it: 'Tengo tutto, in un solo testo', en: 'Keep all, as one text' },
  keepDeleted: { it: 'Vale l’eliminazione', en: 'Keep it deleted' },
  settled: { it: 'Resta una sola versione.', en: 'One version remains.' },

  // Files.
  files: { it: 'La lavagna come file', en: 'The board as a file' },
  save: { it: 'Salva la lavagna', en: 'Save the board' },
  open: { it: 'Unisci altre lavagne', en: 'Merge other boards' },
  filesHint: {
    it: 'Nulla lascia questo computer se non il file che salvi. Unire due volte lo stesso file non cambia nulla.',
    en: 'Nothing leaves this computer but the file that you save. Merging the same file twice changes nothing.',
  },
  imported: {
    it: '«{file}»: {fresh} nuove, {changed} aggiornate, {same} già qui, {conflicting} con più versioni.',
    en: '“{file}”: {fresh} new, {changed} updated, {same} already here, {conflicting} with several versions.',
  },
  fileNotJson: {
    it: '«{file}» non è un file JSON: la lavagna resta com’è.',
    en: '“{file}” is not a JSON file: the board stays as it is.',
  },
  fileOtherFormat: {
    it: '«{file}» non è una lavagna di questo esploratore: quella aperta resta com’è.',
    en: '“{file}” is not a board of this explorer: the one open stays as it is.',
  },
  fileNewer: {
    it: '«{file}» viene da una versione più recente ({version}; qui si legge la {known}): aggiorna la pagina.',
    en: '“{file}” comes from a newer version ({version}; this page reads {known}): update the page.',
  },
  fileDamaged: {
    it: '«{file}» è danneggiato in {where}: non se ne prende nulla, la lavagna resta com’è.',
    en: '“{file}” is damaged at {where}: nothing is taken from it, the board stays as it is.',
  },
  fileOtherTerritory: {
    it: '«{file}» è di un altro territorio ({theirs}); questa lavagna è di {ours} e resta com’è.',
    en: '“{file}” is of another territory ({theirs}); this board is of {ours} and stays as it is.',
  },
  fileTooLarge: {
    it: '«{file}» è troppo grande ({size} MB; al massimo {max}): non è stato letto.',
    en: '“{file}” is too large ({size} MB; {max} at most): it was not read.',
  },
  fileUnreadable: {
    it: '«{file}» non si lascia leggere dal disco: la lavagna resta com’è.',
    en: '“{file}” cannot be read from the disk: the board stays as it is.',
  },

  // What is kept.
  forbidden: {
    it: 'Il browser non permette di conservare: la lavagna dura quanto questa pagina. Salvala in un file.',
    en: 'The browser does not allow anything to be kept: the board lasts as long as this page. Save it in a file.',
  },
  newerDatabase: {
    it: 'Una versione più recente della pagina tiene la lavagna di questo browser: resta intatta. Quello che scrivi qui dura quanto questa pagina: salvalo in un file, poi ricarica.',
    en: 'A newer version of the page holds this browser’s board: it stays untouched. What you write here lasts as long as this page: save it in a file, then reload.',
  },
  unreadable: {
    it: 'La lavagna di questo browser non si legge: resta com’è. Quello che scrivi dura quanto questa pagina: salvalo in un file.',
    en: 'This browser’s board cannot be read: it stays as it is. What you write lasts as long as this page: save it in a file.',
  },
  full: {
    it: 'Lo spazio del browser è pieno: le ultime modifiche durano quanto questa pagina. Salva la lavagna in un file.',
    en: 'The browser’s room is full: the last changes last as long as this page. Save the board in a file.',
  },
  newerRecords: {
    it: 'Voci scritte da una versione più recente della pagina, che qui non si leggono: {n}. Restano intatte.',
    en: 'Records written by a newer version of the page, which cannot be read here: {n}. They stay untouched.',
  },
  aside: {
    it: 'Registrazioni danneggiate, messe da parte e non perse: {n}.',
    en: 'Damaged records, set aside and not lost: {n}.',
  },
  saveAside: { it: 'Salvale in un file', en: 'Save them in a file' },

  // Minutes.
  printMinutes: { it: 'Verbale da stampare', en: 'Minutes to print' },
  minutesBy: { it: 'Verbale per', en: 'Minutes by' },
  byObjective: { it: 'Per obiettivo', en: 'By objective' },
  byKind: { it: 'Per tipo', en: 'By kind' },
  minutes: { it: 'Verbale del tavolo', en: 'Minutes of the table' },
  minutesHint: {
    it: 'Pagine A4. Nel dialogo di stampa scegli A4.',
    en: 'A4 pages. Choose A4 in the print dialogue.',
  },
  minutesCount: {
    it: 'Domande: {question} · Proposte: {proposal} · Note: {note}',
    en: 'Questions: {question} · Proposals: {proposal} · Notes: {note}',
  },
  minutesConflicts: {
    it: 'Voci con più versioni, da decidere: {n}',
    en: 'Items with several versions, to be decided: {n}',
  },
  minutesEmpty: { it: 'La lavagna è vuota.', en: 'The board is empty.' },
  minutesFoot: {
    it: 'Il numero a destra conta le mani alzate in sala.',
    en: 'The number on the right counts the hands raised in the room.',
  },
  noObjective: { it: 'Senza obiettivo', en: 'Without an objective' },
  objectiveUnknown: { it: 'Obiettivo {id}', en: 'Objective {id}' },
  alsoSaid: { it: 'Anche: {text}', en: 'Also: {text}' },
} as const satisfies Record<string, Bilingual>
