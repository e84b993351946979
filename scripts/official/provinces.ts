import type { Bilingual } from '../../src/contracts/define-layer'
import { foldText } from './read/columns'

/** A province or what stands in its place; `name` as ISTAT writes it, without a second language. */
export type Province = Readonly<{ code: string; abbreviation: string; name: string; region: string }>

type Row = readonly [code: string, abbreviation: string, name: string, region: string]

/** ISTAT code, abbreviation, name and region of the 107 provinces of 2023. Newer ones are known by their code alone. */
const rows: readonly Row[] = [
  ['001', 'TO', 'Torino', 'Piemonte'],
  ['002', 'VC', 'Vercelli', 'Piemonte'],
  ['003', 'NO', 'Novara', 'Piemonte'],
  ['004', 'CN', 'Cuneo', 'Piemonte'],
  ['005', 'AT', 'Asti', 'Piemonte'],
  ['006', 'AL', 'Alessandria', 'Piemonte'],
  ['007', 'AO', 'Aosta', "Valle d'Aosta"],
  ['008', 'IM', 'Imperia', 'Liguria'],
  ['009', 'SV', 'Savona', 'Liguria'],
  ['010', 'GE', 'Genova', 'Liguria'],
  ['011', 'SP', 'La Spezia', 'Liguria'],
  ['012', 'VA', 'Varese', 'Lombardia'],
  ['013', 'CO', 'Como', 'Lombardia'],
  ['014', 'SO', 'Sondrio', 'Lombardia'],
  ['015', 'MI', 'Milano', 'Lombardia'],
  ['016', 'BG', 'Bergamo', 'Lombardia'],
  ['017', 'BS', 'Brescia', 'Lombardia'],
  ['018', 'PV', 'Pavia', 'Lombardia'],
  ['019', 'CR', 'Cremona', 'Lombardia'],
  ['020', 'MN', 'Mantova', 'Lombardia'],
  ['021', 'BZ', 'Bolzano', 'Trentino-Alto Adige'],
  ['022', 'TN', 'Trento', 'Trentino-Alto Adige'],
  ['023', 'VR', 'Verona', 'Veneto'],
  ['024', 'VI', 'Vicenza', 'Veneto'],
  ['025', 'BL', 'Belluno', 'Veneto'],
  ['026', 'TV', 'Treviso', 'Veneto'],
  ['027', 'VE', 'Venezia', 'Veneto'],
  ['028', 'PD', 'Padova', 'Veneto'],
  ['029', 'RO', 'Rovigo', 'Veneto'],
  ['030', 'UD', 'Udine', 'Friuli-Venezia Giulia'],
  ['031', 'GO', 'Gorizia', 'Friuli-Venezia Giulia'],
  ['032', 'TS', 'Trieste', 'Friuli-Venezia Giulia'],
  ['033', 'PC', 'Piacenza', 'Emilia-Romagna'],
  ['034', 'PR', 'Parma', 'Emilia-Romagna'],
  ['035', 'RE', "Reggio nell'Emilia", 'Emilia-Romagna'],
  ['036', 'MO', 'Modena', 'Emilia-Romagna'],
  ['037', 'BO', 'Bologna', 'Emilia-Romagna'],
  ['038', 'FE', 'Ferrara', 'Emilia-Romagna'],
  ['039', 'RA', 'Ravenna', 'Emilia-Romagna'],
  ['040', 'FC', 'Forlì-Cesena', 'Emilia-Romagna'],
  ['041', 'PU', 'Pesaro e Urbino', 'Marche'],
  ['042', 'AN', 'Ancona', 'Marche'],
  ['043', 'MC', 'Macerata', 'Marche'],
  ['044', 'AP', 'Ascoli Piceno', 'Marche'],
  ['045', 'MS', 'Massa-Carrara', 'Toscana'],
  ['046', 'LU', 'Lucca', 'Toscana'],
  ['047', 'PT', 'Pistoia', 'Toscana'],
  ['048', 'FI', 'Firenze', 'Toscana'],
  ['049', 'LI', 'Livorno', 'Toscana'],
  ['050', 'PI', 'Pisa', 'Toscana'],
  ['051', 'AR', 'Arezzo', 'Toscana'],
  ['052', 'SI', 'Siena', 'Toscana'],
  ['053', 'GR', 'Grosseto', 'Toscana'],
  ['054', 'PG', 'Perugia', 'Umbria'],
  ['055', 'TR', 'Terni', 'Umbria'],
  ['056', 'VT', 'Viterbo', 'Lazio'],
  ['057', 'RI', 'Rieti', 'Lazio'],
  ['058', 'RM', 'Roma', 'Lazio'],
  ['059', 'LT', 'Latina', 'Lazio'],
  ['060', 'FR', 'Frosinone', 'Lazio'],
  ['061', 'CE', 'Caserta', 'Campania'],
  ['062', 'BN', 'Benevento', 'Campania'],
  ['063', 'NA', 'Napoli', 'Campania'],
  ['064', 'AV', 'Avellino', 'Campania'],
  ['065', 'SA', 'Salerno', 'Campania'],
  ['066', 'AQ', "L'Aquila", 'Abruzzo'],
  ['067', 'TE', 'Teramo', 'Abruzzo'],
  ['068', 'PE', 'Pescara', 'Abruzzo'],
  ['069', 'CH', 'Chieti', 'Abruzzo'],
  ['070', 'CB', 'Campobasso', 'Molise'],
  ['071', 'FG', 'Foggia', 'Puglia'],
  ['072', 'BA', 'Bari', 'Puglia'],
  ['073', 'TA', 'Taranto', 'Puglia'],
  ['074', 'BR', 'Brindisi', 'Puglia'],
  ['075', 'LE', 'Lecce', 'Puglia'],
  ['076', 'PZ', 'Potenza', 'Basilicata'],
  ['077', 'MT', 'Matera', 'Basilicata'],
  ['078', 'CS', 'Cosenza', 'Calabria'],
  ['079', 'CZ', 'Catanzaro', 'Calabria'],
  ['080', 'RC', 'Reggio Calabria', 'Calabria'],
  ['081', 'TP', 'Trapani', 'Sicilia'],
  ['082', 'PA', 'Palermo', 'Sicilia'],
  ['083', 'ME', 'Messina', 'Sicilia'],
  ['084', 'AG', 'Agrigento', 'Sicilia'],
  ['085', 'CL', 'Caltanissetta', 'Sicilia'],
  ['086', 'EN', 'Enna', 'Sicilia'],
  ['087', 'CT', 'Catania', 'Sicilia'],
  ['088', 'RG', 'Ragusa', 'Sicilia'],
  ['089', 'SR', 'Siracusa', 'Sicilia'],
  ['090', 'SS', 'Sassari', 'Sardegna'],
  ['091', 'NU', 'Nuoro', 'Sardegna'],
  ['092', 'CA', 'Cagliari', 'Sardegna'],
  ['093', 'PN', 'Pordenone', 'Friuli-Venezia Giulia'],
  ['094', 'IS', 'Isernia', 'Molise'],
  ['095', 'OR', 'Oristano', 'Sardegna'],
  ['096', 'BI', 'Biella', 'Piemonte'],
  ['097', 'LC', 'Lecco', 'Lombardia'],
  ['098', 'LO', 'Lodi', 'Lombardia'],
  ['099', 'RN', 'Rimini', 'Emilia-Romagna'],
  ['100', 'PO', 'Prato', 'Toscana'],
  ['101', 'KR', 'Crotone', 'Calabria'],
  ['102', 'VV', 'Vibo Valentia', 'Calabria'],
  ['103', 'VB', 'Verbano-Cusio-Ossola', 'Piemonte'],
  ['108', 'MB', 'Monza e della Brianza', 'Lombardia'],
  ['109', 'FM', 'Fermo', 'Marche'],
  ['110', 'BT', 'Barletta-Andria-Trani', 'Puglia'],
  ['111', 'SU', 'Sud Sardegna', 'Sardegna'],
]

export const provinces: readonly Province[] = rows.map(([code, abbreviation, name, region]) => ({
  code,
  abbreviation,
  name,
  region,
}))

const byCode = new Map(provinces.map((province) => [province.code, province]))

/** The province of a municipality, by the first three digits of its six; undefined where the table does not know it. */
export const provinceOfMunicipality = (municipality: string): Province | undefined =>
  byCode.get(municipality.slice(0, 3))

const metropolitanCities = new Set('001 010 015 027 037 048 058 063 072 080 082 083 087 092'.split(' '))

/** Where neither “Province of …” nor “Metropolitan City of …” is right. */
const ownTitles: Readonly<Record<string, Bilingual>> = {
  '007': { it: 'Valle d’Aosta', en: 'Aosta Valley' },
  '011': { it: 'Provincia della Spezia', en: 'Province of La Spezia' },
  '021': {
    it: 'Provincia autonoma di Bolzano – Alto Adige',
    en: 'Autonomous Province of Bolzano – South Tyrol',
  },
  '022': { it: 'Provincia autonoma di Trento', en: 'Autonomous Province of Trento' },
  '030': { it: 'Ex provincia di Udine', en: 'Former Province of Udine' },
  '031': { it: 'Ex provincia di Gorizia', en: 'Former Province of Gorizia' },
  '032': { it: 'Ex provincia di Trieste', en: 'Former Province of Trieste' },
  '058': { it: 'Città metropolitana di Roma Capitale', en: 'Metropolitan City of Rome Capital' },
  '066': { it: 'Provincia dell’Aquila', en: "Province of L'Aquila" },
  '081': { it: 'Libero consorzio comunale di Trapani', en: 'Free Municipal Consortium of Trapani' },
  '084': { it: 'Libero consorzio comunale di Agrigento', en: 'Free Municipal Consortium of Agrigento' },
  '085': {
    it: 'Libero consorzio comunale di Caltanissetta',
    en: 'Free Municipal Consortium of Caltanissetta',
  },
  '086': { it: 'Libero consorzio comunale di Enna', en: 'Free Municipal Consortium of Enna' },
  '088': { it: 'Libero consorzio comunale di Ragusa', en: 'Free Municipal Consortium of Ragusa' },
  '089': { it: 'Libero consorzio comunale di Siracusa', en: 'Free Municipal Consortium of Siracusa' },
  '093': { it: 'Ex provincia di Pordenone', en: 'Former Province of Pordenone' },
  '103': { it: 'Provincia del Verbano-Cusio-Ossola', en: 'Province of Verbano-Cusio-Ossola' },
  '111': { it: 'Provincia del Sud Sardegna', en: 'Province of Sud Sardegna' },
}

/** What the territory of a province is called. */
export function titleOf({ code, name }: Province): Bilingual {
  if (!byCode.has(code)) return { it: `Provincia ${code}`, en: `Province ${code}` }
  const own = ownTitles[code]
  if (own !== undefined) return own
  return metropolitanCities.has(code)
    ? { it: `Città metropolitana di ${name}`, en: `Metropolitan City of ${name}` }
    : { it: `Provincia di ${name}`, en: `Province of ${name}` }
}

/** `cremona` itself holds the layers kept by hand. */
const embedded = 'cremona'

/** A province that the table does not know, as its code says; its region is not known. */
export const provinceOfCode = (code: string): Province =>
  byCode.get(code) ?? { code, abbreviation: code, name: `Provincia ${code}`, region: '' }

/** The folder of a province's territory in `geodata/`: `monza-e-della-brianza`. */
export function territoryIdOf({ name }: Province): string {
  const id = foldText(name).replace(/[^a-z0-9]+/g, '-')
  return id === embedded ? `${embedded}-ufficiale` : id
}
