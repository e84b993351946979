import { parseArgs } from 'node:util'
import { ftthDates, type FtthDate } from '../../src/contracts/quantities'
import { SourceError } from '../source-table'
import { findProvince, findRegion } from './find-provinces'
import { provinces, type Province } from './provinces'

export type OfficialRequest = Readonly<{
  provinces: readonly Province[]
  /** A folder with files at hand; null to download. */
  from: string | null
  offline: boolean
  /** The business register's file; null without start-ups. */
  startups: string | null
  /** Whether the names of the firms are wanted as well. */
  companies: boolean
  /** The date of a coverage file whose name does not tell it. */
  coverageDate: FtthDate | null
}>

/** What the command is asked for: a text of help, the embedded territory, or official ones. */
export type BuildRequest =
  | Readonly<{ kind: 'help' }>
  | Readonly<{ kind: 'embedded' }>
  | (Readonly<{ kind: 'official' }> & OfficialRequest)

export const help = `npm run geodata
  Builds the embedded territory, geodata/cremona, from geodata/sources.

npm run geodata -- --province MN [--province LO,PC …] | --region Lombardia | all
  Builds geodata/<province>/ from the publishers' files, a folder a province. A province is told by its
  abbreviation, its ISTAT code or its name. A code that is not known by name is looked for in the boundaries.

  --from DIR             use the files in DIR and download nothing; what is not there is declared missing
  --offline              use what was downloaded before, and nothing else
  --startups FILE        the business register's list of innovative start-ups (CSV, XLS, XLSX)
  --companies            keep the names of the firms of that list
  --coverage-date DAY    the date of an AGCOM file whose name does not tell it: ${ftthDates.join(', ')}
  --help                 this text`

const options = {
  province: { type: 'string', multiple: true },
  region: { type: 'string', multiple: true },
  from: { type: 'string' },
  offline: { type: 'boolean', default: false },
  startups: { type: 'string' },
  companies: { type: 'boolean', default: false },
  'coverage-date': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error)
    throw new SourceError(`${cause.replace(/\.$/, '')}. --help says what may be asked for.`)
  }
}

/** A date that coverage is known for. Throws a `SourceError` naming those dates. `what` begins the sentence. */
export function coverageDateOf(day: string, what: string): FtthDate {
  const date = ftthDates.find((known) => known === day)
  if (date === undefined)
    throw new SourceError(`${what} is of ${day}; the dates that are known are ${ftthDates.join(', ')}.`)
  return date
}

const parted = (values: readonly string[] = []) =>
  values
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '')

function provincesOf(names: readonly string[], regions: readonly string[]): readonly Province[] {
  const found = [
    ...names.flatMap((name) => (name.toLowerCase() === 'all' ? provinces : [findProvince(name)])),
    ...regions.flatMap(findRegion),
  ]
  return [...new Map(found.map((province) => [province.code, province])).values()]
}

/**
 * What the arguments of the command ask for; provinces in the order named, each once. Throws a `SourceError` where an option or a
 * name is not known, or options do not go together.
 */
export function readRequest(args: readonly string[]): BuildRequest {
  const { values, positionals } = parse(args)
  if (values.help) return { kind: 'help' }
  const names = [...parted(positionals), ...parted(values.province)]
  const asked = provincesOf(names, parted(values.region))
  const { from = null, offline, startups = null, companies } = values
  const day = values['coverage-date']
  if (asked.length === 0) {
    if (args.length === 0) return { kind: 'embedded' }
    throw new SourceError('No province is named: --province, --region or all. --help says more.')
  }
  if (offline && from !== null)
    throw new SourceError(
      '--offline uses what was downloaded before, --from the files of a folder: one of them.',
    )
  if (companies && startups === null)
    throw new SourceError('--companies keeps the names of a list of start-ups: --startups must name it.')
  return {
    kind: 'official',
    provinces: asked,
    from,
    offline,
    startups,
    companies,
    coverageDate: day === undefined ? null : coverageDateOf(day, 'The coverage of --coverage-date'),
  }
}
