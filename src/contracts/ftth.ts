import { day, integerOrUnknown, text } from './columns'
import { defineLayer } from './define-layer'

/** Households reached by fibre to the home; one row a municipality and date, placed at the municipality's seat. */
export const ftth = defineLayer({
  id: 'ftth',
  title: { it: 'Copertura FTTH', en: 'FTTH coverage' },
  description: {
    it: 'Famiglie e famiglie raggiunte dalla fibra fino a casa, a tre date',
    en: 'Households and households passed by fibre to the home, at three dates',
  },
  geometry: 'Point',
  geometryNullable: false,
  key: ['istat_code', 'date'],
  columns: {
    istat_code: text('Codice ISTAT del comune', 'ISTAT code of the municipality'),
    date: day('Data della rilevazione', 'Date of the survey'),
    households: integerOrUnknown('households', 'Famiglie (stima AGCOM)', 'Households (AGCOM’s estimate)'),
    households_ftth: integerOrUnknown(
      'households',
      'Famiglie raggiunte da FTTH',
      'Households passed by FTTH',
    ),
    households_ftth_20m: integerOrUnknown(
      'households',
      'Famiglie raggiunte, misura stretta a 20 m (solo 2026)',
      'Households passed, strict 20 m measure (2026 only)',
    ),
  },
})
