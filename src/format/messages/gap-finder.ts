import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the gap finder: what is lacking, for whom, why, and how far the way is. */
export const gapFinderMessages = {
  question: { it: 'Che cosa cercare', en: 'What to look for' },
  gap: { it: 'Che cosa manca', en: 'What is lacking' },
  concern: { it: 'A chi', en: 'For whom' },
  groupFibre: { it: 'Fibra', en: 'Fibre' },
  groupWay: { it: 'Distanza da', en: 'Distance to' },
  ftth: { it: 'FTTH non raggiunta', en: 'FTTH not reached' },
  motorway_exit: { it: 'Casello autostradale', en: 'Motorway exit' },
  railway_station: { it: 'Stazione ferroviaria', en: 'Railway station' },
  river_port: { it: 'Porto fluviale', en: 'River port' },
  airport: { it: 'Aeroporto', en: 'Airport' },
  service: { it: 'Servizio alle imprese', en: 'Service for firms' },
  households: { it: 'Famiglie', en: 'Households' },
  working_age: { it: 'Residenti di 15–64 anni', en: 'Residents aged 15–64' },
  jobs: { it: 'Posti di lavoro', en: 'Jobs' },
  startups: { it: 'Start-up innovative', en: 'Innovative start-ups' },
  zones: { it: 'Aree industriali', en: 'Industrial zones' },
  jobsDetail: { it: 'chi entra e chi resta a lavorare', en: 'workers entering and staying' },
  reading: { it: 'Come leggere gli intervalli', en: 'How to read ranges' },
  optimistic: { it: 'Ottimista', en: 'Optimistic' },
  middle: { it: 'Centrale', en: 'Middle' },
  pessimistic: { it: 'Pessimista', en: 'Pessimistic' },
  minimum: { it: 'Almeno', en: 'At least' },
  unitHouseholds: { it: 'famiglie', en: 'households' },
  unitPeople: { it: 'persone', en: 'people' },
  unitJobs: { it: 'posti', en: 'jobs' },
  unitStartups: { it: 'start-up', en: 'start-ups' },
  unitHectares: { it: 'ettari', en: 'hectares' },
  stalledSwitch: { it: 'Solo comuni quasi fermi', en: 'Only where little moved' },
  stalledDetail: {
    it: 'FTTH cresciuta poco dal 31 marzo 2025 al 30 giugno 2026',
    en: 'FTTH grew little from 31 March 2025 to 30 June 2026',
  },
  stalled: { it: 'Meno di', en: 'Fewer than' },
  points: { it: 'punti', en: 'points' },
  detour: {
    it: 'Strada, rispetto alla linea d’aria (ipotesi)',
    en: 'Road, against the straight line (assumption)',
  },
  percent: { it: '%', en: '%' },
  zoneStatus: { it: 'Stato delle aree da cercare', en: 'Status of the zones to look at' },

  titleCount: {
    it: '{concern} senza FTTH, 30 giugno 2026',
    en: '{concern} without FTTH, 30 June 2026',
  },
  titlePercent: {
    it: 'Famiglie non raggiunte da FTTH dove sta l’area, 30 giugno 2026',
    en: 'Households not reached by FTTH where the zone lies, 30 June 2026',
  },
  way_motorway_exit: {
    it: 'Casello autostradale più vicino: km per strada, stima',
    en: 'Nearest motorway exit: km by road, estimated',
  },
  way_railway_station: {
    it: 'Stazione ferroviaria più vicina: km per strada, stima',
    en: 'Nearest railway station: km by road, estimated',
  },
  way_river_port: {
    it: 'Porto fluviale più vicino: km per strada, stima',
    en: 'Nearest river port: km by road, estimated',
  },
  way_airport: {
    it: 'Aeroporto più vicino: km per strada, stima',
    en: 'Nearest airport: km by road, estimated',
  },
  way_service: {
    it: 'Servizio alle imprese più vicino: km per strada, stima',
    en: 'Nearest service for firms: km by road, estimated',
  },
  scopeMunicipalities: { it: '{n} comuni su {of}', en: '{n} of {of} municipalities' },
  scopeZones: { it: '{n} aree su {of}', en: '{n} of {of} zones' },
  summary: {
    it: 'Elenco ordinato per {reading}. Il primo è {name}: {value}. Non noti: {unknown}.',
    en: 'List ordered by {reading}. First is {name}: {value}. Not known: {unknown}.',
  },
  byLow: { it: 'estremo migliore', en: 'better end' },
  byMiddle: { it: 'valore centrale', en: 'middle value' },
  byHigh: { it: 'estremo peggiore', en: 'worse end' },
  estimateLine: {
    it: 'Stima: come se nel comune fossero ripartiti come le famiglie, le sole di cui si conosce la copertura.',
    en: 'Estimate: as if they were spread within the municipality as households are, the only ones whose coverage is known.',
  },
  zoneLine: {
    it: 'Delle aree la copertura non è nota: si legge quella delle famiglie nei comuni dove l’area può stare. Ogni punto del cerchio di incertezza vale quanto gli altri, e per gli estremi conta anche un comune poco probabile.',
    en: 'The coverage of zones themselves is not known: this is that of households in the municipalities where the zone may lie. Every point of the circle of uncertainty counts alike, and for the ends even an unlikely municipality counts.',
  },
  wayLine: {
    it: 'Linea d’aria per il {percent} %: stima, non un percorso; fiumi e ponti non contano. L’elenco ha {n} voci, e oltre il confine può essercene una più vicina.',
    en: 'Straight line times {percent}%: an estimate, not a route; rivers and bridges do not count. {n} are listed, and beyond the border there may be a nearer one.',
  },
  otherMotorways: {
    it: 'Mancano i caselli di altre autostrade, di cui si conosce solo un punto: {names}. Da quelle parti il casello più vicino è meno lontano di quanto risulta qui.',
    en: 'Exits of other motorways are missing, of which only a point is known: {names}. Near those, the nearest exit is less far than it appears here.',
  },
  todayOnly: {
    it: 'Qui valgono i dati di oggi: lo scenario non è contato.',
    en: 'These are today’s figures: the scenario is not counted.',
  },
  unplaced: {
    it: 'Senza luogo noto, e perciò non misurati: {names}.',
    en: 'Of unknown place, and so not measured: {names}.',
  },
  more: { it: 'Mostra altre {n} righe', en: 'Show {n} more rows' },
  why: { it: 'Perché', en: 'Why' },
  show: { it: 'Seleziona {name} e inquadra', en: 'Select {name} and show it' },
  columnPlace: { it: 'Luogo', en: 'Place' },
  columnSize: { it: 'Chi riguarda', en: 'Whom it concerns' },
  columnLow: { it: 'Migliore', en: 'Better' },
  columnMiddle: { it: 'Centrale', en: 'Middle' },
  columnHigh: { it: 'Peggiore', en: 'Worse' },

  noTargets: {
    it: 'In questo territorio non è elencato nulla di questo tipo con un luogo noto: la distanza non è nota.',
    en: 'Nothing of this kind with a known place is listed in this territory: the distance is not known.',
  },
  noZones: {
    it: 'Nessuna area da mostrare: scegli almeno uno stato qui sopra.',
    en: 'No zone to show: choose at least one status above.',
  },
  nothingPasses: {
    it: 'Nessuna riga passa: abbassa il minimo, allarga i punti o togli i filtri.',
    en: 'No row passes: lower the minimum, widen the points or remove the filters.',
  },
  nothingKnown: {
    it: 'I dati che servono non sono caricati: la carenza non è nota.',
    en: 'The data needed are not loaded: the gap is not known.',
  },
  unsized: {
    it: '{n} righe lasciate fuori perché la loro dimensione non è nota.',
    en: '{n} rows left out because their size is not known.',
  },

  whyHouseholds: {
    it: '{size} famiglie − {reached} raggiunte = {unreached} non raggiunte',
    en: '{size} households − {reached} passed = {unreached} not reached',
  },
  whyShare: {
    it: '{unreached} su {size} famiglie = {share}',
    en: '{unreached} out of {size} households = {share}',
  },
  whyEstimate: {
    it: '{size} {concern} × {share} di famiglie non raggiunte = circa {gap}',
    en: '{size} {concern} × {share} of households not reached = about {gap}',
  },
  whyJobs: {
    it: '{in} che entrano + {within} che restano = {size} posti di lavoro',
    en: '{in} entering + {within} staying = {size} jobs',
  },
  figureHouseholds: { it: 'Famiglie', en: 'Households' },
  figureReached: { it: 'Raggiunte da FTTH', en: 'Passed by FTTH' },
  figureStrict: { it: 'Non raggiunte, misura stretta a 20 m', en: 'Not reached, strict 20 m measure' },
  figureBefore: { it: 'Copertura', en: 'Coverage' },
  figureChange: { it: 'Variazione da allora', en: 'Change since' },
  figureEntering: { it: 'Occupati che entrano', en: 'Workers entering' },
  figureStaying: { it: 'Occupati che restano', en: 'Workers staying' },
  figureTarget: { it: 'Più vicino', en: 'Nearest' },
  figureStraight: { it: 'Linea d’aria', en: 'Straight line' },
  figureWay: { it: 'Per strada, stima', en: 'By road, estimated' },
  figures: { it: 'Cifre', en: 'Figures' },
  formula: { it: 'Conto', en: 'Working' },
  unknownWhy: {
    it: 'Manca almeno una delle cifre: la carenza non è nota, che non vuol dire zero.',
    en: 'At least one figure is missing: the gap is not known, which does not mean zero.',
  },

  zonePossible: { it: 'Comuni dove può stare', en: 'Municipalities where it may lie' },
  zoneMunicipality: { it: 'Comune', en: 'Municipality' },
  zoneLikelihood: { it: 'Probabilità', en: 'Likelihood' },
  zoneCoverage: { it: 'Copertura', en: 'Coverage' },
  zoneStated: { it: 'indicato dalla fonte', en: 'stated by the source' },
  zoneOutside: { it: 'Fuori dal territorio', en: 'Outside the territory' },
  zoneDisc: {
    it: 'Posizione nota entro {m} m: quote del cerchio che cadono in ogni comune.',
    en: 'Position known within {m} m: shares of the circle that fall in each municipality.',
  },
  zoneStates: { it: 'Per quanto è probabile', en: 'As likely as it is' },
  covered: { it: 'coperta', en: 'covered' },
  notCovered: { it: 'non coperta', en: 'not covered' },
  unknown: { it: 'non noto', en: 'not known' },
  whyZone: {
    it: '100 % − {coverage} coperto = {gap} non raggiunto (da {low} a {high})',
    en: '100% − {coverage} covered = {gap} not reached (from {low} to {high})',
  },
  whyZoneMean: {
    it: 'Copertura centrale: {terms} = {coverage}',
    en: 'Middle coverage: {terms} = {coverage}',
  },
  whyZoneDivided: {
    it: 'Copertura centrale: ({terms}) / {weight} = {coverage}',
    en: 'Middle coverage: ({terms}) / {weight} = {coverage}',
  },
  moreThanNinetyNine: { it: 'più di 99 %', en: 'over 99%' },
  lessThanOne: { it: 'meno di 1 %', en: 'under 1%' },

  whyWay: {
    it: '{straight} × {percent} % = circa {way}',
    en: '{straight} × {percent}% = about {way}',
  },
  wayFromSeat: {
    it: 'Dalla sede del comune, in linea d’aria sul globo.',
    en: 'From the seat of the municipality, a straight line on the globe.',
  },
  wayFromZone: {
    it: 'Dal centro dell’area, noto entro {m} m.',
    en: 'From the centre of the zone, known within {m} m.',
  },
  percentValue: { it: '{value} %', en: '{value}%' },
  plusMinus: { it: '±\u00A0{m}\u00A0m', en: '±\u00A0{m}\u00A0m' },
  uncertaintyUnknown: { it: 'incertezza non nota', en: 'uncertainty not known' },
  rivals: {
    it: 'Più vicino potrebbe essere anche: {names}.',
    en: 'Nearer might also be: {names}.',
  },
  rivalsMore: { it: '{names} e altri {n}', en: '{names} and {n} others' },
  km: { it: '{value} km', en: '{value} km' },

  measure: { it: 'Distanze da un punto', en: 'Distances from a point' },
  measureStart: { it: 'Misura da un punto', en: 'Measure from a point' },
  measureStop: { it: 'Smetti di misurare', en: 'Stop measuring' },
  measureClear: { it: 'Togli il punto', en: 'Remove the point' },
  measureHint: {
    it: 'Fai clic sulla mappa, o spostala con le frecce e premi Invio sul mirino.',
    en: 'Click the map, or move it with the arrows and press Enter at the crosshair.',
  },
  measureNothing: {
    it: 'Nessun punto e nessun comune scelto: seleziona un comune o misura da un punto della mappa.',
    en: 'No point and no municipality chosen: select a municipality or measure from a point of the map.',
  },
  measureCaveat: {
    it: 'La strada è una stima: linea d’aria per il fattore. Oltre il confine può esserci qualcosa di più vicino che non è in elenco.',
    en: 'The road is an estimate: straight line times the factor. Beyond the border something nearer may be missing from the list.',
  },
  fromPlace: { it: 'Dal punto {place}', en: 'From the point {place}' },
  fromPlaceIn: { it: 'Dal punto {place}, {name}', en: 'From the point {place}, {name}' },
  fromPlaceOutside: {
    it: 'Dal punto {place}, fuori dal territorio',
    en: 'From the point {place}, outside the territory',
  },
  fromSeat: { it: 'Dalla sede di {name}', en: 'From the seat of {name}' },
  coordinates: { it: '{lat}° N {lon}° E', en: '{lat}° N {lon}° E' },
  columnTarget: { it: 'Il più vicino', en: 'The nearest' },
  columnStraight: { it: 'Linea d’aria', en: 'Straight' },
  columnWay: { it: 'Strada, stima', en: 'Road, estimated' },

  legend: { it: 'Colori della mappa', en: 'Colours of the map' },
  legendClass: { it: 'da {from} a {to}', en: '{from} to {to}' },
  legendLess: { it: 'meno di {to}', en: 'under {to}' },
  legendMore: { it: '{from} e più', en: '{from} and more' },
  legendCount: { it: '{n} comuni', en: '{n} municipalities' },
} as const satisfies Record<string, Bilingual>
