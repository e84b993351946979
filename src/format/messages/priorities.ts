import type { Bilingual } from '../../contracts/define-layer'

/** Texts of the panel that asks what to do first with a budget. */
export const priorityMessages = {
  assumptions: { it: 'Ipotesi di costo', en: 'Assumed costs' },
  notData: {
    it: 'Ipotesi, non dati: nessuna fonte sta dietro a questi costi, cambiali. È uno screening, non un progetto di rete.',
    en: 'Assumptions, not data: no source stands behind these costs, change them. It is screening, not network design.',
  },
  costPerHousehold: { it: 'Per famiglia', en: 'Per household' },
  costPerKilometre: { it: 'Per km di linea', en: 'Per km of line' },
  budget: { it: 'Budget', en: 'Budget' },
  euro: { it: '€', en: '€' },
  objective: { it: 'Che cosa conta', en: 'What counts' },
  households: { it: 'Famiglie', en: 'Households' },
  jobs: { it: 'Posti di lavoro', en: 'Jobs' },
  zones: { it: 'Aree industriali', en: 'Industrial zones' },
  equity: { it: 'Equità', en: 'Equity' },

  empty: { it: 'Scrivi un importo in euro.', en: 'Enter an amount in euros.' },
  notANumber: {
    it: 'Non è un importo: scrivi un numero intero di euro, per esempio 30.000.',
    en: 'Not an amount: enter a whole number of euros, for example 30,000.',
  },
  negative: { it: 'Un importo non può essere negativo.', en: 'An amount cannot be negative.' },
  zeroBudget: {
    it: 'Con zero euro non si fa nulla: scrivi un budget maggiore di zero.',
    en: 'Zero euros pay for nothing: enter a budget above zero.',
  },
  tooLarge: { it: 'Al massimo {max} €.', en: 'At most €{max}.' },
  stillInForce: { it: 'Resta in vigore {value} €.', en: '€{value} stays in force.' },

  howMunicipality: {
    it: 'Costo di un comune: famiglie non raggiunte × costo per famiglia; dove ne è raggiunta meno della metà, anche la linea fino alla sede comunale più vicina che ne ha almeno la metà: linea retta × {detour}, anch’esso un’ipotesi.',
    en: 'Cost of a municipality: households not reached × cost per household; where less than half are reached, also the line to the nearest municipal seat with at least half of its own: straight line × {detour}, itself an assumption.',
  },
  howZone: {
    it: 'Costo di un’area: la linea dal suo centro (posizione approssimata) fino alla sede comunale più vicina con almeno metà delle famiglie raggiunte: linea retta × {detour}, anch’esso un’ipotesi. Se l’area abbia già la fibra non è noto.',
    en: 'Cost of a zone: the line from its centre (an approximate position) to the nearest municipal seat with at least half of its households reached: straight line × {detour}, itself an assumption. Whether a zone already has fibre is not known.',
  },
  whyHouseholds: {
    it: 'Conta ogni famiglia non raggiunta da FTTH il 30 giugno 2026.',
    en: 'Every household not reached by FTTH on 30 June 2026 counts.',
  },
  whyJobs: {
    it: 'Contano i posti di lavoro (occupati che entrano e che restano, 2021) × quota di famiglie non raggiunte: una stima, perché la copertura delle imprese non è nota.',
    en: 'Jobs count (workers entering and staying, 2021) × share of households not reached: an estimate, as the coverage of firms is not known.',
  },
  whyZones: { it: 'Conta ogni area mostrata, una per una.', en: 'Every zone shown counts as one.' },
  whyEquity: {
    it: 'Prima i comuni peggio serviti. Ogni famiglia non raggiunta pesa quanto la quota scoperta del suo comune (30 giugno 2026).',
    en: 'The worst-served municipalities first. Every household not reached weighs as much as the share its municipality lacks (30 June 2026).',
  },
  onScenario: {
    it: 'Si parte dallo scenario «{name}»: ciò che vi è già raggiunto non compare.',
    en: 'Starting from the scenario “{name}”: what it already reaches is left out.',
  },
  unnamed: { it: 'senza nome', en: 'unnamed' },

  nHouseholds: { it: '{n} famiglie', en: '{n} households' },
  nJobs: { it: 'circa {n} posti di lavoro', en: 'about {n} jobs' },
  nZones: { it: '{n} aree', en: '{n} zones' },
  nEquity: { it: '{n} famiglie pesate', en: '{n} weighted households' },
  nMunicipalities: { it: '{n} comuni', en: '{n} municipalities' },
  oneMunicipality: { it: '1 comune', en: '1 municipality' },
  oneZone: { it: '1 area', en: '1 zone' },
  millions: { it: '{n} M€', en: '€{n} M' },
  euros: { it: '{n} €', en: '€{n}' },

  outcome: { it: 'Con {budget}', en: 'With {budget}' },
  best: { it: 'Insieme migliore', en: 'Best set' },
  inOrder: { it: 'In ordine', en: 'In order' },
  spent: { it: '{places} per {cost}', en: '{places} for {cost}' },
  same: {
    it: 'Prendere i luoghi in ordine rende quanto l’insieme migliore.',
    en: 'Taking the places in order gains as much as the best set.',
  },
  less: {
    it: 'Prendere i luoghi in ordine rende {difference} in meno dell’insieme migliore (−{percent} %).',
    en: 'Taking the places in order gains {difference} less than the best set (−{percent}%).',
  },
  proven: {
    it: 'È dimostrato che entro il budget non c’è di meglio.',
    en: 'Nothing within the budget is better: proven.',
  },
  notProven: {
    it: 'Ricerca interrotta: un altro insieme potrebbe rendere al più {difference} in più.',
    en: 'The search was cut short: another set might gain at most {difference} more.',
  },
  ofAll: { it: '{share} di ciò che manca ({all})', en: '{share} of what is lacking ({all})' },
  nothingPaid: {
    it: 'Il budget non basta per nessun luogo intero: il meno caro costa {cost}.',
    en: 'The budget does not pay for any whole place: the cheapest costs {cost}.',
  },
  nothingLacking: {
    it: 'Non c’è nulla da raggiungere: nessun luogo ha una carenza nota.',
    en: 'There is nothing left to reach: no place has a known gap.',
  },
  noZones: {
    it: 'Nessuna area mostrata ha una carenza nota: scegli altri stati nella legenda delle aree.',
    en: 'No zone shown has a known gap: choose other statuses in the legend of zones.',
  },
  layerMissing: {
    it: 'Mancano i dati che servono: lo strato non c’è.',
    en: 'The data needed are missing: the layer is not here.',
  },
  working: { it: 'Calcolo in corso…', en: 'Working…' },
  failed: { it: 'Il calcolo non è riuscito.', en: 'The calculation failed.' },
  unknown: {
    it: 'Non noti, e perciò fuori dall’ordine: {names}.',
    en: 'Not known, and so left out: {names}.',
  },
  andMore: { it: '{names} e altri {n}', en: '{names} and {n} more' },
  apply: { it: 'Applica come scenario', en: 'Apply as a scenario' },
  applyMany: {
    it: 'Uno scenario tiene al massimo {max} luoghi.',
    en: 'A scenario holds at most {max} places.',
  },
  scenarioName: { it: 'Priorità {budget}', en: 'Priorities {budget}' },

  listTitle: { it: 'Ordine', en: 'Order' },
  rank: { it: 'Posto', en: 'Rank' },
  place: { it: 'Luogo', en: 'Place' },
  gains: { it: 'Raggiunge', en: 'Reaches' },
  cost: { it: 'Costo', en: 'Cost' },
  upToHere: { it: 'Fin qui', en: 'So far' },
  inBest: { it: 'Nell’insieme migliore', en: 'In the best set' },
  yes: { it: 'sì', en: 'yes' },
  no: { it: 'no', en: 'no' },
  step: {
    it: '{rank}. {name}: {gain} per {cost}; fin qui {total} per {totalCost}',
    en: '{rank}. {name}: {gain} for {cost}; so far {total} for {totalCost}',
  },
  stepInBest: { it: '{step}; nell’insieme migliore', en: '{step}; in the best set' },
  mapLegend: { it: 'Comuni secondo il budget', en: 'Municipalities by the budget' },
  legendBest: { it: 'nell’insieme migliore', en: 'in the best set' },
  legendGap: { it: 'fuori dal budget', en: 'beyond the budget' },
  legendUnknown: { it: 'non noto', en: 'not known' },
  legendMargin: {
    it: 'passo al margine: il primo che l’ordine non paga più',
    en: 'marginal step: the first the order no longer pays',
  },

  curveTitle: { it: 'Quanto si raggiunge, a che costo', en: 'What is reached, at what cost' },
  curveScope: { it: '{n} passi in ordine', en: '{n} steps in order' },
  curveSummary: {
    it: 'Passo dopo passo, fino a {all} per {cost}. Con {budget} l’insieme migliore raggiunge {best}. Frecce per scorrere i passi, Esc per lasciarli.',
    en: 'Step by step, up to {all} for {cost}. With {budget} the best set reaches {best}. Arrows go through the steps, Escape leaves them.',
  },
  curveSlider: { it: 'Passo della curva', en: 'Step of the curve' },
  bestPoint: { it: 'insieme migliore', en: 'best set' },
  costAxis: { it: 'Costo cumulato', en: 'Cumulative cost' },
} as const satisfies Record<string, Bilingual>
