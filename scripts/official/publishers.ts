import type { Territory } from '../../src/contracts/territory'
import type { FileKind } from './recognise'

export type Source = Territory['sources'][number]

/** A file that a publisher offers, under the name that it is kept by; its edition is told by that name. */
type Offer = Readonly<{ kind: FileKind; address: string; name: string }>

const posas = (year: number): Offer => ({
  kind: 'population',
  address: `https://demo.istat.it/data/posas/POSAS_${year}_it_Comuni.zip`,
  name: `POSAS_${year}_it_Comuni.zip`,
})

/** What is downloaded whole, for any province. */
export const offers: readonly Offer[] = [
  {
    kind: 'boundaries',
    address:
      'https://www.istat.it/storage/cartografia/confini_amministrativi/generalizzati/2025/Limiti01012025_g.zip',
    name: 'Limiti01012025_g.zip',
  },
  {
    kind: 'commuting',
    address: 'https://esploradati.istat.it/databrowser/DWL/PERMPOP/MATPEN/matrix_pendoLAVORO_2021.zip',
    name: 'matrix_pendoLAVORO_2021.zip',
  },
  {
    // The address changes each quarter; the publisher's index page lists them.
    kind: 'coverage',
    address: 'https://geo.agcom.it/arcgis/sharing/rest/content/items/25830559c5784c1eb5eb1cf748889f4c/data',
    name: 'Reportistica_260630_Comuni.csv',
  },
  posas(2021),
  posas(2025),
  posas(2026),
]

/** Industrial, craft and commercial settlements of DUSAF 7, by Regione Lombardia. */
export const landCover = {
  layer: 'https://www.cartografia.servizirl.it/arcgis1/rest/services/territorio/dusaf7/MapServer/1',
  where: "DESCR LIKE '12111%'",
  region: 'Lombardia',
  /** Of the aerial pictures. */
  year: '2021',
} as const

const licence = 'CC BY 4.0'

/** Files as a caveat names them: `Limiti01012025_g.zip`. */
const listed = (files: readonly string[]) => files.join(', ')

export const boundarySource = (date: string, file: string): Source => ({
  id: 'istat-boundaries',
  title: { it: 'Limiti amministrativi dei comuni', en: 'Administrative limits of municipalities' },
  publisher: 'ISTAT',
  date,
  licence,
  url: 'https://www.istat.it/it/archivio/222527',
  caveat: {
    it: `Da ${file}. Confini generalizzati per la visualizzazione: non adatti a misure né a usi catastali. Le province vicine sono solo sfondo.`,
    en: `From ${file}. Boundaries generalised for display: not for measuring, nor for cadastral use. The neighbouring provinces are background only.`,
  },
})

/** `years`: those whose population is at hand; none where only area and seat are known. */
export function municipalitySource(
  years: readonly number[],
  files: readonly string[],
  boundaryDate: string,
): Source {
  const seat = {
    it: 'La superficie è quella del contorno pubblicato; la sede è un punto interno al comune, non il municipio.',
    en: 'The area is that of the published outline; the seat is a point inside the municipality, not the town hall.',
  }
  const counted = years.length > 0
  return {
    id: 'istat-municipalities',
    title: counted
      ? { it: 'Popolazione, superficie e sede dei comuni', en: 'Population, area and seat of municipalities' }
      : { it: 'Superficie e sede dei comuni', en: 'Area and seat of municipalities' },
    publisher: 'ISTAT',
    date: counted ? years.join(', ') : boundaryDate,
    licence,
    url: 'https://demo.istat.it/',
    caveat: counted
      ? {
          it: `Residenti al 1° gennaio, da ${listed(files)}. ${seat.it}`,
          en: `Residents on 1 January, from ${listed(files)}. ${seat.en}`,
        }
      : {
          it: `La popolazione non è tra i dati. ${seat.it}`,
          en: `Population is not among the data. ${seat.en}`,
        },
  }
}

export const coverageSource = (dates: readonly string[], files: readonly string[]): Source => ({
  id: 'agcom-ftth',
  title: {
    it: 'Mappa della banda larga: famiglie raggiunte da FTTH',
    en: 'Broadband map: households passed by FTTH',
  },
  publisher: 'AGCOM',
  date: dates.join(', '),
  licence,
  url: 'https://geo.agcom.it/reportistica/ai/index.html',
  caveat: {
    it: `Da ${listed(files)}. Le famiglie sono una stima di AGCOM; raggiunte non vuol dire abbonate. La misura stretta a 20 m esiste solo dal 2026.`,
    en: `From ${listed(files)}. Households are AGCOM’s estimate; passed does not mean subscribed. The strict 20 m measure exists only since 2026.`,
  },
})

/** Census days of the two matrices. */
const commutingDates = { 2011: '2011-10-09', 2021: '2021-12-31' } as const

export function commutingSource(year: 2011 | 2021, file: string, extract: boolean): Source {
  const listedOnly = {
    it: 'Sono disegnate le dieci maggiori origini e destinazioni di ogni comune.',
    en: 'The ten largest origins and destinations of each municipality are drawn.',
  }
  const limits = extract
    ? {
        it: 'È un estratto senza i flussi interni ai comuni: i totali di chi esce, entra e resta non sono noti.',
        en: 'It is an extract without the flows inside municipalities: how many leave, enter and stay in all is not known.',
      }
    : { it: 'I totali dei comuni sono completi.', en: 'The totals of municipalities are complete.' }
  const old = {
    it: 'Censimento del 2011, non del 2021: ovunque la pagina dica 2021 dei flussi, si intenda 2011. I totali del 2021 non sono noti.',
    en: 'Census of 2011, not of 2021: wherever the page says 2021 of flows, read 2011. The totals of 2021 are not known.',
  }
  const rest = year === 2011 ? old : limits
  return {
    id: 'istat-commuting',
    title: {
      it: `Matrice del pendolarismo per lavoro ${year}`,
      en: `Matrix of commuting for work, ${year}`,
    },
    publisher: 'ISTAT',
    date: commutingDates[year],
    licence: 'CC BY',
    url: 'https://www.istat.it/',
    caveat: {
      it: `Da ${file}. ${listedOnly.it} ${rest.it}`,
      en: `From ${file}. ${listedOnly.en} ${rest.en}`,
    },
  }
}

export const landCoverSource = (file: string): Source => ({
  id: 'industrial-zones',
  title: {
    it: 'Uso del suolo DUSAF 7: insediamenti industriali, artigianali, commerciali (12111)',
    en: 'Land cover DUSAF 7: industrial, craft and commercial settlements (12111)',
  },
  publisher: 'Regione Lombardia',
  date: landCover.year,
  licence: 'n/a',
  url: 'https://www.geoportale.regione.lombardia.it/',
  caveat: {
    it: `Da ${file}. Contorni di quel che si vede costruito dall’alto: non è un censimento di imprese, e uso, proprietà e disponibilità non sono stati rilevati. La licenza è quella indicata dal Geoportale.`,
    en: `From ${file}. Outlines of what is seen as built up from above: no census of firms; use, ownership and availability were not surveyed. The licence is the one that the Geoportale states.`,
  },
})

/** `newest`: the last registration in the file, ISO 8601. */
export const registerSource = (newest: string, file: string, companies: boolean): Source => ({
  id: 'business-register',
  title: { it: 'Start-up innovative, sezione speciale', en: 'Innovative start-ups, special section' },
  publisher: 'Registro delle imprese',
  date: newest,
  licence: 'public register',
  url: 'https://startup.registroimprese.it/',
  caveat: {
    it: `Da ${file}, fornito da chi ha costruito i dati; l’ultima iscrizione è la data indicata. Note per comune: i punti sono collocati attorno alla sede, non localizzati.${companies ? '' : ' Le denominazioni non sono riportate.'}`,
    en: `From ${file}, supplied by whoever built the data; the date is the last registration. Known by municipality: points are placed around the seat, not located.${companies ? '' : ' The names of the firms are left out.'}`,
  },
})

export const naturalEarthSource: Source = {
  id: 'natural-earth',
  title: { it: 'Fiumi e laghi, 1:10 milioni', en: 'Rivers and lakes, 1:10 million' },
  publisher: 'Natural Earth',
  date: 'n/a',
  licence: 'Public domain',
  url: 'https://www.naturalearthdata.com/',
  caveat: {
    it: 'Solo sfondo, mai per analisi: scelti per la valle del Po, altrove mancano.',
    en: 'Background only, never for analysis: chosen for the Po valley, missing elsewhere.',
  },
}

/** The id is the one by which the page asks for the comparison, in whatever region. */
export const comparisonSource = (region: string, date: string, publishers: readonly string[]): Source => ({
  id: 'lombardy-provinces',
  title: { it: `Le province a confronto: ${region}`, en: `The provinces compared: ${region}` },
  publisher: publishers.join('; '),
  date,
  licence,
  caveat: {
    it: 'Somme dei file usati per questo territorio: comuni dei confini, popolazione 2025, FTTH al 30 giugno 2025, dove ci sono. Le start-up delle altre province non sono note.',
    en: 'Sums of the files used for this territory: municipalities of the boundaries, population of 2025, FTTH on 30 June 2025, where they are at hand. The start-ups of the other provinces are not known.',
  },
})
