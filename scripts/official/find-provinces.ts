import { foldName, joinWords } from '../../src/model/fold-name'
import { createSuggestions } from '../../src/model/own/suggest-names'
import { SourceError } from '../source-table'
import { provinceOfCode, provinces, type Province } from './provinces'

/** Letters and digits alone, without accents or case: how names are compared. */
export const compactName = (name: string): string => joinWords(foldName(name))

/** Other names in use, by what they mean. */
const otherNames: Readonly<Record<string, string>> = {
  bozen: '021',
  bolzanobozen: '021',
  sudtirol: '021',
  altoadige: '021',
  valledaosta: '007',
  forli: '040',
  massa: '045',
  monza: '108',
  monzaebrianza: '108',
  monzabrianza: '108',
  pesaro: '041',
  reggioemilia: '035',
  reggiodicalabria: '080',
  romacapitale: '058',
  spezia: '011',
  aquila: '066',
  verbania: '103',
}

/** Other names of regions, those in two languages among them. */
const otherRegions: Readonly<Record<string, string>> = {
  trentinoaltoadigesudtirol: 'Trentino-Alto Adige',
  trentinosudtirol: 'Trentino-Alto Adige',
  valledaostavalleedaoste: "Valle d'Aosta",
  friuli: 'Friuli-Venezia Giulia',
}

const regions = [...new Set(provinces.map(({ region }) => region))]

function notFound(what: string, wanted: string, names: readonly string[]): never {
  const near = createSuggestions(names)(wanted).map((row) => names[row]!)
  const advice = near.length === 0 ? 'No name is near it.' : `Did you mean ${near.join(' or ')}?`
  throw new SourceError(`There is no ${what} “${wanted}”. ${advice}`)
}

/**
 * The province of an abbreviation, an ISTAT code or a name, in any case, with or without accents. A code of three digits that is
 * not in the table is taken as it is: the boundaries will show whether there is such a province. Throws a `SourceError` with the
 * nearest names.
 */
export function findProvince(wanted: string): Province {
  const folded = compactName(wanted)
  const code = /^\d{1,3}$/.test(folded) ? folded.padStart(3, '0') : otherNames[folded]
  const found = provinces.find(
    (province) =>
      province.code === code ||
      province.abbreviation.toLowerCase() === folded ||
      compactName(province.name) === folded,
  )
  if (found) return found
  if (code !== undefined) return provinceOfCode(code)
  return notFound(
    'province',
    wanted,
    provinces.map(({ name }) => name),
  )
}

/** The provinces of a region, by its name. Throws a `SourceError` with the nearest names. */
export function findRegion(wanted: string): readonly Province[] {
  const folded = compactName(wanted)
  const region = regions.find((name) => compactName(name) === folded) ?? otherRegions[folded]
  if (region === undefined) return notFound('region', wanted, regions)
  return provinces.filter((province) => province.region === region)
}
