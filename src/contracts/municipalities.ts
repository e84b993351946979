import { integerOrUnknown, number, oneOf, text, textOrUnknown } from './columns'
import { defineLayer } from './define-layer'

const people = (it: string, en: string) => integerOrUnknown('people', it, en)

/** The municipalities with population, income and complete commuter totals; the denominators of most rates. */
export const municipalities = defineLayer({
  id: 'municipalities',
  title: { it: 'Comuni', en: 'Municipalities' },
  description: {
    it: 'Confini generalizzati, popolazione, redditi e totali dei pendolari per lavoro',
    en: 'Generalised boundaries, population, income and totals of commuting for work',
  },
  geometry: 'MultiPolygon',
  geometryNullable: false,
  key: ['istat_code'],
  columns: {
    istat_code: text('Codice ISTAT a sei cifre', 'Six-digit ISTAT code'),
    name: text('Nome ufficiale', 'Official name'),
    cadastral_code: textOrUnknown('Codice catastale', 'Cadastral code'),
    area_km2: number('km²', 'Superficie', 'Area'),
    seat_lon: number('°', 'Longitudine della sede', 'Longitude of the seat'),
    seat_lat: number('°', 'Latitudine della sede', 'Latitude of the seat'),
    seat_kind: oneOf(
      ['locality', 'centroid'],
      'Località abitata principale (ISTAT 2011) o centroide geometrico',
      'Main built-up place (ISTAT 2011) or geometric centroid',
    ),
    population_2021: people('Residenti 2021', 'Residents 2021'),
    population_2025: people('Residenti 2025', 'Residents 2025'),
    population_2026: people('Residenti 2026', 'Residents 2026'),
    population_0_14_2026: people('Residenti 0–14 anni, 2026', 'Residents aged 0–14, 2026'),
    population_15_64_2026: people('Residenti 15–64 anni, 2026', 'Residents aged 15–64, 2026'),
    population_65_plus_2026: people('Residenti di 65 anni e più, 2026', 'Residents aged 65 and over, 2026'),
    taxpayers_2023: people('Contribuenti, anno d’imposta 2023', 'Taxpayers, tax year 2023'),
    taxable_income_eur_2023: integerOrUnknown('EUR', 'Reddito imponibile 2023', 'Taxable income 2023'),
    workers_out_2021: people('Occupati che escono per lavoro, 2021', 'Workers leaving for work, 2021'),
    workers_in_2021: people('Occupati che entrano per lavoro, 2021', 'Workers entering for work, 2021'),
    workers_within_2021: people(
      'Occupati che lavorano nel comune di residenza, 2021',
      'Workers who live and work in the municipality, 2021',
    ),
  },
})
