import { writeFileSync } from 'node:fs'
import { describeData } from './dictionary'
import { dictionaryFile, sourceFolder } from './folders'
import { openSources } from './sources'
import { buildTerritoryFiles } from './territory-files'

const { territory } = buildTerritoryFiles(sourceFolder)
writeFileSync(dictionaryFile, describeData(territory, openSources(sourceFolder).manifest))
console.log(`Wrote ${dictionaryFile}.`)
