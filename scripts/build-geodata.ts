import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sourceFolder, territoryFolder } from './folders'
import { buildTerritoryFiles } from './territory-files'

const { files, territory } = buildTerritoryFiles(sourceFolder)
mkdirSync(territoryFolder, { recursive: true })
for (const [name, bytes] of files) writeFileSync(join(territoryFolder, name), bytes)

for (const { file, features, bytes } of territory.layers)
  console.log(
    `${file.padEnd(22)} ${String(features).padStart(5)} features ${String(bytes).padStart(8)} bytes`,
  )
console.log(`Built ${files.size} files in ${territoryFolder}.`)
