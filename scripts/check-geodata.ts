import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LayerContract } from '../src/contracts/define-layer'
import { layerContracts, type LayerId } from '../src/contracts/layers'
import { checkAppReader } from './checks/check-app-reader'
import { compareFiles, readFolder } from './checks/check-committed'
import { checkContract } from './checks/check-contract'
import { checkFigures, type ReadLayers } from './checks/check-figures'
import { checkGdal, hasGdal } from './checks/check-gdal'
import { checkIndex } from './checks/check-index'
import { checkJoins } from './checks/check-joins'
import { readFlatGeobuf, type ReadFile } from './checks/read-flatgeobuf'
import { describeData } from './dictionary'
import { dictionaryFile, sourceFolder, territoryFolder } from './folders'
import { openSources } from './sources'
import { buildTerritoryFiles } from './territory-files'

const shownProblems = 20
let failed = false

/** Says that a check holds, or what is wrong. */
function report(what: string, problems: readonly string[]): void {
  if (problems.length === 0) {
    console.log(`ok      ${what}`)
    return
  }
  failed = true
  for (const problem of problems.slice(0, shownProblems)) console.error(`WRONG   ${problem}`)
  if (problems.length > shownProblems) console.error(`WRONG   … and ${problems.length - shownProblems} more`)
}

/** Runs a check; what it throws is a problem like any other. */
function attempt(layer: string, check: () => readonly string[]): string[] {
  try {
    return check().map((problem) => `${layer}: ${problem}`)
  } catch (error) {
    return [`${layer}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function checkLayer(id: LayerId, bytes: Uint8Array, gdal: boolean): ReadFile | null {
  const contract: LayerContract = layerContracts[id]
  let file: ReadFile
  try {
    file = readFlatGeobuf(bytes)
  } catch (error) {
    report(id, [`${id}: cannot be read: ${error instanceof Error ? error.message : String(error)}`])
    return null
  }
  report(`${id}: ${file.features.length} features hold to the contract${gdal ? ', GDAL agrees' : ''}`, [
    ...attempt(id, () => checkContract(contract, file)),
    ...attempt(id, () => checkIndex(file)),
    ...attempt(id, () => checkAppReader(contract, bytes, file)),
    ...(gdal ? attempt(id, () => checkGdal(contract, join(territoryFolder, `${id}.fgb`), file)) : []),
  ])
  return file
}

function checkAll(): void {
  const built = buildTerritoryFiles(sourceFolder)
  report('two builds give the same bytes', compareFiles(built.files, buildTerritoryFiles(sourceFolder).files))
  const committed = readFolder(territoryFolder)
  report('the committed files are what the sources give', compareFiles(built.files, committed))

  const gdal = hasGdal()
  if (!gdal) console.log('skipped GDAL: ogrinfo with FlatGeobuf is not on this machine')
  const layers: Partial<Record<LayerId, ReadFile>> = {}
  for (const { id, file } of built.territory.layers) {
    const bytes = committed.get(file)
    const read = bytes === undefined ? null : checkLayer(id, bytes, gdal)
    if (read !== null) layers[id] = read
  }
  const sources = openSources(sourceFolder)
  if (Object.keys(layers).length === built.territory.layers.length) {
    const all = layers as ReadLayers
    report(
      'every key joins, no flow exceeds its total',
      checkJoins(all).map(({ layer, cause }) => `${layer}: ${cause}`),
    )
    report(
      'counts, FTTH shares and sums agree with the sources',
      checkFigures(all, sources, built.territory).map(({ layer, cause }) => `${layer}: ${cause}`),
    )
  }
  const dictionary = existsSync(dictionaryFile) ? readFileSync(dictionaryFile, 'utf8') : ''
  report(
    'the data dictionary is up to date',
    dictionary === describeData(built.territory, sources.manifest)
      ? []
      : ['the data dictionary is out of date: run npm run dictionary'],
  )
}

try {
  checkAll()
} catch (error) {
  report('the sources can be built', [error instanceof Error ? error.message : String(error)])
}
if (failed) {
  console.error(
    'The geodata have problems. If the sources changed, run npm run geodata and npm run dictionary.',
  )
  process.exitCode = 1
}
