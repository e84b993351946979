import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the printed sheet. */
export const sheetMessages = {
  close: { it: 'Chiudi', en: 'Close' },
  print: { it: 'Stampa o salva in PDF', en: 'Print or save as PDF' },
  printHint: {
    it: 'Due pagine A4, mappa vettoriale. Nel dialogo di stampa scegli A4 e «grafica di sfondo».',
    en: 'Two A4 pages, vector map. In the print dialogue choose A4 and “background graphics”.',
  },
  kicker: { it: 'Scheda del territorio', en: 'Territory sheet' },
  severalTitle: { it: '{n} comuni', en: '{n} municipalities' },
  severalNames: { it: '{names} e altri {n}', en: '{names} and {n} others' },
  oneSubtitle: {
    it: 'Comune, {province} · {population} residenti (2026) · {area} km²',
    en: 'Municipality, {province} · {population} residents (2026) · {area} km²',
  },
  manySubtitle: {
    it: '{n} comuni, {province} · {population} residenti (2026) · {area} km²',
    en: '{n} municipalities, {province} · {population} residents (2026) · {area} km²',
  },
  wholeSubtitle: {
    it: '{n} comuni · {population} residenti (2026) · {area} km²',
    en: '{n} municipalities · {population} residents (2026) · {area} km²',
  },
  producedOn: { it: 'Prodotta il {date}', en: 'Produced on {date}' },
  page: { it: 'pagina {n} di {of}', en: 'page {n} of {of}' },
  today: {
    it: 'Nell’esploratore è aperto uno scenario: questa scheda mostra le cifre di oggi, non quelle supposte.',
    en: 'A scenario is open in the explorer: this sheet shows today’s figures, not those supposed.',
  },
  unknown: { it: 'non noto', en: 'not known' },
  inBrief: { it: 'In breve', en: 'In brief' },

  mapTitle: { it: 'Famiglie raggiunte da FTTH, {date}', en: 'Households passed by FTTH, {date}' },
  mapLabel: {
    it: 'Mappa: copertura FTTH per comune al {date}; {name} con bordo marcato',
    en: 'Map: FTTH coverage by municipality on {date}; {name} with a strong outline',
  },
  mapLabelWhole: {
    it: 'Mappa: copertura FTTH per comune al {date}',
    en: 'Map: FTTH coverage by municipality on {date}',
  },
  classRange: { it: '{from} – {to}', en: '{from} – {to}' },
  classCount: { it: '{n} comuni', en: '{n} municipalities' },
  classCountOne: { it: '1 comune', en: '1 municipality' },
  mapZones: {
    it: 'area produttiva: il tratteggio è l’incertezza della posizione',
    en: 'productive area: the dashes are the uncertainty of its position',
  },
  mapSubject: { it: 'oggetto della scheda', en: 'subject of this sheet' },
  km: { it: '{n} km', en: '{n} km' },
  north: { it: 'N', en: 'N' },

  trendTitle: { it: 'Andamento della copertura FTTH', en: 'FTTH coverage over time' },
  figuresTitle: { it: 'Cifre', en: 'Key figures' },
  figure: { it: 'Indicatore', en: 'Indicator' },
  here: { it: 'Qui', en: 'Here' },
  province: { it: 'Provincia', en: 'Province' },
  country: { it: 'Paese', en: 'Country' },
  workings: { it: 'Come si ottiene', en: 'How it is made' },
  date: { it: 'Data', en: 'Date' },
  outOf: { it: '{numerator} su {denominator}', en: '{numerator} out of {denominator}' },
  knownFor: { it: 'noto per {known} comuni su {members}', en: 'known for {known} of {members}' },

  gapsTitle: { it: 'Carenze', en: 'Gaps' },
  unreached: { it: 'famiglie non raggiunte', en: 'households not reached' },
  unreachedOf: { it: 'su {n}', en: 'of {n}' },
  unreachedRank: { it: 'posto per famiglie non raggiunte', en: 'rank by households not reached' },
  unreachedShare: { it: 'di quelle della provincia', en: 'of the province’s' },
  unreachedShareCountry: { it: 'di quelle del paese', en: 'of the country’s' },
  coverageRank: { it: 'posto per copertura', en: 'rank by coverage' },
  rank: { it: '{rank}º', en: 'No. {rank}' },
  rankOf: { it: 'su {of} comuni', en: 'of {of} municipalities' },
  strict: { it: 'copertura, misura stretta a 20 m', en: 'coverage, strict 20 m measure' },
  distances: { it: 'Distanze dalla sede', en: 'Distances from the seat' },
  nearest: { it: 'Il più vicino', en: 'Nearest' },
  straight: { it: 'Linea d’aria', en: 'Straight line' },
  byRoad: { it: 'Su strada (stima)', en: 'By road (estimate)' },
  motorway_exit: { it: 'Casello', en: 'Motorway exit' },
  railway_station: { it: 'Stazione', en: 'Station' },
  river_port: { it: 'Porto fluviale', en: 'River port' },
  airport: { it: 'Aeroporto', en: 'Airport' },
  service: { it: 'Servizio alle imprese', en: 'Service for firms' },
  about: { it: 'circa {n} km', en: 'about {n} km' },
  aboutRange: { it: '{low}–{high} km', en: '{low}–{high} km' },
  distanceNote: {
    it: 'Linea d’aria sulla sfera. La stima su strada la moltiplica per {factor}, un’ipotesi: non è un percorso. Un intervallo vuol dire che la posizione è incerta.',
    en: 'Great-circle straight line. The road estimate multiplies it by {factor}, an assumption: it is no route. A range means that the position is uncertain.',
  },
  distancesOfOne: {
    it: 'Le distanze si misurano dalla sede di un comune: sono nelle schede dei singoli comuni.',
    en: 'Distances are measured from a municipality’s seat: they are in the sheets of single municipalities.',
  },
  worstTitle: {
    it: 'Dove le famiglie non raggiunte sono di più',
    en: 'Where most households are not reached',
  },
  municipality: { it: 'Comune', en: 'Municipality' },
  coverage: { it: 'Copertura', en: 'Coverage' },

  flowsTitle: { it: 'Pendolari per lavoro, {year}', en: 'Commuters for work, {year}' },
  flowsIn: { it: 'Da dove vengono', en: 'Where they come from' },
  flowsOut: { it: 'Dove vanno', en: 'Where they go' },
  workers: { it: 'Occupati', en: 'Workers' },
  share: { it: 'Quota', en: 'Share' },
  otherListed: { it: 'altri elencati', en: 'others listed' },
  notListed: { it: 'non elencati dalla fonte', en: 'not listed by the source' },
  total: { it: 'totale', en: 'total' },
  flowsMembers: {
    it: 'Le somme sono comune per comune: chi va da un comune della scheda a un altro conta in entrambi i versi.',
    en: 'Sums are taken municipality by municipality: who goes from one of them to another counts both ways.',
  },

  firmsTitle: { it: 'Start-up e aree produttive', en: 'Start-ups and productive areas' },
  startupsNone: {
    it: 'Nessuna start-up innovativa nell’estratto della primavera 2025.',
    en: 'No innovative start-up in the extract of spring 2025.',
  },
  startupsOne: {
    it: 'Una start-up innovativa nell’estratto della primavera 2025; se ne conosce solo il comune.',
    en: 'One innovative start-up in the extract of spring 2025; only its municipality is known.',
  },
  startupsMany: {
    it: '{n} start-up innovative nell’estratto della primavera 2025; se ne conosce solo il comune.',
    en: '{n} innovative start-ups in the extract of spring 2025; only their municipality is known.',
  },
  startupsUnknown: {
    it: 'Quante siano le start-up innovative non è noto.',
    en: 'How many innovative start-ups there are is not known.',
  },
  zonesNone: {
    it: 'Nessuna area produttiva nel repertorio, che non è un censimento.',
    en: 'No productive area in the list, which is no census.',
  },
  zonesUnknown: {
    it: 'Le aree produttive non sono note: lo strato non è stato letto.',
    en: 'Productive areas are not known: the layer was not read.',
  },
  zone: { it: 'Area', en: 'Area' },
  zoneStatus: { it: 'Tipo e stato', en: 'Kind and status' },
  zoneAsOf: { it: 'Al', en: 'As of' },
  zoneArea: { it: 'Superficie', en: 'Area (ha)' },
  zonePosition: { it: 'Posizione', en: 'Position' },
  zoneWithin: { it: 'entro {n} km circa', en: 'within about {n} km' },
  statusCount: { it: 'Aree', en: 'Areas' },
  statusHead: { it: 'Stato', en: 'Status' },
  statusArea: { it: 'Ettari, dove noti', en: 'Hectares, where known' },

  notesTitle: { it: 'Note e fonti', en: 'Notes and sources' },
  notesUnknown: {
    it: '«Non noto» vuol dire che il dato manca: non è mai zero. Le quote sono rapporti fra somme.',
    en: '“Not known” means that the figure is missing: it is never zero. Rates are ratios of sums.',
  },
} as const satisfies Record<string, Bilingual>

/** The parts of the sentences that are written from the figures. */
export const sentenceMessages = {
  atPlace: { it: 'a {name}', en: 'in {name}' },
  atPlaceVowel: { it: 'ad {name}', en: 'in {name}' },
  atSelection: { it: 'nei {n} comuni scelti', en: 'in the {n} selected municipalities' },
  atProvince: { it: 'in {name}', en: 'in the {name}' },
  atOther: { it: 'in {name}', en: 'in {name}' },
  coverage: {
    it: 'Al {date} la fibra fino a casa (FTTH) raggiunge {share} delle famiglie {where}: {numerator} su {denominator}{compare}.',
    en: 'On {date} fibre to the home (FTTH) passes {share} of households {where}: {numerator} out of {denominator}{compare}.',
  },
  coverageUnknown: {
    it: 'Quante famiglie siano raggiunte dalla fibra fino a casa (FTTH) {where} al {date} non è noto.',
    en: 'How many households fibre to the home (FTTH) passes {where} on {date} is not known.',
  },
  above: {
    it: ', {points} punti in più {ofWhole} ({share})',
    en: ', {points} points above {ofWhole} ({share})',
  },
  below: {
    it: ', {points} punti in meno {ofWhole} ({share})',
    en: ', {points} points below {ofWhole} ({share})',
  },
  level: { it: ', come {whole} ({share})', en: ', as in {whole} ({share})' },
  ofProvince: { it: 'della provincia', en: 'the province' },
  ofCountry: { it: 'del paese', en: 'the country' },
  province: { it: 'la provincia', en: 'the province' },
  country: { it: 'il paese', en: 'the country' },
  knownFor: {
    it: 'Il dato è noto per {known} comuni su {members}.',
    en: 'The figure is known for {known} of {members} municipalities.',
  },
  rose: {
    it: 'Dal {date} la copertura è salita di {points} punti percentuali.',
    en: 'Since {date} coverage has risen by {points} percentage points.',
  },
  fell: {
    it: 'Dal {date} la copertura è scesa di {points} punti percentuali.',
    en: 'Since {date} coverage has fallen by {points} percentage points.',
  },
  unchanged: { it: 'Dal {date} la copertura non è cambiata.', en: 'Since {date} coverage has not changed.' },
  changeUnknown: {
    it: 'Di quanto sia cambiata la copertura dal {date} non è noto.',
    en: 'By how much coverage has changed since {date} is not known.',
  },
  unreachedNone: { it: 'Nessuna famiglia resta senza FTTH.', en: 'No household is left without FTTH.' },
  unreachedOne: {
    it: 'Una sola famiglia resta senza FTTH{rank}.',
    en: 'A single household is left without FTTH{rank}.',
  },
  unreachedMany: {
    it: 'Restano senza FTTH {n} famiglie{rank}.',
    en: '{n} households are left without FTTH{rank}.',
  },
  rankFirst: {
    it: ': nessun altro dei {of} comuni ne ha di più',
    en: ': none of the {of} municipalities has more',
  },
  rank: {
    it: ': è il {rank}º comune su {of} per famiglie da raggiungere',
    en: ': it ranks {rank} of {of} municipalities by households to reach',
  },
  shareOfWhole: { it: ', {share} di quelle {ofWhole}', en: ', {share} of those of {ofWhole}' },
  workers: {
    it: 'Per lavoro nel 2021 {inward} e {outward}{within}.',
    en: 'For work, in 2021, {inward} and {outward}{within}.',
  },
  workersUnknown: {
    it: 'Quanti occupati entrino ed escano per lavoro non è noto.',
    en: 'How many workers enter and leave for work is not known.',
  },
  inNone: { it: 'non entra nessuno', en: 'nobody entered' },
  inOne: { it: 'entra una persona', en: 'one person entered' },
  inMany: { it: 'entrano {n} persone', en: '{n} people entered' },
  outNone: { it: 'non esce nessuno', en: 'nobody left' },
  outOne: { it: 'ne esce una', en: 'one left' },
  outMany: { it: 'ne escono {n}', en: '{n} left' },
  within: {
    it: '; {share} degli occupati residenti lavora nel proprio comune',
    en: '; {share} of resident workers work in their own municipality',
  },
  byMember: {
    it: ' (contate comune per comune)',
    en: ' (counted municipality by municipality)',
  },
  firms: { it: '{startups}; {zones}.', en: '{startups}; {zones}.' },
  startupsUnknown: {
    it: 'Le start-up innovative non sono note',
    en: 'Innovative start-ups are not known',
  },
  startupsNone: {
    it: 'Nella primavera 2025 non risultano start-up innovative',
    en: 'In spring 2025 no innovative start-up is registered',
  },
  startupsOne: {
    it: 'Nella primavera 2025 risulta una start-up innovativa',
    en: 'In spring 2025 one innovative start-up is registered',
  },
  startupsMany: {
    it: 'Nella primavera 2025 risultano {n} start-up innovative',
    en: 'In spring 2025 {n} innovative start-ups are registered',
  },
  zonesUnknown: { it: 'le aree produttive non sono note', en: 'productive areas are not known' },
  zonesNone: { it: 'non è repertoriata nessuna area produttiva', en: 'no productive area is listed' },
  zonesOne: { it: 'è repertoriata un’area produttiva', en: 'one productive area is listed' },
  zonesMany: { it: 'sono repertoriate {n} aree produttive', en: '{n} productive areas are listed' },
} as const satisfies Record<string, Bilingual>
