import { numberOrUnknown, oneOf, text, textOrUnknown } from './columns'
import { defineLayer } from './define-layer'

/** Services for firms and start-ups that the working table named, with what has changed since. */
export const services = defineLayer({
  id: 'services',
  title: { it: 'Servizi alle imprese', en: 'Services for firms' },
  description: {
    it: 'Servizi per imprese e start-up nominati dal tavolo di lavoro, con ciò che è cambiato',
    en: 'Services for firms and start-ups named by the working table, with what has changed since',
  },
  geometry: 'Point',
  geometryNullable: true,
  key: ['service_id'],
  columns: {
    service_id: text('Sigla', 'Identifier'),
    name: text('Nome', 'Name'),
    organisation: textOrUnknown('Ente', 'Organisation'),
    service: textOrUnknown('Servizio (in inglese)', 'Service'),
    address: textOrUnknown('Indirizzo', 'Address'),
    istat_code: textOrUnknown('Codice ISTAT del comune', 'ISTAT code of the municipality'),
    position_uncertainty_m: numberOrUnknown('m', 'Incertezza della posizione', 'Uncertainty of the position'),
    status: textOrUnknown('Stato (in inglese)', 'Status'),
    status_as_of: textOrUnknown('A quando risale lo stato', 'Date of the status'),
    facts: textOrUnknown('Fatti (in inglese)', 'Facts'),
    changed_since_handout: textOrUnknown(
      'Cambiato dopo il documento (in inglese)',
      'Changed since the handout',
    ),
    confidence: oneOf(['high', 'medium', 'low'], 'Affidabilità', 'Confidence'),
    source: text('Fonti, separate da |', 'Sources, separated by |'),
  },
})
