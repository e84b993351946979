import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the panel of scenarios: targets, files and what is kept on the device. */
export const scenarioMessages = {
  unnamed: { it: 'senza nome', en: 'unnamed' },
  todayRow: { it: 'Oggi', en: 'Today' },
  scenarioRow: { it: 'Nello scenario', en: 'In the scenario' },
  differenceRow: { it: 'Differenza', en: 'Difference' },

  // The panel.
  intro: {
    it: 'Supponi che un comune arrivi a una quota di famiglie raggiunte da FTTH. Dove oggi ne sono raggiunte di più non cambia nulla; la misura stretta a 20 m resta quella di oggi.',
    en: 'Suppose that a municipality reaches a share of households passed by FTTH. Where more are reached today nothing changes; the strict 20 m measure stays as it is.',
  },
  panel: { it: 'Scenari', en: 'Scenarios' },
  open: { it: 'Scenario aperto', en: 'Open scenario' },
  none: { it: 'Nessuno', en: 'None' },
  targetsOf: { it: '{n} obiettivi', en: '{n} targets' },
  oneTarget: { it: '1 obiettivo', en: '1 target' },
  name: { it: 'Nome', en: 'Name' },
  create: { it: 'Nuovo', en: 'New' },
  duplicate: { it: 'Duplica', en: 'Duplicate' },
  remove: { it: 'Elimina', en: 'Delete' },
  defaultName: { it: 'Ipotesi {n}', en: 'Case {n}' },
  copyOf: { it: '{name} copia', en: '{name} copy' },
  undo: { it: 'Annulla: {what}', en: 'Undo: {what}' },
  redo: { it: 'Ripeti: {what}', en: 'Redo: {what}' },
  nothingToUndo: { it: 'Niente da annullare', en: 'Nothing to undo' },
  nothingToRedo: { it: 'Niente da ripetere', en: 'Nothing to redo' },
  save: { it: 'Salva file', en: 'Save file' },
  openFile: { it: 'Apri file', en: 'Open file' },

  // Names of steps, for undo and redo.
  stepCreate: { it: 'nuovo «{name}»', en: 'new “{name}”' },
  stepDuplicate: { it: 'copia «{name}»', en: 'copy “{name}”' },
  stepDelete: { it: 'elimina «{name}»', en: 'delete “{name}”' },
  stepRename: { it: 'rinomina in «{name}»', en: 'rename to “{name}”' },
  stepTarget: { it: 'obiettivo {percent} % per {place}', en: 'target {percent}% for {place}' },
  stepClear: { it: 'togli {place}', en: 'remove {place}' },
  stepClearAll: { it: 'togli tutti gli obiettivi', en: 'remove all targets' },
  stepKeep: { it: 'conserva «{name}»', en: 'keep “{name}”' },
  stepFile: { it: 'apri «{name}» dal file', en: 'open “{name}” from the file' },
  places: { it: '{n} comuni', en: '{n} municipalities' },

  // Setting targets.
  setFor: { it: 'Obiettivo per {place}', en: 'Target for {place}' },
  noSelection: {
    it: 'Nessun comune selezionato: scegline uno o più sulla mappa, oppure dipingi.',
    en: 'No municipality is selected: choose one or more on the map, or paint.',
  },
  noTargetYet: { it: 'nessun obiettivo', en: 'no target' },
  mixedTargets: { it: 'obiettivi diversi', en: 'different targets' },
  percent: { it: 'Quota di famiglie raggiunte, in percento', en: 'Share of households reached, in percent' },
  toHundred: { it: 'Porta la selezione al 100 %', en: 'Take the selection to 100%' },
  setTo: { it: 'Imposta {percent} %', en: 'Set {percent}%' },
  clearSelection: { it: 'Togli l’obiettivo', en: 'Remove the target' },
  paint: { it: 'Dipingi sulla mappa', en: 'Paint on the map' },
  paintDetail: {
    it: 'Un clic su un comune, o su un’area disegnata, gli dà il {percent} %; un altro glielo toglie.',
    en: 'A click on a municipality, or on a zone drawn there, gives it {percent}%; another takes it away.',
  },
  paintPercent: { it: 'Obiettivo del pennello', en: 'Target of the brush' },

  // What comes of it.
  outcome: { it: 'Che cosa cambia', en: 'What changes' },
  gainedTotal: { it: 'famiglie in più', en: 'more households' },
  shareOf: { it: '{numerator} su {denominator} famiglie', en: '{numerator} of {denominator} households' },
  whole: {
    it: 'FTTH in tutto il territorio, 30 giugno 2026',
    en: 'FTTH in the whole territory, 30 June 2026',
  },
  targetTable: { it: 'Obiettivi dei comuni', en: 'Targets of municipalities' },
  municipality: { it: 'Comune', en: 'Municipality' },
  target: { it: 'Obiettivo', en: 'Target' },
  gained: { it: 'Famiglie in più', en: 'More households' },
  removeTarget: { it: 'Togli l’obiettivo di {place}', en: 'Remove the target of {place}' },
  clearAll: { it: 'Togli tutti', en: 'Remove all' },
  metToday: { it: 'già oggi', en: 'met today' },
  notKnown: { it: 'non noto', en: 'not known' },
  noTargets: { it: 'Ancora nessun obiettivo.', en: 'No targets yet.' },
  notHere: {
    it: 'Non sono comuni di questo territorio, e non contano: {codes}.',
    en: 'Not municipalities of this territory, and not counted: {codes}.',
  },
  tableSource: {
    it: 'Oggi: AGCOM, 30 giugno 2026. Il resto è supposto; le famiglie in più sono la quota per le famiglie stimate, non un progetto di rete.',
    en: 'Today: AGCOM, 30 June 2026. The rest is supposed; more households are the share times estimated households, not a network design.',
  },

  // Zones.
  zones: { it: 'Aree industriali', en: 'Industrial zones' },
  zonesSet: { it: '{n} con obiettivo', en: '{n} with a target' },
  zoneMeaning: {
    it: 'L’obiettivo di un’area è la quota dell’area che si suppone raggiunta. Cambia il suo stato tra le carenze, non le famiglie: un’area non ne contiene di contate.',
    en: 'A zone’s target is the share of the zone supposed to be reached. It changes its state among the gaps, not households: none are counted in a zone.',
  },
  zoneTarget: {
    it: 'Obiettivo di {zone}, in percento; vuoto: nessuno',
    en: 'Target of {zone}, in percent; empty: none',
  },
  noZones: { it: 'Nessuna area tra quelle mostrate.', en: 'None among the zones shown.' },
  badPercent: {
    it: '«{text}» non va bene: serve un numero intero da 0 a 100. L’obiettivo resta com’era.',
    en: '“{text}” will not do: a whole number from 0 to 100 is needed. The target stays as it was.',
  },

  // Names.
  nameEmpty: {
    it: 'Il nome non può essere vuoto: resta «{name}».',
    en: 'The name cannot be empty: it stays “{name}”.',
  },
  nameTaken: {
    it: 'C’è già uno scenario «{name}»: scegli un altro nome.',
    en: 'There is a scenario “{name}” already: choose another name.',
  },

  // What is kept.
  kept: { it: 'Conservato su questo dispositivo', en: 'Kept on this device' },
  notKept: {
    it: 'Lo scenario «{name}» viene dall’indirizzo e non è conservato su questo dispositivo.',
    en: 'The scenario “{name}” comes from the address and is not kept on this device.',
  },
  differsFromKept: {
    it: 'L’indirizzo mostra «{name}» diverso da come è conservato qui.',
    en: 'The address shows “{name}” other than it is kept here.',
  },
  keep: { it: 'Conserva', en: 'Keep' },
  keepCopy: { it: 'Conserva come copia', en: 'Keep as a copy' },
  openKept: { it: 'Apri quello conservato', en: 'Open the one kept' },
  forbidden: {
    it: 'Il browser non permette di conservare nulla: gli scenari durano quanto questa pagina. Salvali in un file.',
    en: 'The browser does not allow anything to be kept: scenarios last as long as this page. Save them in a file.',
  },
  full: {
    it: 'Lo spazio per conservare è pieno: le ultime modifiche durano quanto questa pagina. Salvale in un file.',
    en: 'The room for keeping is full: the last changes last as long as this page. Save them in a file.',
  },
  damaged: {
    it: 'Uno scenario conservato era danneggiato: non si mostra, ma non è perso. È messo da parte sotto «{key}».',
    en: 'A kept scenario was damaged: it is not shown, but not lost. It is put aside under “{key}”.',
  },
  newer: {
    it: 'Uno scenario è stato conservato da una versione più nuova di questa pagina: resta dov’è, sotto «{key}», e qui non si mostra.',
    en: 'A scenario was kept by a newer version of this page: it stays where it is, under “{key}”, and is not shown here.',
  },
  changedElsewhere: {
    it: '«{name}» è stato cambiato in un’altra scheda: qui si vede la nuova versione.',
    en: '“{name}” was changed in another tab: the new version is shown here.',
  },
  removedElsewhere: {
    it: '«{name}» è stato eliminato in un’altra scheda; qui resta aperto e si può conservare.',
    en: '“{name}” was deleted in another tab; it stays open here and can be kept.',
  },
  bothKept: {
    it: '«{name}» era cambiato anche in un’altra scheda: la versione di questa scheda è conservata come «{copy}».',
    en: '“{name}” had changed in another tab as well: this tab’s version is kept as “{copy}”.',
  },
  tooManyForAddress: {
    it: 'Lo scenario ha {n} obiettivi e l’indirizzo ne porta al più {max}: condividilo come file.',
    en: 'The scenario has {n} targets and the address carries {max} at most: share it as a file.',
  },

  // Files.
  fileTooLarge: {
    it: 'Il file «{file}» è di {size} MB: un file di scenari ne ha al più 1. Non è stato aperto.',
    en: 'The file “{file}” has {size} MB: a scenario file has 1 at most. It was not opened.',
  },
  fileNotJson: {
    it: 'Il file «{file}» non è JSON, o è danneggiato: non è stato aperto nulla.',
    en: 'The file “{file}” is not JSON, or is damaged: nothing was opened.',
  },
  fileOtherFormat: {
    it: 'Il file «{file}» è JSON ma non un file di scenari: non è stato aperto nulla.',
    en: 'The file “{file}” is JSON but not a scenario file: nothing was opened.',
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
  filePercent: {
    it: 'In «{name}» l’obiettivo di {id} è {percent}: deve essere un numero intero da 0 a 100. Non è stato aperto nulla.',
    en: 'In “{name}” the target of {id} is {percent}: it must be a whole number from 0 to 100. Nothing was opened.',
  },
  fileUnknown: {
    it: 'Il file nomina comuni o aree che qui non ci sono: {ids}.',
    en: 'The file names municipalities or zones that are not here: {ids}.',
  },
  openRest: { it: 'Apri il resto', en: 'Open the rest' },
  doNotOpen: { it: 'Non aprire', en: 'Do not open' },
  fileEmpty: { it: 'Il file «{file}» non contiene scenari.', en: 'The file “{file}” holds no scenarios.' },
  fileOpened: { it: 'Aperti dal file: {names}.', en: 'Opened from the file: {names}.' },
} as const satisfies Record<string, Bilingual>
