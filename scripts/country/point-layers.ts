import { industrialZones, zoneKinds, zoneStatuses } from '../../src/contracts/industrial-zones'
import { infrastructure } from '../../src/contracts/infrastructure'
import type { services } from '../../src/contracts/services'
import type { startups } from '../../src/contracts/startups'
import { discAround, radiusOfArea } from '../importers/industrial-zones'
import { placeAroundSeat } from '../importers/startups'
import { pointAt, type LayerFeature, type LayerGeometry } from '../../src/data/write/layer-feature'
import type { Figures } from './figures'
import { normalOf, pick, randomOf, weightedPicker } from './keyed-random'
import type { Municipality, Places } from './places'

const confidences = ['high', 'medium', 'low'] as const
const source = 'generated'

const identifier = (letter: string, i: number) => `${letter}${String(i + 1).padStart(5, '0')}`
const weights = (figures: readonly Figures[], power: number) =>
  figures.map(({ counts }) => counts.population_2025 ** power)

/** A point around the seat of a municipality, within its boundary. */
function around({ name, longitude, latitude, boundary }: Municipality, rank: number) {
  const geometry = placeAroundSeat({ name, province: null, longitude, latitude }, rank, boundary)
  const [lon, lat] = geometry.coordinates as [number, number]
  return { geometry, longitude: lon, latitude: lat }
}

/** Draws municipalities in proportion to weights, and counts how often each has come up before. */
function drawMunicipalities(purpose: string, { municipalities }: Places, weightOf: readonly number[]) {
  const draw = weightedPicker(randomOf(purpose), weightOf)
  const drawn = new Map<number, number>()
  return () => {
    const i = draw()
    const rank = drawn.get(i) ?? 0
    drawn.set(i, rank + 1)
    return { place: municipalities[i]!, rank }
  }
}

/** Productive areas of mixed kind and status; the area of some is not known. */
export function zoneFeatures(
  places: Places,
  figures: readonly Figures[],
  count: number,
): LayerFeature<typeof industrialZones.columns>[] {
  const draw = drawMunicipalities('zones', places, weights(figures, 0.6))
  return Array.from({ length: count }, (_, i) => {
    const random = randomOf('zone', i)
    const { place, rank } = draw()
    const { longitude, latitude } = around(place, rank + 8)
    const area = random() < 0.3 ? null : Math.round(10 * Math.exp(2.5 + normalOf(random))) / 10
    const confidence = pick(random, confidences)
    return {
      geometry: discAround(longitude, latitude, radiusOfArea(area)),
      row: {
        zone_id: identifier('Z', i),
        name: `Area di ${place.name}/${rank + 1}`,
        istat_code: place.istat_code,
        kind: pick(random, zoneKinds),
        status: pick(random, zoneStatuses),
        status_note: null,
        status_as_of: random() < 0.4 ? null : String(2010 + Math.floor(16 * random())),
        area_ha: area,
        area_note: null,
        occupants: null,
        in_zls_municipality: random() < 0.1,
        lies_within: null,
        centre_lon: longitude,
        centre_lat: latitude,
        disc_radius_m: Math.round(radiusOfArea(area)),
        position_uncertainty_m: 100 * (2 + Math.floor(20 * random())),
        position_method: null,
        fact_confidence: confidence,
        position_confidence: pick(random, confidences),
        shown_by_default: confidence !== 'low',
        source,
      },
    }
  })
}

const atecoCodes = [
  '621000',
  '620200',
  '631119',
  '639100',
  '721029',
  '721909',
  '749099',
  '702209',
  '289999',
  '016199',
]

/** Start-ups placed around the seats, most of them in the large cities. */
export function startupFeatures(
  places: Places,
  figures: readonly Figures[],
  count: number,
): LayerFeature<typeof startups.columns>[] {
  const draw = drawMunicipalities('startups', places, weights(figures, 1.2))
  return Array.from({ length: count }, (_, i) => {
    const random = randomOf('startup', i)
    const { place, rank } = draw()
    const twoDigits = (below: number) => String(1 + Math.floor(below * random())).padStart(2, '0')
    const year = 2018 + Math.floor(7 * Math.sqrt(random()))
    return {
      geometry: around(place, rank).geometry,
      row: {
        startup_id: identifier('S', i),
        istat_code: place.istat_code,
        company: null,
        registered_on: `${year}-${twoDigits(12)}-${twoDigits(28)}`,
        ateco_code: pick(random, atecoCodes),
        high_tech_energy: random() < 0.15,
        holds_patent: random() < 0.8 ? null : random() < 0.6,
        position_is_placed: true,
      },
    }
  })
}

/** Services for firms; the place of some is not known. */
export function serviceFeatures(
  places: Places,
  figures: readonly Figures[],
  count: number,
): LayerFeature<typeof services.columns>[] {
  const draw = drawMunicipalities('services', places, weights(figures, 1))
  return Array.from({ length: count }, (_, i) => {
    const random = randomOf('service', i)
    const { place, rank } = draw()
    const placed = random() < 0.8
    return {
      geometry: placed ? around(place, rank + 3).geometry : null,
      row: {
        service_id: identifier('E', i),
        name: `Servizio di ${place.name}/${rank + 1}`,
        organisation: null,
        service: 'Generated service',
        address: null,
        istat_code: place.istat_code,
        position_uncertainty_m: placed ? 100 * (1 + Math.floor(15 * random())) : null,
        status: null,
        status_as_of: null,
        facts: null,
        changed_since_handout: null,
        confidence: pick(random, confidences),
        source,
      },
    }
  })
}

const pointKinds = [
  'railway_station',
  'motorway_exit',
  'airport',
  'river_port',
  'motorway_service_area',
] as const

/** Stations, exits and the like, and, every eighth, a line from one to the one before. */
export function infrastructureFeatures(
  places: Places,
  figures: readonly Figures[],
  count: number,
): LayerFeature<typeof infrastructure.columns>[] {
  const draw = drawMunicipalities('infrastructure', places, weights(figures, 0.8))
  let before: Municipality | null = null
  return Array.from({ length: count }, (_, i) => {
    const random = randomOf('infrastructure', i)
    const { place, rank } = draw()
    const from = i % 8 === 7 ? before : null
    before = place
    const kind = from === null ? pick(random, pointKinds) : 'railway_line'
    const geometry: LayerGeometry =
      from === null
        ? around(place, rank + 5).geometry
        : {
            type: 'LineString',
            coordinates: [from, place].map((end) => pointAt(end.longitude, end.latitude).coordinates),
          }
    return {
      geometry,
      row: {
        feature_id: identifier('I', i),
        kind,
        name: `Infrastruttura di ${place.name}/${rank + 1}`,
        istat_code: from === null ? place.istat_code : null,
        position_uncertainty_m: 500,
        facts: null,
        status: null,
        confidence: pick(random, confidences),
        source,
      },
    }
  })
}
