import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the printed sheet of a site. */
export const siteSheetMessages = {
  kicker: { it: 'Scheda del sito', en: 'Site sheet' },
  missing: {
    it: 'Il sito non è più fra i candidati: chiudere la scheda e sceglierne un altro.',
    en: 'The site is no longer among the candidates: close the sheet and choose another.',
  },
  municipalitySubtitle: { it: 'Comune, {province}', en: 'Municipality, {province}' },
  scenario: {
    it: 'Nell’esploratore è aperto uno scenario: il sito è misurato con i dati di oggi, non con quelli supposti.',
    en: 'A scenario is open in the explorer: the site is measured by today’s data, not by those supposed.',
  },

  rank: { it: '{rank}º', en: 'No. {rank}' },
  rankLabel: { it: 'su {of} in classifica', en: 'of {of} ranked' },
  rankCertain: { it: 'comunque siano i valori non noti', en: 'whatever the unknown values are' },
  rankBand: {
    it: 'fra {best}º e {worst}º, secondo i valori non noti',
    en: 'between no. {best} and no. {worst}, as the unknown values may be',
  },
  out: { it: 'Fuori', en: 'Out' },
  outLabel: { it: 'dalla classifica', en: 'of the ranking' },
  outFails: { it: 'non rispetta un vincolo', en: 'fails a constraint' },
  outUnknown: {
    it: 'non si sa se rispetti tutti i vincoli',
    en: 'whether it meets all constraints is not known',
  },
  outWeights: { it: 'nessun criterio ha peso', en: 'no criterion has any weight' },
  scoreLabel: { it: 'punti su 100', en: 'points of 100' },
  scoreBand: { it: 'fra {low} e {high}', en: 'between {low} and {high}' },
  scoreExact: { it: 'senza fascia d’incertezza', en: 'without a band' },
  scoreUnranked: { it: 'se fosse in classifica', en: 'if it were ranked' },
  lessThan: { it: '< {share}', en: '< {share}' },
  moreThan: { it: '> {share}', en: '> {share}' },
  firstLabel: { it: 'delle estrazioni è primo', en: 'of the draws it comes first' },
  firstFive: {
    it: 'nei primi cinque {share}; pesi e valori non noti estratti a caso',
    en: 'in the first five {share}; weights and unknown values drawn at random',
  },
  constraintsLabel: { it: 'vincoli rispettati', en: 'constraints met' },
  constraintsOf: { it: '{met} su {of}', en: '{met} of {of}' },
  constraintsNone: { it: 'Nessuno', en: 'None' },
  constraintsNoneLabel: { it: 'vincolo posto', en: 'set as a constraint' },
  constraintsUnknown: { it: '{n} non noti', en: '{n} not known' },
  constraintsFailed: { it: '{n} non rispettati', en: '{n} failed' },

  mapTitle: { it: 'Dove può trovarsi', en: 'Where it may lie' },
  mapTitlePlace: { it: 'Dove si trova', en: 'Where it lies' },
  mapLabel: {
    it: 'Mappa: {name}, il raggio di {radius} km e i luoghi più vicini',
    en: 'Map: {name}, the radius of {radius} km and the nearest places',
  },
  mapRing: { it: 'il sito è entro questo cerchio', en: 'the site is within this circle' },
  mapMayLie: { it: 'comune in cui può trovarsi', en: 'municipality where it may lie' },
  mapSubject: { it: 'il comune', en: 'the municipality' },
  mapWithin: { it: 'comune con la sede nel raggio', en: 'municipality with its seat within' },
  mapRadius: { it: 'raggio di {radius} km in linea d’aria', en: 'radius of {radius} km, straight line' },
  mapNearest: {
    it: 'il più vicino, come numerato nella tabella',
    en: 'the nearest, as numbered in the table',
  },

  identityTitle: { it: 'Che cosa si sa', en: 'What is known' },
  status: { it: 'Stato', en: 'Status' },
  statusAt: { it: '{status}, al {date}', en: '{status}, as of {date}' },
  statusUndated: { it: '{status}; data non nota', en: '{status}; date not known' },
  area: { it: 'Superficie dichiarata', en: 'Stated area' },
  areaUnknown: { it: 'non nota', en: 'not known' },
  municipality: { it: 'Comune', en: 'Municipality' },
  statedBySource: { it: '{name}, secondo la fonte', en: '{name}, by the source' },
  mayLieIn: { it: 'Può trovarsi in', en: 'May lie in' },
  share: { it: '{name} {share}', en: '{name} {share}' },
  outside: { it: 'fuori dal territorio', en: 'outside the territory' },
  position: { it: 'Posizione', en: 'Position' },
  positionWithin: {
    it: '{lat}° N, {lon}° E, entro {km} km circa',
    en: '{lat}° N, {lon}° E, within about {km} km',
  },
  positionSeat: { it: '{lat}° N, {lon}° E, la sede', en: '{lat}° N, {lon}° E, the seat' },
  positionUnknown: { it: 'non nota', en: 'not known' },
  occupants: { it: 'Occupanti', en: 'Occupants' },
  zls: { it: 'Zona logistica semplificata', en: 'Simplified logistics zone' },
  residents: { it: 'Residenti, 2026', en: 'Residents, 2026' },
  surface: { it: 'Territorio', en: 'Territory' },
  surfaceValue: { it: '{n} km²', en: '{n} km²' },
  zones: { it: 'Aree repertoriate', en: 'Listed zones' },
  zonesValue: { it: '{n}, per {area} di superficie nota', en: '{n}, with {area} of stated area' },

  contributionsTitle: { it: 'Perché questo punteggio', en: 'Why this score' },
  criterion: { it: 'Criterio', en: 'Criterion' },
  value: { it: 'Valore', en: 'Value' },
  goodness: { it: 'Come vale', en: 'What it is worth' },
  utility: { it: 'Utilità, 0–1', en: 'Utility, 0–1' },
  weight: { it: 'Peso', en: 'Weight' },
  points: { it: 'Punti', en: 'Points' },
  range: { it: '{low}–{high}', en: '{low}–{high}' },
  middleAndEnds: { it: '{middle} ({ends})', en: '{middle} ({ends})' },
  total: { it: 'Totale', en: 'Total' },
  barKey: {
    it: 'Barra: il contorno è quanto il criterio può dare al massimo, il pieno è certo, il tratteggio dipende da valori non noti.',
    en: 'Bar: the outline is the most that a criterion can give, the solid part is certain, the hatched part hangs on unknown values.',
  },
  assumption: {
    it: 'Pesi e funzioni di valore sono ipotesi di chi ha composto lo studio, non dati: nessuna fonte li sostiene, e cambiandoli la classifica può cambiare.',
    en: 'Weights and value functions are assumptions of whoever made the study, not data: no source stands behind them, and changing them may change the ranking.',
  },
  noWeights: {
    it: 'Nessun criterio ha peso: non c’è un punteggio.',
    en: 'No criterion has any weight: there is no score.',
  },
  linear: { it: '0 a {zero}, 1 a {one}', en: '0 at {zero}, 1 at {one}' },
  linearKey: {
    it: 'Fra «0 a» e «1 a» l’utilità va in linea retta.',
    en: 'Between “0 at” and “1 at” utility runs in a straight line.',
  },
  more: { it: '1 da {at} in su, se no 0', en: '1 from {at} up, else 0' },
  less: { it: '1 fino a {at}, se no 0', en: '1 up to {at}, else 0' },
  ifYes: { it: '1 se sì, 0 se no', en: '1 if yes, 0 if no' },
  ideal: {
    it: '1 fra {low} e {high}, 0 oltre {falloff} di scarto',
    en: '1 between {low} and {high}, 0 beyond {falloff} off',
  },

  constraintsTitle: { it: 'Vincoli', en: 'Constraints' },
  noConstraints: { it: 'Lo studio non pone vincoli.', en: 'The study sets no constraints.' },
  met: { it: 'rispettato', en: 'met' },
  failed: { it: 'non rispettato', en: 'failed' },
  notKnown: { it: 'non noto', en: 'not known' },

  distances: { it: 'Il più vicino di ogni tipo', en: 'The nearest of each kind' },
  labourTitle: { it: 'Persone e lavoro', en: 'People and work' },
  workforce: {
    it: 'residenti di 15–64 anni nel raggio di {radius} km (2026)',
    en: 'residents aged 15–64 within {radius} km (2026)',
  },
  entering: {
    it: 'occupati entrano ogni giorno a {name} (2021)',
    en: 'workers enter {name} every day (2021)',
  },
  selfContained: {
    it: 'degli occupati di {name} lavora lì: {staying} su {all} (2021)',
    en: 'of the workers of {name} work there: {staying} of {all} (2021)',
  },
  around: {
    it: 'start-up innovative; servizi alle imprese: {services}',
    en: 'innovative start-ups; services for firms: {services}',
  },
  bandText: { it: 'fra {low} e {high}', en: 'between {low} and {high}' },
  outsideShare: {
    it: 'Il {share} del cerchio è fuori dal territorio: chi ci abita non è contato.',
    en: '{share} of the circle is outside the territory: who lives there is not counted.',
  },
  origins: { it: 'Da dove vengono a lavorare a {name}', en: 'Where workers of {name} come from' },
  competitors: {
    it: 'Dove va chi esce dai comuni nel raggio',
    en: 'Where those who leave the municipalities within go',
  },
  workers: { it: 'Occupati', en: 'Workers' },

  unknownTitle: { it: 'Che cosa non si sa di questo sito', en: 'What is not known about this site' },
  unknownStatusOld: {
    it: 'Stato datato {date}: come sia oggi non è noto.',
    en: 'Status dated {date}: what it is today is not known.',
  },
  unknownStatusVague: {
    it: 'Lo stato non ha un anno certo («{date}»): come sia oggi non è noto.',
    en: 'The status has no certain year (“{date}”): what it is today is not known.',
  },
  unknownStatusUndated: {
    it: 'Di quando sia lo stato non è noto.',
    en: 'Of when the status is, is not known.',
  },
  unknownPosition: {
    it: 'La posizione è nota entro {km} km circa; comuni possibili: {names}.',
    en: 'The position is known within about {km} km; possible municipalities: {names}.',
  },
  unknownPlace: {
    it: 'La posizione non è nota: niente distanze né residenti nel raggio.',
    en: 'The position is not known: no distances, no residents within the radius.',
  },
  unknownOutline: {
    it: 'Il perimetro non è noto, e nemmeno la fibra che serve l’area stessa: la copertura è quella delle famiglie.',
    en: 'The outline is not known, nor the fibre that serves the zone itself: coverage is that of households.',
  },
  unknownMeasure: { it: '{measure}: non si sa.', en: '{measure}: not known.' },
  unknownMeasurePoints: {
    it: '{measure}: non si sa; nel punteggio vale da 0 a {most} punti.',
    en: '{measure}: not known; in the score it counts from 0 to {most} points.',
  },
  unknownBounds: {
    it: 'Noto solo entro limiti: {measures}; sono {band} punti di fascia.',
    en: 'Known within bounds only: {measures}; that makes a band of {band} points.',
  },
  unknownZoneArea: {
    it: 'La superficie somma le aree repertoriate con misura nota: il repertorio non è un censimento.',
    en: 'The area sums the listed zones of stated size: the list is no census.',
  },
  unknownAlways: {
    it: 'Prezzo, proprietà, destinazione urbanistica, allacci e capacità delle reti non sono in questi dati.',
    en: 'Price, ownership, planning rules, connections and capacity of the networks are not in these data.',
  },

  recipeTitle: { it: 'Per rifare questo calcolo', en: 'To repeat this reckoning' },
  sliders: { it: 'pesi scelti uno a uno', en: 'weights chosen one by one' },
  ranking: {
    it: 'pesi dall’ordine d’importanza (centroide)',
    en: 'weights from the order of importance (centroid)',
  },
  pairwise: { it: 'pesi da confronti a coppie', en: 'weights from pairwise comparisons' },
  optimistic: { it: 'ordine per il caso migliore', en: 'order by the best case' },
  middle: { it: 'ordine per il valore medio', en: 'order by the middle' },
  pessimistic: { it: 'ordine per il caso peggiore', en: 'order by the worst case' },
  recipe: {
    it: 'Somma pesata: {weighting}; {reading}. Raggio {radius} km, fattore di percorso {factor}. Per la stabilità: pesi estratti fra ±{spread} %, seme {seed}, {draws} estrazioni.',
    en: 'Weighted sum: {weighting}; {reading}. Radius {radius} km, detour factor {factor}. For stability: weights drawn within ±{spread}%, seed {seed}, {draws} draws.',
  },
  studyText: { it: 'Studio', en: 'Study' },
  studyInitial: { it: 'quello iniziale dell’esploratore', en: 'the one that the explorer begins with' },
  address: { it: 'Indirizzo', en: 'Address' },
} as const satisfies Record<string, Bilingual>
