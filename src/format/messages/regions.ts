import type { Bilingual } from '../../contracts/define-layer'

/** Regions of Italy that have a name of their own in English. */
const translated: Readonly<Record<string, string>> = {
  Lombardia: 'Lombardy',
  Piemonte: 'Piedmont',
  Puglia: 'Apulia',
  Sardegna: 'Sardinia',
  Sicilia: 'Sicily',
  Toscana: 'Tuscany',
  "Valle d'Aosta": 'Aosta Valley',
}

/** The name of a region, as its territory writes it, in both languages. */
export function regionName(region: string): Bilingual {
  return { it: region, en: translated[region] ?? region }
}
