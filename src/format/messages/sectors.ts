import type { Bilingual } from '../../contracts/define-layer'

/** Divisions of ATECO 2025 (the codes of the extract, such as 62.10, exist only there), names shortened. */
export const sectorMessages: Readonly<Record<string, Bilingual>> = {
  '01': { it: 'Agricoltura e allevamento', en: 'Crop and animal production' },
  '20': { it: 'Prodotti chimici', en: 'Chemicals' },
  '28': { it: 'Macchinari e apparecchiature', en: 'Machinery and equipment' },
  '47': { it: 'Commercio al dettaglio', en: 'Retail trade' },
  '62': { it: 'Programmazione e consulenza informatica', en: 'Computer programming and consultancy' },
  '63': { it: 'Elaborazione dati e servizi d’informazione', en: 'Data processing and information services' },
  '72': { it: 'Ricerca scientifica e sviluppo', en: 'Scientific research and development' },
  '74': {
    it: 'Altre attività professionali e tecniche',
    en: 'Other professional and technical activities',
  },
  '96': { it: 'Servizi alla persona', en: 'Personal services' },
}
