import { numberOrUnknown, oneOf, text, textOrUnknown } from './columns'
import { defineLayer } from './define-layer'

export const infrastructureKinds = [
  'railway_station',
  'motorway_exit',
  'river_port',
  'airport',
  'motorway_service_area',
  'motorway_reference_point',
  'railway_line',
  'motorway_line',
  'road_project',
  'rail_project',
  'logistics_regime',
] as const

/** Stations, exits, port, airports, schematic lines and projects. Projects and regimes may have no geometry. */
export const infrastructure = defineLayer({
  id: 'infrastructure',
  title: { it: 'Infrastrutture', en: 'Infrastructure' },
  description: {
    it: 'Stazioni, caselli, porto, aeroporti, linee schematiche e progetti',
    en: 'Stations, motorway exits, port, airports, schematic lines and projects',
  },
  geometry: 'Mixed',
  geometryNullable: true,
  key: ['feature_id'],
  columns: {
    feature_id: text('Sigla', 'Identifier'),
    kind: oneOf(infrastructureKinds, 'Tipo', 'Kind'),
    name: text('Nome', 'Name'),
    istat_code: textOrUnknown('Codice ISTAT del comune', 'ISTAT code of the municipality'),
    position_uncertainty_m: numberOrUnknown('m', 'Incertezza della posizione', 'Uncertainty of the position'),
    facts: textOrUnknown('Fatti (in inglese)', 'Facts'),
    status: textOrUnknown('Stato (in inglese)', 'Status'),
    confidence: oneOf(['high', 'medium', 'low'], 'Affidabilità', 'Confidence'),
    source: text('Fonti, separate da |', 'Sources, separated by |'),
  },
})
