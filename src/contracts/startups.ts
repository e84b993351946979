import { day, text, textOrUnknown, yesNo, yesNoOrUnknown } from './columns'
import { defineLayer } from './define-layer'

/** Innovative start-ups. Known by municipality only: a point is a placement around the seat, never a location. */
export const startups = defineLayer({
  id: 'startups',
  title: { it: 'Start-up innovative', en: 'Innovative start-ups' },
  description: {
    it: 'Sezione speciale del registro delle imprese; i punti sono collocati nel comune, non localizzati',
    en: 'Special section of the business register; points are placed in the municipality, not located',
  },
  geometry: 'Point',
  geometryNullable: false,
  key: ['startup_id'],
  columns: {
    startup_id: text('Progressivo di questo progetto', 'Running number of this project'),
    istat_code: text('Codice ISTAT del comune', 'ISTAT code of the municipality'),
    company: textOrUnknown(
      'Denominazione, solo se chiesta alla costruzione',
      'Name of the firm, only where asked for when built',
    ),
    registered_on: day('Data di iscrizione', 'Date of registration'),
    ateco_code: text('Codice ATECO, come nell’estratto', 'ATECO code as in the extract'),
    high_tech_energy: yesNoOrUnknown(
      'Alto valore tecnologico in ambito energetico',
      'High technology in energy',
    ),
    holds_patent: yesNoOrUnknown('Titolare di privativa', 'Holds a patent'),
    position_is_placed: yesNo('Il punto è una collocazione', 'The point is a placement, not a location'),
  },
})
