import type { Bilingual } from '../../contracts/define-layer'

/** Texts of a presentation: its two windows, and how the explorer begins it. */
export const presentMessages = {
  // Beginning.
  present: { it: 'Presenta', en: 'Present' },
  openAudience: { it: 'Apri lo schermo per la sala', en: 'Open the audience’s screen' },
  openSpeaker: { it: 'Apri la finestra del relatore', en: 'Open the speaker’s window' },
  presentHere: { it: 'Presenta in questa finestra', en: 'Present in this window' },
  presentHelp: {
    it: 'Lo schermo per la sala va sul proiettore; la finestra del relatore, con le note, resta davanti a chi parla. Avanzano insieme.',
    en: 'The audience’s screen goes to the projector; the speaker’s window, with the notes, stays with whoever talks. They move together.',
  },
  refused: {
    it: 'Il browser non ha permesso di aprire una finestra: consenti i pop-up per questa pagina, o presenta in questa finestra.',
    en: 'The browser did not allow opening a window: allow pop-ups for this page, or present in this window.',
  },
  bringChanges: { it: 'Porta le modifiche in sala', en: 'Bring the changes to the room' },
  changed: {
    it: 'La presentazione in corso ha un’altra versione di questo racconto.',
    en: 'The presentation under way has another version of this story.',
  },

  // Both windows.
  stepOf: { it: '{n} di {of}', en: '{n} of {of}' },
  stepSaid: { it: 'Passo {n} di {of}: {title}', en: 'Step {n} of {of}: {title}' },
  next: { it: 'Avanti', en: 'Next' },
  previous: { it: 'Indietro', en: 'Back' },
  blackOn: { it: 'Lo schermo è nero', en: 'The screen is black' },
  typed: { it: 'Vai al passo {n}: Invio', en: 'Go to step {n}: Enter' },
  noStory: {
    it: 'Questo territorio non ha un racconto da presentare.',
    en: 'This territory has no story to present.',
  },
  storyLoading: { it: 'Il racconto sta arrivando.', en: 'The story is on its way.' },
  help: { it: 'Tasti', en: 'Keys' },
  keysNext: { it: 'avanti', en: 'next' },
  keysPrevious: { it: 'indietro', en: 'back' },
  keysEnds: { it: 'primo e ultimo passo', en: 'first and last step' },
  keysJump: { it: 'a quel passo', en: 'to that step' },
  keysBlack: { it: 'schermo nero', en: 'black screen' },
  keysFullscreen: { it: 'schermo intero (in sala)', en: 'full screen (audience)' },
  keysLeave: {
    it: 'toglie il nero, esce dallo schermo intero',
    en: 'ends the black, leaves full screen',
  },
  keyRight: { it: '→ ↓ Pag↓ Spazio Invio', en: '→ ↓ PgDn Space Enter' },
  keyLeft: { it: '← ↑ Pag↑ Backspace', en: '← ↑ PgUp Backspace' },
  keyEnds: { it: 'Inizio, Fine', en: 'Home, End' },
  keyJump: { it: 'numero, poi Invio', en: 'number, then Enter' },
  keyBlack: { it: 'B oppure .', en: 'B or .' },
  keyFullscreen: { it: 'F oppure F5', en: 'F or F5' },
  keyLeave: { it: 'Esc', en: 'Esc' },
  keysClicker: {
    it: 'Un telecomando per presentazioni manda gli stessi tasti.',
    en: 'A presentation clicker sends the same keys.',
  },

  // The audience's screen.
  fullscreen: { it: 'Schermo intero', en: 'Full screen' },
  controls: { it: 'Comandi della presentazione', en: 'Controls of the presentation' },
  onTheMap: { it: 'Sulla mappa', en: 'On the map' },
  approximate: { it: 'posizione approssimata', en: 'approximate position' },
  placed: { it: 'collocate nel comune', en: 'placed in the municipality' },

  // The speaker's window.
  speaker: { it: 'Relatore', en: 'Speaker' },
  now: { it: 'In sala adesso', en: 'In the room now' },
  notes: { it: 'Note', en: 'Notes' },
  noNotes: { it: 'Nessuna nota per questo passo.', en: 'No notes for this step.' },
  nextStep: { it: 'Poi', en: 'Then' },
  lastStep: { it: 'È l’ultimo passo.', en: 'This is the last step.' },
  steps: { it: 'Passi', en: 'Steps' },
  black: { it: 'Schermo nero', en: 'Black screen' },
  nobody: { it: 'Nessuno schermo per la sala risponde.', en: 'No audience’s screen answers.' },
  nobodyText: {
    it: 'Aprilo in una finestra di questo browser e portala sul proiettore.',
    en: 'Open it in a window of this browser and move it to the projector.',
  },
  connected: { it: 'schermo in sala collegato', en: 'audience’s screen connected' },
  time: { it: 'Tempo', en: 'Time' },
  clock: { it: 'ora', en: 'clock' },
  elapsed: { it: 'trascorso', en: 'elapsed' },
  remaining: { it: 'resta', en: 'left' },
  over: { it: 'oltre il previsto', en: 'over the plan' },
  planned: { it: 'Durata prevista', en: 'Planned length' },
  minutes: { it: 'min', en: 'min' },
  start: { it: 'Avvia', en: 'Start' },
  pause: { it: 'Pausa', en: 'Pause' },
  goOn: { it: 'Riprendi', en: 'Resume' },
  reset: { it: 'Azzera', en: 'Reset' },
  spotlight: { it: 'Indica in sala', en: 'Point in the room' },
  spotlightHelp: {
    it: 'Muovi il puntatore qui: sulla mappa in sala lo segue un cerchio di luce.',
    en: 'Move the pointer here: a circle of light follows it on the audience’s map.',
  },
  phone: { it: 'Sul telefono', en: 'On a phone' },
  phoneCode: { it: 'Codice QR che apre questo passo', en: 'QR code that opens this step' },
  phoneStep: { it: 'Il codice apre questo passo.', en: 'The code opens this step.' },
  phoneView: {
    it: 'Il codice apre la mappa di questo passo; i testi di una bozza restano su questo computer.',
    en: 'The code opens the map of this step; the words of a draft stay on this computer.',
  },
  phoneHere: {
    it: 'Nessun codice QR: la pagina è servita da questo computer a se stesso (localhost), un telefono non la raggiunge.',
    en: 'No QR code: this computer serves the page to itself (localhost), which a phone cannot reach.',
  },
  phoneFile: {
    it: 'Nessun codice QR: la pagina è un file di questo computer, un telefono non lo raggiunge.',
    en: 'No QR code: the page is a file on this computer, which a phone cannot reach.',
  },
  phoneTooLong: {
    it: 'L’indirizzo di questo passo è troppo lungo per un codice QR.',
    en: 'The address of this step is too long for a QR code.',
  },
} as const satisfies Record<string, Bilingual>
