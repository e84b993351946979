import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the panel that tells and writes the story. */
export const storyMessages = {
  // Which story.
  open: { it: 'Racconto', en: 'Story' },
  ofTerritory: { it: 'Racconto del territorio', en: 'The territory’s story' },
  stepsOf: { it: '{n} passi', en: '{n} steps' },
  oneStep: { it: '1 passo', en: '1 step' },
  draftOf: { it: 'bozza, {steps}', en: 'draft, {steps}' },
  untitled: { it: 'senza titolo', en: 'untitled' },
  readOnly: {
    it: 'Viene con il territorio e resta com’è: la prima modifica ne fa una bozza.',
    en: 'It comes with the territory and stays as it is: the first change makes a draft of it.',
  },
  kept: { it: 'Bozza conservata su questo dispositivo', en: 'Draft kept on this device' },
  storyTitle: { it: 'Titolo del racconto', en: 'Title of the story' },
  save: { it: 'Salva file', en: 'Save file' },
  openFile: { it: 'Apri file', en: 'Open file' },
  backToDefault: { it: 'Torna al racconto del territorio', en: 'Back to the territory’s story' },
  removeDraft: { it: 'Elimina la bozza', en: 'Delete the draft' },
  noStory: {
    it: 'Questo territorio non ha un racconto. Prepara la mappa e comincia da lì.',
    en: 'This territory has no story. Set up the map and begin from there.',
  },
  beginStory: { it: 'Comincia un racconto da questa vista', en: 'Begin a story from this view' },
  newStory: { it: 'Racconto', en: 'Story' },
  waiting: { it: 'Il racconto sta arrivando…', en: 'The story is on its way…' },

  // Telling.
  previous: { it: 'Precedente', en: 'Previous' },
  next: { it: 'Successivo', en: 'Next' },
  position: { it: 'Passo {n} di {of}', en: 'Step {n} of {of}' },
  noPosition: { it: '{of} passi', en: '{of} steps' },
  steps: { it: 'Passi del racconto', en: 'Steps of the story' },
  step: { it: 'Passo {n}: {title}', en: 'Step {n}: {title}' },
  notes: { it: 'Note per chi parla', en: 'Speaker’s notes' },
  noNotes: { it: 'Nessuna nota.', en: 'No notes.' },
  plainMap: { it: 'la sola provincia', en: 'the plain province' },
  shows: { it: 'Mappa: {what}', en: 'Map: {what}' },
  showsSelection: { it: '{n} comuni scelti', en: '{n} municipalities chosen' },
  showsOne: { it: '1 comune scelto', en: '1 municipality chosen' },
  showsNear: { it: 'da vicino', en: 'close up' },
  figureIs: { it: 'Cifra: {label}', en: 'Figure: {label}' },
  objectiveIs: { it: 'Obiettivo: {title}', en: 'Objective: {title}' },
  otherLanguage: {
    it: 'Manca in italiano: si legge in inglese.',
    en: 'Missing in English: shown in Italian.',
  },
  otherView: { it: 'La mappa non è più quella del passo.', en: 'The map is no longer the step’s.' },
  backToView: { it: 'Torna alla sua vista', en: 'Back to its view' },

  // Writing.
  edit: { it: 'Modifica', en: 'Edit' },
  doneEditing: { it: 'Fine modifica', en: 'Done editing' },
  addView: { it: 'Aggiungi la vista attuale come passo', en: 'Add the present view as a step' },
  full: { it: 'Un racconto ha al più {max} passi.', en: 'A story has {max} steps at most.' },
  takeView: { it: 'Prendi la vista attuale', en: 'Take the present view' },
  newStep: { it: 'Nuovo passo', en: 'New step' },
  title: { it: 'Titolo', en: 'Title' },
  text: { it: 'Testo per la sala', en: 'Text for the room' },
  textHelp: {
    it: 'Una o due frasi brevi. {example} mette la cifra delle prove.',
    en: 'One or two short sentences. {example} puts in the figure of the evidence.',
  },
  missing: {
    it: 'Manca nell’altra lingua (inglese).',
    en: 'Missing in the other language (Italian).',
  },
  colours: { it: 'Colori della mappa', en: 'Colours of the map' },
  coloursIndicator: { it: 'Indicatore', en: 'Indicator' },
  figure: { it: 'Cifra delle prove', en: 'Figure of the evidence' },
  noFigure: { it: 'Nessuna', en: 'None' },
  showing: { it: 'Quale valore', en: 'Which value' },
  showHandout: { it: 'Documento', en: 'Handout' },
  showNewest: { it: 'Più recente', en: 'Newest' },
  showBoth: { it: 'Tutti e due', en: 'Both' },
  objective: { it: 'Obiettivo', en: 'Objective' },
  noObjective: { it: 'Nessuno', en: 'None' },
  moveUp: { it: 'Sposta prima', en: 'Move up' },
  moveDown: { it: 'Sposta dopo', en: 'Move down' },
  moveHelp: {
    it: 'Dall’elenco, Alt con le frecce sposta il passo.',
    en: 'In the list, Alt with the arrow keys moves the step.',
  },
  duplicate: { it: 'Duplica', en: 'Duplicate' },
  remove: { it: 'Elimina', en: 'Delete' },

  // Undo and redo.
  undo: { it: 'Annulla: {what}', en: 'Undo: {what}' },
  redo: { it: 'Ripeti: {what}', en: 'Redo: {what}' },
  nothingToUndo: { it: 'Niente da annullare', en: 'Nothing to undo' },
  nothingToRedo: { it: 'Niente da ripetere', en: 'Nothing to redo' },
  didAdd: { it: 'nuovo passo «{title}»', en: 'new step “{title}”' },
  didMove: { it: 'sposta «{title}»', en: 'move “{title}”' },
  didDuplicate: { it: 'duplica «{title}»', en: 'duplicate “{title}”' },
  didRemove: { it: 'elimina «{title}»', en: 'delete “{title}”' },
  didTitle: { it: 'titolo di «{title}»', en: 'title of “{title}”' },
  didText: { it: 'testo di «{title}»', en: 'text of “{title}”' },
  didNotes: { it: 'note di «{title}»', en: 'notes of “{title}”' },
  didFigure: { it: 'cifra di «{title}»', en: 'figure of “{title}”' },
  didObjective: { it: 'obiettivo di «{title}»', en: 'objective of “{title}”' },
  didView: { it: 'vista di «{title}»', en: 'view of “{title}”' },
  didStoryTitle: { it: 'titolo del racconto', en: 'title of the story' },
  didFile: { it: 'apri «{title}» dal file', en: 'open “{title}” from the file' },
  didDelete: { it: 'elimina la bozza «{title}»', en: 'delete the draft “{title}”' },
  didOpen: { it: 'apri «{title}»', en: 'open “{title}”' },
  didClose: { it: 'torna al racconto del territorio', en: 'back to the territory’s story' },

  // What is kept.
  forbidden: {
    it: 'Il browser non permette di conservare nulla: le bozze durano quanto questa pagina. Salvale in un file.',
    en: 'The browser does not allow anything to be kept: drafts last as long as this page. Save them in a file.',
  },
  storageFull: {
    it: 'Lo spazio per conservare è pieno: le ultime modifiche durano quanto questa pagina. Salvale in un file.',
    en: 'The room for keeping is full: the last changes last as long as this page. Save them in a file.',
  },
  damaged: {
    it: 'Una bozza conservata era danneggiata: non si mostra, ma non è persa. È messa da parte sotto «{key}».',
    en: 'A kept draft was damaged: it is not shown, but not lost. It is put aside under “{key}”.',
  },
  newer: {
    it: 'Una bozza è stata conservata da una versione più nuova di questa pagina: resta dov’è, sotto «{key}», e qui non si mostra.',
    en: 'A draft was kept by a newer version of this page: it stays where it is, under “{key}”, and is not shown here.',
  },
  changedElsewhere: {
    it: '«{title}» è stato cambiato in un’altra scheda: qui si vede la nuova versione.',
    en: '“{title}” was changed in another tab: the new version is shown here.',
  },
  removedElsewhere: {
    it: '«{title}» è stato eliminato in un’altra scheda; qui resta aperto, e la prossima modifica lo conserva di nuovo.',
    en: '“{title}” was deleted in another tab; it stays open here, and the next change keeps it again.',
  },
  bothKept: {
    it: '«{title}» era cambiato anche in un’altra scheda: la versione di questa scheda è conservata come «{copy}».',
    en: '“{title}” had changed in another tab as well: this tab’s version is kept as “{copy}”.',
  },

  // Files.
  fileTooLarge: {
    it: 'Il file «{file}» è di {size} MB: un racconto ne ha al più {max}. Non è stato aperto.',
    en: 'The file “{file}” has {size} MB: a story has {max} at most. It was not opened.',
  },
  fileNotJson: {
    it: 'Il file «{file}» non è JSON, o è danneggiato: non è stato aperto nulla.',
    en: 'The file “{file}” is not JSON, or is damaged: nothing was opened.',
  },
  fileOtherFormat: {
    it: 'Il file «{file}» è JSON ma non un racconto: non è stato aperto nulla.',
    en: 'The file “{file}” is JSON but not a story: nothing was opened.',
  },
  fileNewer: {
    it: 'Il file «{file}» è della versione {version}, più nuova della {known} che questa pagina conosce: ricarica la pagina e riprova.',
    en: 'The file “{file}” is of version {version}, newer than {known}, which this page knows: reload the page and try again.',
  },
  fileDamaged: {
    it: 'Nel file «{file}» manca o è sbagliato «{where}»: non è stato aperto nulla.',
    en: 'In the file “{file}”, “{where}” is missing or wrong: nothing was opened.',
  },
  fileOtherTerritory: {
    it: 'Il file è del territorio «{theirs}», qui è aperto «{ours}»: non è stato aperto nulla.',
    en: 'The file is of the territory “{theirs}”, open here is “{ours}”: nothing was opened.',
  },
  fileTooMany: {
    it: 'Il file «{file}» ha {steps} passi: un racconto ne ha al più {max}. Non è stato aperto.',
    en: 'The file “{file}” has {steps} steps: a story has {max} at most. It was not opened.',
  },
  fileUnreadable: {
    it: 'Il file «{file}» non si lascia leggere: non è stato aperto nulla.',
    en: 'The file “{file}” cannot be read: nothing was opened.',
  },
  fileOpened: { it: 'Aperto dal file: {title}.', en: 'Opened from the file: {title}.' },
  fileLeftOut: {
    it: 'Aperto «{title}». Qualcosa qui non vuol dire nulla ed è stato lasciato fuori; il resto c’è.',
    en: 'Opened “{title}”. Something means nothing here and was left out; the rest is there.',
  },
  leftOutOf: { it: 'passo {n}, «{title}»: {parts}', en: 'step {n}, “{title}”: {parts}' },
} as const satisfies Record<string, Bilingual>
