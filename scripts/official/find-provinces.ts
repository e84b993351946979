import { SourceError } from '../source-table'
import { provinceOfCode, provinces, type Province } from './provinces'
import { foldText } from './read/columns'

/** Letters and digits alone, without accents or case: how names are compared. */
export const compactName = (name: string): string => foldText(name).replace(/[^a-z0-9]/g, '')

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
const suggested = 3

function letterPairs(name: string): ReadonlySet<string> {
  const text = ` ${compactName(name)} `
  return new Set(Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2)))
}

/** The names most like a given one, the likest first: by the pairs of letters that they share (Dice, 1945). */
function nearestNames(wanted: string, names: readonly string[]): readonly string[] {
  const pairs = letterPairs(wanted)
  return names
    .map((name) => {
      const others = letterPairs(name)
      const shared = [...pairs].filter((pair) => others.has(pair)).length
      return { name, likeness: (2 * shared) / (pairs.size + others.size) }
    })
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, suggested)
    .map(({ name }) => name)
}

function notFound(what: string, wanted: string, names: readonly string[]): never {
  const near = nearestNames(wanted, names)
  throw new SourceError(
    `There is no ${what} “${wanted}”.${near.length > 0 ? ` The nearest: ${near.join(', ')}.` : ''}`,
  )
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
  if (code !== undefined && code !== '000') return provinceOfCode(code)
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
