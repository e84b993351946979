import type { Criterion, SiteMeasureId, SitePreset, ValueFunction } from './sites'
import { siteMeasures } from './site-measures'

const counts = (measure: SiteMeasureId, weight: number, value?: ValueFunction): Criterion => ({
  measure,
  weight,
  value: value ?? siteMeasures[measure].value,
})
const ideal = (low: number, high: number, falloff: number): ValueFunction => ({
  kind: 'ideal',
  low,
  high,
  falloff,
})
const linear = (zero: number, one: number): ValueFunction => ({ kind: 'linear', zero, one })

/** What a search may begin with. No source stands behind the weights: they are there to be changed. */
export const sitePresets: readonly SitePreset[] = [
  {
    id: 'logistics',
    label: { it: 'Logistica', en: 'Logistics' },
    reason: {
      it: 'Superficie e vie di trasporto contano più di tutto; gli addetti si trovano in un raggio ampio.',
      en: 'Area and transport count above all; workers are found within a wide radius.',
    },
    constraints: [{ measure: 'exit', bound: 'most', limit: 25 }],
    criteria: [
      counts('exit', 90, linear(20, 2)),
      counts('area', 80, linear(2, 30)),
      counts('port', 50),
      counts('zls', 50),
      counts('workforce', 40),
      counts('status_year', 30),
      counts('station', 20),
      counts('ftth', 20),
    ],
  },
  {
    id: 'manufacturing',
    label: { it: 'Manifattura', en: 'Manufacturing' },
    reason: {
      it: 'Addetti vicini, superficie e aiuti della ZLS; poi le vie di trasporto.',
      en: 'Workers nearby, area and the aid of the simplified logistics zone; then transport.',
    },
    constraints: [],
    criteria: [
      counts('workforce', 80),
      counts('area', 70, linear(1, 15)),
      counts('exit', 60),
      counts('commuters', 60),
      counts('zls', 50),
      counts('ftth', 40),
      counts('station', 30),
      counts('status_year', 30),
    ],
  },
  {
    id: 'digital',
    label: { it: 'Digitale', en: 'Digital' },
    reason: {
      it: 'Fibra, persone, servizi e altre imprese giovani; la superficie conta poco.',
      en: 'Fibre, people, services and other young firms; area counts little.',
    },
    constraints: [{ measure: 'ftth', bound: 'least', limit: 60 }],
    criteria: [
      counts('ftth', 100, linear(60, 100)),
      counts('services', 70),
      counts('startups', 60),
      counts('station', 60, linear(10, 1)),
      counts('workforce', 60),
      counts('commuters', 30),
    ],
  },
  {
    id: 'cosmetics',
    label: { it: 'Cosmetica', en: 'Cosmetics' },
    reason: {
      it: 'Una filiera di imprese medie: addetti che già entrano, formazione e servizi, lotti non grandi.',
      en: 'A chain of middle-sized firms: workers who already come in, training and services, plots that are not large.',
    },
    constraints: [],
    criteria: [
      counts('commuters', 80),
      counts('workforce', 70),
      counts('services', 60),
      counts('area', 50, ideal(1, 6, 6)),
      counts('ftth', 50),
      counts('exit', 40),
      counts('station', 30),
      counts('status_year', 30),
    ],
  },
  {
    id: 'food',
    label: { it: 'Alimentare', en: 'Food' },
    reason: {
      it: 'Superficie, strade e porto per materie prime e prodotti, addetti entro un raggio medio.',
      en: 'Area, roads and port for raw materials and products, workers within a middling radius.',
    },
    constraints: [],
    criteria: [
      counts('area', 80, linear(1, 20)),
      counts('exit', 70),
      counts('workforce', 60),
      counts('zls', 40),
      counts('port', 40),
      counts('commuters', 40),
      counts('status_year', 30),
      counts('ftth', 20),
    ],
  },
]
