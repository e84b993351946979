import { booleanPointInPolygon } from '@turf/turf'
import { join } from 'node:path'
import type { DownloadOptions } from '../download/download-options'
import { replaceTerritory, recoverTerritories } from '../replace-territory'
import { openSources } from '../sources'
import { SourceError } from '../source-table'
import { buildTerritory, type BuiltTerritory } from './build-territory'
import { buildBefore, changesSince, comparedRows, layerChanges } from './changes'
import type { SourceTopology } from '../importers/municipalities'
import type { ContextProperties } from '../importers/context'
import { figuresOf } from './figures'
import { failed, type Had } from './missing'
import type { Province } from './provinces'
import { readRecords, type OfficialRecords } from './records'
import { writeReport, type BuildReport } from './report'
import type { OfficialRequest } from './request'
import { dissolveProvinces } from './simplify-boundaries'
import type { Surroundings } from './territory-parts'
import { downloadFiles, filesOfFolder } from './sources'

/** Where territories are written, where the sources of rivers and lakes lie, and how to download. */
export type BuildPlaces = Readonly<{
  geodata: string
  sources: string
  download: Omit<DownloadOptions, 'offline' | 'log'>
  log: (line: string) => void
}>

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

const reportFile = 'build-report.md'
/** Sentences of a kind on the console; the report's file has them all. */
const shownSentences = 12

/** The municipality in which a place lies, by code. */
const holderIn =
  ({ features }: BuiltTerritory) =>
  (longitude: number, latitude: number): string | null => {
    const holder = features.municipalities?.find(
      ({ geometry }) =>
        geometry?.type === 'MultiPolygon' && booleanPointInPolygon([longitude, latitude], geometry),
    )
    return holder?.row.istat_code ?? null
  }

/** What has changed since the build before; null where there was none, one sentence where it cannot be read. */
function changesOf(built: BuiltTerritory, folder: string): readonly string[] | null {
  try {
    const before = buildBefore(folder)
    if (before === null) return null
    const layers = layerChanges(before.contents, built.territory)
    const values = changesSince(before.rows, comparedRows(built.features), holderIn(built))
    return [...layers, ...values]
  } catch (error) {
    return [`The build before cannot be read: ${sentenceOf(error)}.`]
  }
}

function reportOf(built: BuiltTerritory, records: OfficialRecords, folder: string): BuildReport {
  return {
    built,
    files: built.used,
    figures: figuresOf(built, records),
    changes: changesOf(built, folder),
    notes: records.notes,
  }
}

/** Mere background: where it cannot be made, territories do without. */
async function surroundingsOf({ boundaries }: OfficialRecords, sources: string): Promise<Had<Surroundings>> {
  try {
    const provinces = await dissolveProvinces(boundaries.all)
    const waters = openSources(sources).topology('context.topo.json') as SourceTopology<ContextProperties>
    return { had: { provinces, waters } }
  } catch (error) {
    return { why: failed(sentenceOf(error)) }
  }
}

/**
 * Builds the territories that are asked for, one folder each, and tells of each what it is made of. A territory is replaced whole or
 * not at all. Throws a `SourceError` where one of them cannot be built, after the others have been tried.
 */
export async function buildOfficial(request: OfficialRequest, places: BuildPlaces): Promise<void> {
  const { geodata, sources, log } = places
  recoverTerritories(geodata)
  const download = { ...places.download, offline: request.offline, log }
  const gathered = request.from === null ? await downloadFiles(download) : filesOfFolder(request.from)
  for (const sentence of gathered.ignored) log(sentence)
  const records = await readRecords(gathered, request, request.from === null ? download : null)
  const surroundings = await surroundingsOf(records, sources)
  const buildOne = async (province: Province): Promise<BuildReport> => {
    const built = await buildTerritory(province, records, { companies: request.companies, surroundings })
    const folder = join(geodata, built.id)
    const report = reportOf(built, records, folder)
    const text = new TextEncoder().encode(writeReport(report, Infinity))
    replaceTerritory(folder, new Map([...built.files, [reportFile, text]]))
    return report
  }
  const failures: string[] = []
  for (const province of request.provinces) {
    const report = await buildOne(province).catch((error: unknown) => {
      failures.push(`${province.name}: ${sentenceOf(error)} What was in its folder before is as it was.`)
      return null
    })
    if (report === null) continue
    const { id } = report.built
    log(writeReport(report, shownSentences))
    log(`Built geodata/${id}. Next: npm start, then open the address with ?t=${id}\n`)
  }
  if (failures.length > 0) throw new SourceError(failures.join('\n'))
}
