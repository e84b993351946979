import type { Bilingual } from '../../contracts/define-layer'

/** The method of the workspace Sites, written out. */
export const siteMethodMessages = {
  title: { it: 'Come si calcola', en: 'How it is worked out' },
  references: { it: 'Riferimenti', en: 'References' },
} as const satisfies Record<string, Bilingual>

/** One paragraph a step, in the order in which they are taken. */
export const siteMethodSteps: readonly Readonly<{ title: Bilingual; text: Bilingual }>[] = [
  {
    title: { it: 'Prima i vincoli', en: 'Constraints first' },
    text: {
      it: 'Chi non rispetta un vincolo è fuori, qualunque sia il resto: nessun pregio lo compensa. Se non si sa, il sito resta o esce come si è scelto, e lo si dice.',
      en: 'What fails a constraint is out, whatever else it offers: no merit makes up for it. Where it is not known the site stays or goes as chosen, and this is said.',
    },
  },
  {
    title: { it: 'Funzioni di valore', en: 'Value functions' },
    text: {
      it: 'Ogni misura diventa un numero da 0 (peggio) a 1 (meglio) con una curva scelta: una retta tra due valori, una soglia o un intervallo ideale (Keeney e Raiffa 1976). Le curve sono giudizi, non dati.',
      en: 'Each measure becomes a number from 0 (worst) to 1 (best) by a chosen curve: a straight line between two values, a threshold or an ideal range (Keeney and Raiffa 1976). Curves are judgements, not data.',
    },
  },
  {
    title: { it: 'Pesi', en: 'Weights' },
    text: {
      it: 'Hanno sempre somma 1. Dai cursori: la quota di ciascuno sul totale. Dall’ordine: il baricentro di tutti i pesi che lo rispettano (Barron e Barrett 1996). A coppie: l’autovettore principale della matrice dei confronti, sulla scala da 1 a 9 (AHP, Saaty 1980).',
      en: 'They always add up to 1. By slider: each one’s share of the total. By order: the centroid of all weights that agree with it (Barron and Barrett 1996). In pairs: the principal eigenvector of the matrix of comparisons, on the scale from 1 to 9 (AHP, Saaty 1980).',
    },
  },
  {
    title: { it: 'Rapporto di coerenza', en: 'Consistency ratio' },
    text: {
      it: 'Con λ l’autovalore maggiore di n criteri, (λ − n) / (n − 1) diviso per il valore medio di giudizi dati a caso. Fino a 0,10 i giudizi si reggono (Saaty 1980). Una coppia non giudicata vale «uguale».',
      en: 'With λ the largest eigenvalue of n criteria, (λ − n) / (n − 1) divided by its mean for judgements made at random. Up to 0.10 the judgements hold together (Saaty 1980). A pair not judged counts as “alike”.',
    },
  },
  {
    title: { it: 'Punteggio', en: 'Score' },
    text: {
      it: 'La somma dei valori per i loro pesi, su 100: combinazione lineare pesata (Malczewski 1999, 2000). Un criterio debole può essere compensato da altri forti: ciò che non si può compensare va messo fra i vincoli.',
      en: 'The sum of the values times their weights, out of 100: a weighted linear combination (Malczewski 1999, 2000). A weak criterion can be made up for by strong ones: what cannot be made up for belongs among the constraints.',
    },
  },
  {
    title: { it: 'Fasce', en: 'Bands' },
    text: {
      it: 'Un valore non noto può valere da 0 a 1, uno noto entro limiti quanto vale il peggiore e il migliore fra essi. Ne esce una fascia di punteggio: l’ordine di due siti è certo se le fasce non si toccano. La metà della fascia è una convenzione, non una stima.',
      en: 'A value not known may be worth anything from 0 to 1, one known within bounds what the worst and the best of them are worth. This gives a band of scores: the order of two sites is certain where their bands do not touch. The middle of a band is a convention, not an estimate.',
    },
  },
  {
    title: { it: 'Stabilità', en: 'Stability' },
    text: {
      it: 'Molte volte si tirano a caso i pesi intorno a quelli scelti e i valori non noti entro i loro limiti, e si rifà la classifica (simulazione Monte Carlo: Butler, Jia e Dyer 1997; nello spirito di SMAA: Lahdelma, Hokkanen e Salminen 1998). Lo stesso seme dà lo stesso risultato. Le frequenze dicono quanto la classifica dipende dalle ipotesi; non sono probabilità che un sito sia il migliore.',
      en: 'Many times over, weights are drawn at random around those chosen, and unknown values within their bounds, and the sites are ranked again (Monte Carlo simulation: Butler, Jia and Dyer 1997; in the spirit of SMAA: Lahdelma, Hokkanen and Salminen 1998). The same seed gives the same answer. The shares say how far the ranking hangs on the assumptions; they are not probabilities that a site is the best.',
    },
  },
  {
    title: { it: 'Che cosa non si sa', en: 'What is not known' },
    text: {
      it: 'Prezzi, proprietà, disponibilità effettiva, energia, acqua, scarichi, bonifiche e vincoli urbanistici non sono nei dati; né la fibra dell’area stessa, né i tempi di strada. Il punteggio serve a scegliere che cosa andare a vedere, non che cosa comprare. I criteri possono ripetersi (abitanti e pendolari vanno insieme): contarli entrambi raddoppia quell’aspetto.',
      en: 'Prices, ownership, true availability, power, water, sewers, clean-up and planning law are not in the data; nor are the zone’s own fibre and driving times. The score helps to choose what to go and see, not what to buy. Criteria may overlap (residents and commuters go together): counting both doubles that aspect.',
    },
  },
]

/** In the language that they were published in. */
export const siteMethodReferences: readonly string[] = [
  'Barron, F. H., Barrett, B. E. (1996). Decision quality using ranked attribute weights. Management Science 42(11).',
  'Butler, J., Jia, J., Dyer, J. (1997). Simulation techniques for the sensitivity analysis of multi-criteria decision models. European Journal of Operational Research 103(3).',
  'Keeney, R. L., Raiffa, H. (1976). Decisions with Multiple Objectives. Wiley.',
  'Lahdelma, R., Hokkanen, J., Salminen, P. (1998). SMAA – Stochastic multiobjective acceptability analysis. European Journal of Operational Research 106(1).',
  'Malczewski, J. (1999). GIS and Multicriteria Decision Analysis. Wiley.',
  'Malczewski, J. (2000). On the use of weighted linear combination method in GIS: common and best practice approaches. Transactions in GIS 4(1).',
  'Saaty, T. L. (1980). The Analytic Hierarchy Process. McGraw-Hill.',
]
