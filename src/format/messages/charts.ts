import type { Bilingual } from '../../contracts/define-layer'

/** Words of the charts: titles, scopes, summaries for screen readers, column heads and what a handle says. */
export const chartMessages = {
  municipality: { it: 'Comune', en: 'Municipality' },
  province: { it: 'Provincia', en: 'Province' },
  rank: { it: 'Posto', en: 'Rank' },
  unknown: { it: 'nessun dato', en: 'no data' },
  municipalities: { it: '{n} comuni', en: '{n} municipalities' },
  oneMunicipality: { it: '1 comune', en: '1 municipality' },
  passingOf: { it: '{n} di {all} comuni', en: '{n} of {all} municipalities' },
  logScale: { it: 'scala logaritmica', en: 'logarithmic scale' },
  rootScale: { it: 'scala a radice', en: 'square-root scale' },
  nothingKnown: {
    it: 'Nessun comune ha un dato per questo indicatore.',
    en: 'No municipality has a figure for this indicator.',
  },
  extremes: {
    it: 'Dal minimo di {min} ({minName}) al massimo di {max} ({maxName}).',
    en: 'From a low of {min} ({minName}) to a high of {max} ({maxName}).',
  },
  meanMark: { it: 'media dei comuni {value}', en: 'mean of municipalities {value}' },
  meanValue: { it: 'Media dei comuni: {value}.', en: 'Mean of the municipalities: {value}.' },
  provinceValue: { it: 'Provincia: {value}.', en: 'Province: {value}.' },
  unknownCount: { it: 'Senza dato: {n}.', en: 'Without data: {n}.' },

  brushFrom: { it: 'Filtro su {what}: da', en: 'Filter on {what}: from' },
  brushTo: { it: 'Filtro su {what}: fino a', en: 'Filter on {what}: to' },
  brushOff: { it: '{value}, nessun filtro', en: '{value}, no filter' },
  brushHint: {
    it: 'Trascinare per filtrare; con la tastiera: frecce sulle due maniglie, Maiusc per passi più lunghi, Esc per togliere il filtro.',
    en: 'Drag to filter; with the keyboard: arrows on the two handles, Shift for longer steps, Escape to clear.',
  },

  histogramTitle: { it: 'Comuni per valore', en: 'Municipalities by value' },
  histogramSummary: {
    it: '{indicator}: {n} comuni in {classes} classi.',
    en: '{indicator}: {n} municipalities in {classes} classes.',
  },
  histogramBar: { it: '{from} – {to}: {n}', en: '{from} – {to}: {n}' },
  percentMark: { it: '{value} %', en: '{value}%' },
  histogramUnknown: { it: 'nessun dato: {n}', en: 'no data: {n}' },
  breakHandle: { it: 'Soglia {n} di {all}', en: 'Break {n} of {all}' },
  classColumn: { it: 'Classe', en: 'Class' },
  fromColumn: { it: 'Da', en: 'From' },
  toColumn: { it: 'Fino a', en: 'To' },
  countColumn: { it: 'Comuni', en: 'Municipalities' },
  passingColumn: { it: 'Di cui nel filtro', en: 'Within the filter' },
  provinceMark: { it: 'provincia {value}', en: 'province {value}' },

  rankedSummary: {
    it: '{label}: {n} comuni dal valore più alto al più basso.',
    en: '{label}: {n} municipalities from highest to lowest.',
  },
  rankedItem: { it: '{rank}º, {name}, {value}', en: '{rank}, {name}, {value}' },
  rankedItemUnknown: { it: '{name}, nessun dato', en: '{name}, no data' },

  scatterHeading: { it: 'Due indicatori, comune per comune', en: 'Two indicators by municipality' },
  scatterTitle: { it: '{y} e {x}', en: '{y} and {x}' },
  scatterScope: { it: 'ogni punto un comune', en: 'each dot a municipality' },
  axisScaleX: { it: 'asse x: {scale}', en: 'x axis: {scale}' },
  axisScaleY: { it: 'asse y: {scale}', en: 'y axis: {scale}' },
  scatterSummary: {
    it: '{n} comuni; in orizzontale {x}, in verticale {y}.',
    en: '{n} municipalities; across: {x}, upwards: {y}.',
  },
  correlation: {
    it: 'Correlazione lineare r = {r} su {n} comuni.',
    en: 'Linear correlation r = {r} over {n} municipalities.',
  },
  noCorrelation: {
    it: 'Dati insufficienti per una retta di regressione.',
    en: 'Not enough data for a regression line.',
  },
  correlationMark: { it: 'r = {r} · n = {n}', en: 'r = {r} · n = {n}' },
  scatterEmpty: {
    it: 'Nessun comune ha un dato per entrambi gli indicatori.',
    en: 'No municipality has figures for both indicators.',
  },
  scatterPoint: { it: '{name}: {x} · {y}', en: '{name}: {x} · {y}' },
  scatterPoints: { it: 'Comuni nel grafico', en: 'Municipalities in the chart' },

  coverageTitle: { it: 'Copertura FTTH nel tempo', en: 'FTTH coverage over time' },
  coverageScope: { it: '% delle famiglie', en: '% of households' },
  coverageSummary: { it: '{label}: {values}.', en: '{label}: {values}.' },
  coverageValue: { it: '{value} al {date}', en: '{value} on {date}' },
  coverageEmpty: {
    it: 'Manca la copertura FTTH: il grafico torna quando i dati sono di nuovo leggibili.',
    en: 'FTTH coverage is missing: the chart returns once its data can be read.',
  },
  coverageDates: { it: 'Data della copertura', en: 'Date of coverage' },
  coverageAt: { it: 'copertura al {date}', en: 'coverage on {date}' },
  lineColumn: { it: 'Territorio', en: 'Territory' },

  flowsInTitle: { it: 'Da dove arrivano', en: 'Where they come from' },
  flowsOutTitle: { it: 'Dove vanno', en: 'Where they go' },
  flowsScope: { it: '{n} occupati, 2021', en: '{n} workers, 2021' },
  flowsScopeUnknown: { it: 'occupati, 2021', en: 'workers, 2021' },
  flowsOther: { it: 'altri, elencati', en: 'others, listed' },
  flowsNotListed: { it: 'altri, non elencati', en: 'others, not listed' },
  flowsInSummary: {
    it: 'Occupati che entrano: {n}. Prima origine: {name}, {first}. Non elencati: {rest}.',
    en: 'Workers entering: {n}. Largest origin: {name}, {first}. Not listed: {rest}.',
  },
  flowsOutSummary: {
    it: 'Occupati che escono: {n}. Prima destinazione: {name}, {first}. Non elencati: {rest}.',
    en: 'Workers leaving: {n}. Largest destination: {name}, {first}. Not listed: {rest}.',
  },
  flowsEmpty: { it: 'Nessun flusso elencato per questa scelta.', en: 'No flow is listed for this choice.' },
  originColumn: { it: 'Origine', en: 'Origin' },
  destinationColumn: { it: 'Destinazione', en: 'Destination' },
  workersColumn: { it: 'Occupati', en: 'Workers' },
  shareColumn: { it: 'Quota', en: 'Share' },
  flowBar: { it: '{name}: {n} occupati, {share}', en: '{name}: {n} workers, {share}' },

  chordTitle: { it: 'Scambi fra i comuni maggiori', en: 'Exchanges among the largest municipalities' },
  chordScope: { it: '{n} comuni · solo flussi elencati', en: '{n} municipalities · listed flows only' },
  chordSummary: {
    it: 'Il flusso maggiore va da {from} a {to}: {n} occupati.',
    en: 'The largest flow goes from {from} to {to}: {n} workers.',
  },
  chordHint: {
    it: 'Ogni nastro va da casa al lavoro e ha il colore dell’origine.',
    en: 'Each ribbon goes from home to work and has the colour of its origin.',
  },
  chordArc: {
    it: '{name}: {out} verso gli altri, {in} dagli altri',
    en: '{name}: {out} to the others, {in} from the others',
  },
  chordRibbon: { it: '{from} → {to}: {n}', en: '{from} → {to}: {n}' },
  chordEmpty: {
    it: 'Fra questi comuni non è elencato alcun flusso.',
    en: 'No flow is listed among these municipalities.',
  },

  yearsTitle: { it: 'Start-up per anno di iscrizione', en: 'Start-ups by year of registration' },
  sectorsTitle: { it: 'Start-up per settore', en: 'Start-ups by sector' },
  startupsScope: { it: '{n} su {all}', en: '{n} of {all}' },
  yearsSummary: {
    it: '{n} start-up su {all}. Anno con più iscrizioni: {year} ({most}).',
    en: '{n} of {all} start-ups. Year with most registrations: {year} ({most}).',
  },
  sectorsSummary: {
    it: '{n} start-up su {all}. Settore più frequente: {sector} ({most}).',
    en: '{n} of {all} start-ups. Commonest sector: {sector} ({most}).',
  },
  startupsEmpty: { it: 'Nessuna start-up nel registro.', en: 'No start-up in the register.' },
  yearColumn: { it: 'Anno', en: 'Year' },
  sectorColumn: { it: 'Settore (ATECO)', en: 'Sector (ATECO)' },
  startupsColumn: { it: 'Start-up', en: 'Start-ups' },
  startupsPassingColumn: { it: 'Nel filtro', en: 'Within the filter' },
  sectorOther: { it: 'Divisione {code}', en: 'Division {code}' },
  startupsItem: { it: '{name}: {n} di {all}', en: '{name}: {n} of {all}' },

  provincesStartupsTitle: {
    it: 'Start-up innovative ogni 100.000 residenti',
    en: 'Innovative start-ups per 100,000 residents',
  },
  provincesFtthTitle: { it: 'Famiglie raggiunte da FTTH', en: 'Households passed by FTTH' },
  provincesStartupsScope: { it: '{n} province lombarde, maggio 2025', en: '{n} Lombard provinces, May 2025' },
  provincesFtthScope: {
    it: '{n} province lombarde, giugno 2025',
    en: '{n} Lombard provinces, June 2025',
  },
  provincesSummary: {
    it: '{here}: {value}, {rank}ª su {n}. Prima {first} con {most}, ultima {last} con {least}. Lombardia: {region}.',
    en: '{here}: {value}, rank {rank} of {n}. First {first} with {most}, last {last} with {least}. Lombardy: {region}.',
  },
  provincesEmpty: { it: 'Mancano le province da confrontare.', en: 'There are no provinces to compare.' },
  regionMark: { it: 'Lombardia {value}', en: 'Lombardy {value}' },
  startupsNumerator: { it: 'Start-up', en: 'Start-ups' },
  residentsDenominator: { it: 'Residenti 2025', en: 'Residents 2025' },
  passedNumerator: { it: 'Famiglie raggiunte', en: 'Households passed' },
  householdsDenominator: { it: 'Famiglie', en: 'Households' },
  startupsRateColumn: { it: 'Ogni 100.000 residenti', en: 'Per 100,000 residents' },
  ftthShareColumn: { it: 'Copertura', en: 'Coverage' },
} as const satisfies Record<string, Bilingual>
