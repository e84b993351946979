import { oneOf, text, textOrUnknown } from './columns'
import { defineLayer } from './define-layer'

/** Surroundings for the basemap: heavily generalised, never for analysis. */
export const context = defineLayer({
  id: 'context',
  title: { it: 'Contesto', en: 'Context' },
  description: {
    it: 'Province vicine, fiumi e laghi: solo sfondo, mai per analisi',
    en: 'Neighbouring provinces, rivers and lakes: background only, never for analysis',
  },
  geometry: 'Mixed',
  geometryNullable: false,
  key: ['context_id'],
  columns: {
    context_id: text('Progressivo di questo progetto', 'Running number of this project'),
    kind: oneOf(['province', 'river', 'lake'], 'Tipo', 'Kind'),
    name: text('Nome', 'Name'),
    abbreviation: textOrUnknown('Sigla della provincia', 'Abbreviation of the province'),
    region: textOrUnknown('Regione', 'Region'),
  },
})
