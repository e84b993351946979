import type { Bilingual } from '../../contracts/define-layer'

/** Texts of what is around a site: who may work there, and what is near. */
export const siteAroundMessages = {
  subject: { it: 'Intorno a', en: 'Around' },
  whySelected: { it: 'È il comune selezionato sulla mappa.', en: 'The municipality selected on the map.' },
  whyFirst: {
    it: 'È il primo della classifica: se ne può scegliere un altro.',
    en: 'The first in the ranking: another may be chosen.',
  },
  none: {
    it: 'Nessun sito da guardare: allarga i candidati, o seleziona un comune sulla mappa.',
    en: 'No site to look at: widen the candidates, or select a municipality on the map.',
  },
  groupSelected: { it: 'Selezionato sulla mappa', en: 'Selected on the map' },
  groupRanked: { it: 'In classifica', en: 'In the ranking' },
  groupOut: { it: 'Fuori dalla classifica', en: 'Not in the ranking' },
  rank: { it: '{n}º', en: 'No. {n}' },
  radius: { it: 'Raggio, in linea d’aria', en: 'Radius, straight line' },
  km: { it: 'km', en: 'km' },
  views: { it: 'Che cosa c’è intorno', en: 'What is around' },
  workers: { it: 'Lavoratori', en: 'Workers' },
  places: { it: 'Luoghi e servizi', en: 'Places and services' },
  placeUnknown: {
    it: 'Il luogo del sito non è noto: ciò che si conta entro il raggio non è noto, che non vuol dire zero.',
    en: 'The site’s place is not known: what is counted within the radius is not known, which does not mean zero.',
  },
  placeWithin: { it: 'Luogo noto entro {m} m.', en: 'Place known within {m} m.' },
  stated: {
    it: 'Il pendolarismo è quello di {name}, il comune indicato dalla fonte.',
    en: 'Commuting is that of {name}, the municipality that the source states.',
  },
  statedOthers: {
    it: 'Il pendolarismo è quello di {name}, il comune indicato dalla fonte; il sito potrebbe però trovarsi in {names}.',
    en: 'Commuting is that of {name}, the municipality that the source states; yet the site may lie in {names}.',
  },
  outsideTerritory: { it: 'un’altra provincia', en: 'another province' },
  or: { it: ' o ', en: ' or ' },

  residents: { it: 'Residenti di 15–64 anni entro {km} km', en: 'Residents aged 15–64 within {km} km' },
  residentsOf: {
    it: '{n} comuni con la sede nel raggio, {date}',
    en: '{n} municipalities with their seat within, {date}',
  },
  residentsOfOne: {
    it: 'un comune con la sede nel raggio, {date}',
    en: 'one municipality with its seat within, {date}',
  },
  between: {
    it: 'da {low} a {high} secondo dove sta il sito',
    en: '{low} to {high} depending on where the site lies',
  },
  entering: { it: 'Entrano per lavoro a {name}', en: 'Enter {name} for work' },
  enteringOf: { it: 'tutti, elencati o no, {date}', en: 'all, listed or not, {date}' },
  staying: { it: 'Abitano e lavorano a {name}', en: 'Live and work in {name}' },
  stayingOf: { it: 'più {n} che escono, {date}', en: 'plus {n} who leave, {date}' },
  containment: { it: 'Autocontenimento', en: 'Self-containment' },
  containmentOf: {
    it: '{within} che restano su {all} occupati residenti',
    en: '{within} staying of {all} resident workers',
  },
  circle: { it: 'Il cerchio di {km} km', en: 'The circle of {km} km' },
  inside: { it: 'nella provincia ≈ {share}', en: 'in the province ≈ {share}' },
  outside: {
    it: 'fuori ≈ {share}: chi vi abita non è contato',
    en: 'outside ≈ {share}: who lives there is not counted',
  },

  origins: { it: 'Da dove si entra a {name}', en: 'Where those entering {name} live' },
  originsListed: {
    it: 'Elencati {listed} su {total} occupati che entrano ({share}). Gli altri ci sono, ma non si sa da dove vengano.',
    en: '{listed} of {total} workers entering are listed ({share}). The others exist; where they come from is not known.',
  },
  destinations: {
    it: 'Dove va a lavorare chi abita entro {km} km',
    en: 'Where those living within {km} km go to work',
  },
  destinationsListed: {
    it: 'Chi esce dal proprio comune: elencati {listed} su {total} ({share}). {name} è segnato; le altre destinazioni gli fanno concorrenza.',
    en: 'Those who leave their own municipality: {listed} of {total} are listed ({share}). {name} is marked; the other destinations compete with it.',
  },
  destinationsListedOnly: {
    it: 'Chi esce dal proprio comune: elencati {listed} su {total} ({share}).',
    en: 'Those who leave their own municipality: {listed} of {total} are listed ({share}).',
  },
  noFlows: {
    it: 'I flussi di pendolari non sono caricati: origini e destinazioni non sono note.',
    en: 'Commuter flows are not loaded: origins and destinations are not known.',
  },
  distance: { it: 'Dal sito, km in linea d’aria', en: 'From the site, km straight' },
  about: { it: '≈ {km} km', en: '≈ {km} km' },
  legendOrigins: {
    it: 'Occupati che lavorano a {name}, per comune di residenza, {year}',
    en: 'Workers in {name}, by municipality of residence, {year}',
  },
  mapWorkers: {
    it: 'Sulla mappa: il cerchio del raggio, le {n} maggiori origini elencate unite al sito da una linea. Tratteggiato: nessun flusso elencato, che non vuol dire nessuno.',
    en: 'On the map: the circle of the radius, and a line to the site from each of the {n} largest listed origins. Hatched: no flow is listed, which does not mean nobody.',
  },

  nearest: { it: 'Il più vicino di ogni tipo', en: 'The nearest of each kind' },
  mapPlaces: {
    it: 'Sulla mappa: linee verso i più vicini, con il cerchio dentro cui può stare ciascuno; punti per i servizi nel raggio.',
    en: 'On the map: lines to the nearest, each with the circle within which it may lie; dots for services within the radius.',
  },
  services: {
    it: 'Servizi alle imprese e università entro {km} km',
    en: 'Services for firms and universities within {km} km',
  },
  servicesNone: {
    it: 'Nessun servizio di luogo noto entro il raggio.',
    en: 'No service of known place within the radius.',
  },
  servicesBeyond: { it: 'Oltre il raggio: {n}.', en: 'Beyond the radius: {n}.' },
  servicesUnknown: {
    it: 'Lo strato dei servizi non è caricato, o il luogo del sito non è noto.',
    en: 'The layer of services is not loaded, or the site’s place is not known.',
  },
  servicesCount: { it: '{n}, di cui {changed} cambiati', en: '{n}, {changed} of them changed' },
  unplaced: { it: 'Luogo non noto: {n}', en: 'Place not known: {n}' },
  unplacedNote: {
    it: 'Possono essere vicini o lontani; alcuni sono servizi in rete.',
    en: 'They may be near or far; some are services on the net.',
  },
  university: { it: 'università', en: 'university' },
  maybeWithin: { it: 'forse oltre il raggio', en: 'perhaps beyond the radius' },
  vague: { it: 'incertezza non nota', en: 'uncertainty not known' },
  status: { it: 'Stato, {date}', en: 'Status, {date}' },
  statusUndated: { it: 'Stato, senza data', en: 'Status, undated' },
  changed: { it: 'Cambiato dopo il documento', en: 'Changed since the handout' },
  change: { it: 'rispetto al documento', en: 'against the handout' },
  handout: {
    it: 'Il documento è quello del tavolo di lavoro, che nominava questi servizi. Le note sono in inglese, come nella fonte.',
    en: '“The handout” is the working table’s document that named these services.',
  },

  startups: { it: 'Start-up innovative entro {km} km', en: 'Innovative start-ups within {km} km' },
  startupsScope: { it: '{n} in tutto, {date}', en: '{n} in all, {date}' },
  startupsNote: {
    it: 'Di ognuna si sa solo il comune: contano quelle dei comuni con la sede nel raggio.',
    en: 'Only the municipality of each is known: those of municipalities with their seat within the radius count.',
  },
  startupsNone: {
    it: 'Nessuna nei comuni con la sede nel raggio.',
    en: 'None in the municipalities with their seat within the radius.',
  },
  startupsSummary: {
    it: '{n} start-up; più che altrove a {name}: {most}.',
    en: '{n} start-ups; most in {name}: {most}.',
  },
  sectors: { it: 'Settori', en: 'Sectors' },
  sector: { it: '{name} {n}', en: '{name} {n}' },
  perhaps: { it: '{n}, forse', en: '{n}, perhaps' },
  municipality: { it: 'Comune', en: 'Municipality' },
  startupCount: { it: 'Start-up', en: 'Start-ups' },
  legendStartups: {
    it: 'Start-up innovative per comune, marzo 2025',
    en: 'Innovative start-ups by municipality, March 2025',
  },
  sources: { it: 'Fonti', en: 'Sources' },
} as const satisfies Record<string, Bilingual>
