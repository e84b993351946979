import { integer, text, textOrUnknown } from './columns'
import { defineLayer } from './define-layer'

/**
 * Workers from origin to destination municipality, as straight lines between seats. Partial: the ten largest origins and
 * destinations of each municipality. The complete totals are columns of `municipalities`; their difference is "other".
 */
export const commuterFlows = defineLayer({
  id: 'commuter-flows',
  title: { it: 'Pendolari per lavoro', en: 'Commuter flows' },
  description: {
    it: 'Flussi origine–destinazione 2021: le dieci maggiori origini e destinazioni di ogni comune',
    en: 'Origin–destination flows 2021: the ten largest origins and destinations of each municipality',
  },
  geometry: 'LineString',
  geometryNullable: false,
  key: ['origin', 'destination'],
  columns: {
    origin: text('Codice ISTAT del comune di residenza', 'ISTAT code of the municipality of residence'),
    origin_name: text('Nome dell’origine', 'Name of the origin'),
    origin_province: textOrUnknown(
      'Sigla della provincia di origine',
      'Abbreviation of the origin’s province',
    ),
    destination: text('Codice ISTAT del comune di lavoro', 'ISTAT code of the municipality of work'),
    destination_name: text('Nome della destinazione', 'Name of the destination'),
    destination_province: textOrUnknown(
      'Sigla della provincia di destinazione',
      'Abbreviation of the destination’s province',
    ),
    workers: integer('people', 'Occupati', 'Workers'),
  },
})
