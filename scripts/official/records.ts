import { ftthDates, type FtthDate } from '../../src/contracts/quantities'
import { fetchArcgisFeatures } from '../download/fetch-arcgis-features'
import type { DownloadOptions } from '../download/download-options'
import type { Box } from '../../src/data/write/packed-rtree'
import type { Place } from '../importers/places'
import { SourceError } from '../source-table'
import type { CoverageEdition } from './coverage-features'
import { failed, notAmongFiles, startupsNotSupplied, zonesElsewhere, type Had } from './missing'
import { placesOf, populationYears, type PopulationYear } from './municipalities'
import { landCover } from './publishers'
import type { Province } from './provinces'
import { readAgcom } from './read/agcom'
import { isZip } from './read/archive'
import { readBoundaries, type OfficialMunicipality } from './read/boundaries'
import { readBusinessRegister, type RegisteredStartup } from './read/business-register'
import { readCommuting2011 } from './read/commuting-2011'
import { readCommuting2021, type CommutingMatrix } from './read/commuting-2021'
import { readLandCoverPages, readLandCoverShapefile, type LandCoverArea } from './read/land-cover'
import { readPosas, type PopulationRow } from './read/posas'
import type { FileKind } from './recognise'
import { coverageDateOf } from './request'
import { readFileAtHand, type GatheredFiles, type OfficialFile, type UsedFile } from './sources'

type Residents = Readonly<{ year: PopulationYear; municipalities: ReadonlyMap<string, PopulationRow> }>

/** What all files say, for any province. */
export type OfficialRecords = Readonly<{
  boundaries: Readonly<{
    file: OfficialFile
    all: readonly OfficialMunicipality[]
    /** All as points, by code. */
    places: ReadonlyMap<string, Place>
  }>
  commuting: Had<Readonly<{ file: UsedFile; matrix: CommutingMatrix }>>
  coverage: Had<readonly (CoverageEdition & Readonly<{ used: UsedFile }>)[]>
  population: Had<readonly (Residents & Readonly<{ used: UsedFile }>)[]>
  startups: Had<Readonly<{ file: UsedFile; firms: readonly RegisteredStartup[] }>>
  /** Looked up a province at a time. `bounds`: west, south, east, north of the province in degrees. */
  landCover: (province: Province, bounds: Box) => Promise<Had<LandCover>>
  /** Files that were refused or passed over, a sentence each. */
  notes: readonly string[]
}>

export type LandCover = Readonly<{ file: UsedFile; areas: readonly LandCoverArea[] }>

/** As the README names it. */
const keptIn = 'geodata/.downloads'

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Reads what files there are of a kind; a file that cannot be read is noted, and one of the same edition is passed over. */
class Reader {
  readonly notes: string[] = []

  constructor(readonly gathered: GatheredFiles) {
    for (const { sentence } of gathered.faults) this.notes.push(sentence)
  }

  of(kind: FileKind): readonly OfficialFile[] {
    return this.gathered.files.filter((file) => file.kind === kind)
  }

  /** Why there is nothing of a kind. */
  lack(kind: FileKind) {
    const fault = this.gathered.faults.find((candidate) => candidate.kind === kind)
    return { why: fault ? failed(fault.sentence) : notAmongFiles }
  }

  /** The newest of a kind that can be read, or why there is none; the others are passed over. */
  async newest<T>(kind: FileKind, read: (file: OfficialFile) => T | Promise<T>): Promise<Had<T>> {
    const files = this.of(kind)
    const faults: string[] = []
    for (const [i, file] of files.entries())
      try {
        const had = await read(file)
        if (i > 0) this.notes.push(`${file.name} is used instead.`)
        for (const { name, edition } of files.slice(i + 1))
          this.notes.push(
            `${name} was passed over: ${file.name} is ${edition === file.edition ? 'of the same date' : 'newer'}.`,
          )
        return { had }
      } catch (error) {
        const kept =
          file.address === null
            ? ''
            : ` The download is kept in ${keptIn}: deleted there, it is fetched anew.`
        this.notes.push(sentenceOf(error) + kept)
        faults.push(sentenceOf(error) + kept)
      }
    return faults[0] === undefined ? this.lack(kind) : { why: failed(faults[0]) }
  }

  /** Every edition of a kind, the first file of each. */
  editions<E, T extends Readonly<{ used: UsedFile }>>(
    kind: FileKind,
    read: (file: OfficialFile) => T,
    editionOf: (record: T) => E,
  ): Had<readonly T[]> {
    const records = new Map<E, T>()
    const faults: string[] = []
    for (const file of this.of(kind))
      try {
        const record = read(file)
        const known = records.get(editionOf(record))
        if (known) this.notes.push(`${file.name} was passed over: ${known.used.name} is of the same date.`)
        else records.set(editionOf(record), record)
      } catch (error) {
        faults.push(sentenceOf(error))
      }
    this.notes.push(...faults)
    if (records.size > 0) return { had: [...records.values()] }
    return faults[0] === undefined ? this.lack(kind) : { why: failed(faults[0]) }
  }
}

function coverageDate({ name, edition }: OfficialFile, told: FtthDate | null): FtthDate {
  if (/^\d{4}-\d{2}-\d{2}$/.test(edition)) {
    if (told !== null && told !== edition)
      throw new SourceError(`${name}: its name says ${edition}, --coverage-date says ${told}.`)
    return coverageDateOf(edition, name)
  }
  if (told !== null) return told
  throw new SourceError(
    `${name}: its name does not tell its date; --coverage-date may tell it: ${ftthDates.join(', ')}.`,
  )
}

function readResidents(file: OfficialFile): Residents & { used: UsedFile } {
  const { year, municipalities } = readPosas(file.name, file.bytes)
  const known = populationYears.find((candidate) => candidate === year)
  if (known === undefined)
    throw new SourceError(`${file.name} is of ${year}; used are ${populationYears.join(', ')}.`)
  return { year: known, municipalities, used: file }
}

/** Pages of an answer that were saved. Throws a `SourceError` where one is damaged, or the last is not among them. */
function savedPages(files: readonly OfficialFile[]): readonly unknown[] {
  const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes))
  if (texts.every((text) => /"exceededTransferLimit"\s*:\s*true/.test(text)))
    throw new SourceError(`${files.map(({ name }) => name).join(', ')}: the last page is not among them.`)
  return texts.map((text, i) => {
    try {
      return JSON.parse(text) as unknown
    } catch (error) {
      throw new SourceError(`${files[i]!.name} is damaged: ${sentenceOf(error)}.`)
    }
  })
}

function landCoverAtHand(reader: Reader): () => Promise<Had<LandCover>> {
  const [file, ...others] = reader.of('land-cover')
  if (!file) return () => Promise.resolve(reader.lack('land-cover'))
  const pages = [file, ...others].filter(({ bytes }) => !isZip(bytes))
  const read = async (): Promise<readonly LandCoverArea[]> =>
    isZip(file.bytes) ? readLandCoverShapefile(file.name, file.bytes) : readLandCoverPages(savedPages(pages))
  let areas: Promise<Had<LandCover>> | undefined
  return () =>
    (areas ??= read().then(
      (found) => ({ had: { file, areas: found } }),
      (error: unknown) => {
        reader.notes.push(sentenceOf(error))
        return { why: failed(sentenceOf(error)) }
      },
    ))
}

async function landCoverOnline(
  { code }: Province,
  bounds: Box,
  options: DownloadOptions,
): Promise<Had<LandCover>> {
  const { layer, where } = landCover
  const name = `dusaf7-12111-${code}`
  try {
    const found = await fetchArcgisFeatures({ layer, where, envelope: [...bounds], name }, options)
    const { pages, address, date, sha256 } = found
    const size = pages.reduce<number>((sum, page) => sum + JSON.stringify(page).length, 0)
    return { had: { file: { name, address, date, size, sha256 }, areas: readLandCoverPages(pages) } }
  } catch (error) {
    options.log(sentenceOf(error))
    return { why: failed(sentenceOf(error)) }
  }
}

function readRegister(path: string | null): OfficialRecords['startups'] {
  if (path === null) return { why: startupsNotSupplied }
  const file = readFileAtHand(path)
  try {
    return { had: { file, firms: readBusinessRegister(file.name, file.bytes) } }
  } catch (error) {
    return { why: failed(sentenceOf(error)) }
  }
}

/**
 * Reads what was gathered. Whatever fails is missing, with the reason; only without boundaries is there no territory: then a
 * `SourceError` says why. `download`: null where nothing may be fetched because the files are at hand.
 */
export async function readRecords(
  gathered: GatheredFiles,
  wishes: Readonly<{ coverageDate: FtthDate | null; startups: string | null }>,
  download: DownloadOptions | null,
): Promise<OfficialRecords> {
  const reader = new Reader(gathered)
  const boundaries = await reader.newest('boundaries', async (file) => ({
    file,
    all: await readBoundaries(file.name, file.bytes, null),
  }))
  if ('why' in boundaries)
    throw new SourceError(
      reader.of('boundaries').length + gathered.faults.length > 0
        ? `Nothing can be built without boundaries: ${boundaries.why.en}`
        : 'Nothing can be built without boundaries, ISTAT’s Limiti…_g.zip: it is not among the files.',
    )
  const { file, all } = boundaries.had
  const startups = readRegister(wishes.startups)
  if ('why' in startups && wishes.startups !== null) reader.notes.push(startups.why.en)
  const atHand = landCoverAtHand(reader)
  return {
    boundaries: { file, all, places: placesOf(all) },
    commuting: await reader.newest('commuting', (matrix) => ({
      file: matrix,
      matrix: (matrix.edition === '2011' ? readCommuting2011 : readCommuting2021)(matrix.name, matrix.bytes),
    })),
    coverage: reader.editions(
      'coverage',
      (used) => ({
        used,
        file: used.name,
        date: coverageDate(used, wishes.coverageDate),
        rows: readAgcom(used.name, used.bytes),
      }),
      ({ date }) => date,
    ),
    population: reader.editions('population', readResidents, ({ year }) => year),
    startups,
    landCover: (province, bounds) => {
      if (province.region !== landCover.region) return Promise.resolve({ why: zonesElsewhere })
      return download === null ? atHand() : landCoverOnline(province, bounds, download)
    },
    notes: reader.notes,
  }
}
