import { numberOrUnknown, integer, oneOf, text, textOrUnknown, yesNo, yesNoOrUnknown } from './columns'
import { defineLayer } from './define-layer'

export const zoneKinds = ['industrial', 'brownfield', 'logistics', 'port', 'technology'] as const
export type ZoneKind = (typeof zoneKinds)[number]

/** In the order of the legend: what can be settled first. */
export const zoneStatuses = [
  'available',
  'planned',
  'under_development',
  'brownfield',
  'operating',
  'constraint',
] as const
export type ZoneStatus = (typeof zoneStatuses)[number]

const confidences = ['high', 'medium', 'low'] as const

/** Productive areas. A footprint is a disc of the stated area, or of a token size where none is stated. */
export const industrialZones = defineLayer({
  id: 'industrial-zones',
  title: { it: 'Aree industriali', en: 'Industrial zones' },
  description: {
    it: 'Aree produttive con posizione approssimata: un disco della superficie dichiarata',
    en: 'Productive areas at an approximate position: a disc of the stated area',
  },
  geometry: 'Polygon',
  geometryNullable: false,
  key: ['zone_id'],
  columns: {
    zone_id: text('Sigla', 'Identifier'),
    name: text('Nome', 'Name'),
    istat_code: text('Codice ISTAT del comune', 'ISTAT code of the municipality'),
    kind: oneOf(zoneKinds, 'Tipo', 'Kind'),
    status: oneOf(zoneStatuses, 'Stato', 'Status'),
    status_note: textOrUnknown('Nota sullo stato (in inglese)', 'Note on the status'),
    status_as_of: textOrUnknown('A quando risale lo stato', 'Date of the status, as precise as known'),
    area_ha: numberOrUnknown('ha', 'Superficie dichiarata', 'Stated area'),
    area_note: textOrUnknown('Nota sulla superficie (in inglese)', 'Note on the area'),
    occupants: textOrUnknown('Occupanti', 'Occupants'),
    in_zls_municipality: yesNoOrUnknown(
      'Il comune è nella Zona Logistica Semplificata',
      'The municipality is in the simplified logistics zone',
    ),
    lies_within: textOrUnknown('Sigla dell’area che la contiene', 'Identifier of the zone that contains it'),
    centre_lon: numberOrUnknown('°', 'Longitudine del centro', 'Longitude of the centre'),
    centre_lat: numberOrUnknown('°', 'Latitudine del centro', 'Latitude of the centre'),
    disc_radius_m: integer('m', 'Raggio del disco disegnato', 'Radius of the drawn disc'),
    position_uncertainty_m: integer('m', 'Incertezza della posizione', 'Uncertainty of the position'),
    position_method: textOrUnknown('Come è stata posta (in inglese)', 'How the position was found'),
    fact_confidence: oneOf(confidences, 'Affidabilità dei fatti', 'Confidence in the facts'),
    position_confidence: oneOf(confidences, 'Affidabilità della posizione', 'Confidence in the position'),
    shown_by_default: yesNo('Mostrata all’apertura', 'Shown at first'),
    source: text('Fonti, separate da |', 'Sources, separated by |'),
  },
})
