import { downloadFolder, geodataFolder, sourceFolder, territoryFolder } from './folders'
import { buildOfficial } from './official/build-official'
import { help, readRequest } from './official/request'
import { replaceTerritory } from './replace-territory'
import { buildTerritoryFiles } from './territory-files'

const say = (line: string): void => {
  console.log(line)
}

function buildEmbedded(): void {
  const { files, territory } = buildTerritoryFiles(sourceFolder)
  replaceTerritory(territoryFolder, files)
  for (const { file, features, bytes } of territory.layers)
    say(`${file.padEnd(22)} ${String(features).padStart(5)} features ${String(bytes).padStart(8)} bytes`)
  say(`Built ${files.size} files in ${territoryFolder}.`)
}

try {
  const request = readRequest(process.argv.slice(2))
  if (request.kind === 'help') say(help)
  else if (request.kind === 'embedded') buildEmbedded()
  else
    await buildOfficial(request, {
      geodata: geodataFolder,
      sources: sourceFolder,
      download: { cache: downloadFolder },
      log: say,
    })
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
