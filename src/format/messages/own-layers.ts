import type { Bilingual } from '../../contracts/define-layer'

/** Layers of one's own on the map, in files and in drawings. */
export const ownLayerMessages = {
  features: { it: '{n} elementi', en: '{n} features' },
  feature: { it: '1 elemento', en: '1 feature' },
  someFeatures: {
    it: '{n} di {of} elementi, gli altri esclusi dai filtri',
    en: '{n} of {of} features, the others left out by filters',
  },
  preparing: { it: 'Si prepara…', en: 'Being prepared…' },
  failed: { it: 'Non si può disegnare.', en: 'It cannot be drawn.' },
  look: { it: 'Aspetto', en: 'Look' },
  colour: { it: 'Colore', en: 'Colour' },
  violet: { it: 'viola', en: 'violet' },
  ochre: { it: 'bruno', en: 'brown' },
  rose: { it: 'rosa', en: 'rose' },
  blue: { it: 'blu', en: 'blue' },
  green: { it: 'verde', en: 'green' },
  size: { it: 'Grandezza', en: 'Size' },
  pixels: { it: 'px', en: 'px' },
  raise: { it: 'Porta sopra', en: 'Bring forward' },
  lower: { it: 'Porta sotto', en: 'Send back' },
  cell: { it: '{column}: {value}', en: '{column}: {value}' },
  yes: { it: 'sì', en: 'yes' },
  no: { it: 'no', en: 'no' },
  row: { it: 'Riga {n}', en: 'Row {n}' },
  cardSource: { it: '{name} · {source}', en: '{name} · {source}' },
  sourceNotStated: { it: 'fonte non indicata', en: 'source not stated' },
  licenceNotStated: { it: 'licenza non indicata', en: 'licence not stated' },
  origin: { it: '{source}, file {file}, aggiunto il {date}', en: '{source}, file {file}, added on {date}' },
  left: {
    it: 'Fuori dal disegno: {n} elementi, più di {most}.',
    en: 'Left out of the drawing: {n} features, more than {most}.',
  },
  leftVertices: {
    it: 'Fuori dal disegno: {n} vertici, più di {most}.',
    en: 'Left out of the drawing: {n} vertices, more than {most}.',
  },
  notReady: {
    it: 'Ancora in preparazione: non c’è nel disegno.',
    en: 'Still being prepared: not in the drawing.',
  },
  notCarried: {
    it: 'I tuoi dati restano su questo dispositivo: il file non li porta con sé, e si apre senza i loro strati, indicatori e filtri.',
    en: 'Your own data stay on this device: the file does not take them along, and opens without their layers, indicators and filters.',
  },
} as const satisfies Record<string, Bilingual>
