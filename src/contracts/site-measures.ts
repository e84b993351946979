import type { Bilingual } from './define-layer'
import type { SiteMeasureId, ValueFunction } from './sites'

export type SiteUnit = 'ha' | 'percent' | 'km' | 'yes' | 'year' | 'people' | 'firms' | 'services'

/** A measure of sites: its words, unit and bounds. To add one: its entry here, and how it is measured in `model/sites/measures.ts`. */
export type SiteMeasure = Readonly<{
  label: Bilingual
  unit: SiteUnit
  /** How it is measured, and what to mind. */
  note: Bilingual
  /** What is usually preferred. */
  better: 'more' | 'less'
  /** Between which values limits and value functions may be set, and in which steps. */
  min: number
  max: number
  step: number
  /** The value function that a criterion begins with. */
  value: ValueFunction
  /** Ids of the territory's sources. */
  sources: readonly string[]
}>

const zonesAndPlaces = ['industrial-zones', 'infrastructure'] as const
const linear = (zero: number, one: number): ValueFunction => ({ kind: 'linear', zero, one })

const way = (it: string, en: string, farthest: number): SiteMeasure => ({
  label: { it, en },
  unit: 'km',
  note: {
    it: 'Linea d’aria dal centro dell’area (o dalla sede del comune) per il fattore di percorso: una stima. Solo i luoghi elencati nei dati.',
    en: 'Straight line from the zone’s centre (or the municipality’s seat) times the detour factor: an estimate. Only places listed in the data.',
  },
  better: 'less',
  min: 0,
  max: 100,
  step: 1,
  value: linear(farthest, 0),
  sources: zonesAndPlaces,
})

export const siteMeasures = {
  area: {
    label: { it: 'Superficie', en: 'Area' },
    unit: 'ha',
    note: {
      it: 'Superficie dichiarata dalla fonte; per un comune, gli ettari delle sue aree con superficie nota.',
      en: 'Area stated by the source; for a municipality, the hectares of its zones with a stated area.',
    },
    better: 'more',
    min: 0,
    max: 200,
    step: 1,
    value: linear(0, 20),
    sources: ['industrial-zones'],
  },
  ftth: {
    label: { it: 'Famiglie raggiunte da FTTH', en: 'Households passed by FTTH' },
    unit: 'percent',
    note: {
      it: 'Quota di famiglie raggiunte nei comuni in cui l’area può trovarsi, 30 giugno 2026. La copertura dell’area stessa non è nota.',
      en: 'Share of households passed in the municipalities where the zone may lie, 30 June 2026. The zone’s own coverage is not known.',
    },
    better: 'more',
    min: 0,
    max: 100,
    step: 1,
    value: linear(40, 100),
    sources: ['agcom-ftth', 'industrial-zones'],
  },
  exit: way('Casello autostradale', 'Motorway exit', 30),
  station: way('Stazione ferroviaria', 'Railway station', 15),
  port: way('Porto fluviale', 'River port', 40),
  airport: way('Aeroporto', 'Airport', 60),
  zls: {
    label: { it: 'Nella ZLS', en: 'In the simplified logistics zone' },
    unit: 'yes',
    note: {
      it: 'Se il comune è nella Zona Logistica Semplificata: il perimetro esatto non è nei dati.',
      en: 'Whether the municipality is in the simplified logistics zone: its exact outline is not in the data.',
    },
    better: 'more',
    min: 0,
    max: 1,
    step: 1,
    value: { kind: 'threshold', at: 1, better: 'more' },
    sources: ['industrial-zones'],
  },
  status_year: {
    label: { it: 'Anno a cui risale lo stato', en: 'Year of the status' },
    unit: 'year',
    note: {
      it: 'L’anno dell’ultima notizia sullo stato dell’area; un comune non ne ha uno.',
      en: 'The year of the last news on the zone’s status; a municipality has none.',
    },
    better: 'more',
    min: 2000,
    max: 2026,
    step: 1,
    value: linear(2015, 2026),
    sources: ['industrial-zones'],
  },
  workforce: {
    label: { it: 'Residenti di 15–64 anni nel raggio', en: 'Residents aged 15–64 within the radius' },
    unit: 'people',
    note: {
      it: 'Comuni della provincia la cui sede è nel raggio, 2026. Chi vive oltre il confine non è contato.',
      en: 'Municipalities of the province whose seat is within the radius, 2026. Who lives beyond the border is not counted.',
    },
    better: 'more',
    min: 0,
    max: 300_000,
    step: 1000,
    value: linear(0, 60_000),
    sources: ['istat-municipalities', 'industrial-zones'],
  },
  commuters: {
    label: { it: 'Occupati che entrano nel comune', en: 'Workers entering the municipality' },
    unit: 'people',
    note: {
      it: 'Pendolari per lavoro verso i comuni in cui l’area può trovarsi, 31 dicembre 2021.',
      en: 'Commuters for work to the municipalities where the zone may lie, 31 December 2021.',
    },
    better: 'more',
    min: 0,
    max: 100_000,
    step: 100,
    value: linear(0, 5000),
    sources: ['istat-commuting', 'industrial-zones'],
  },
  startups: {
    label: { it: 'Start-up innovative nel raggio', en: 'Innovative start-ups within the radius' },
    unit: 'firms',
    note: {
      it: 'Note solo per comune: contano quelle dei comuni la cui sede è nel raggio, primavera 2025.',
      en: 'Known by municipality only: those of municipalities whose seat is within the radius count, spring 2025.',
    },
    better: 'more',
    min: 0,
    max: 100,
    step: 1,
    value: linear(0, 10),
    sources: ['business-register', 'industrial-zones'],
  },
  services: {
    label: { it: 'Servizi alle imprese nel raggio', en: 'Services for firms within the radius' },
    unit: 'services',
    note: {
      it: 'Servizi e università nominati dal tavolo di lavoro; quelli senza posizione nota potrebbero esserci o no.',
      en: 'Services and universities named by the working table; those without a known place may or may not be there.',
    },
    better: 'more',
    min: 0,
    max: 50,
    step: 1,
    value: linear(0, 12),
    sources: ['services', 'industrial-zones'],
  },
} as const satisfies Record<SiteMeasureId, SiteMeasure>
