import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCountry } from './country/build-country'
import { italySize } from './country/country-size'
import { countryFolder } from './folders'

const files = buildCountry(italySize)
mkdirSync(countryFolder, { recursive: true })
for (const [name, bytes] of files) {
  writeFileSync(join(countryFolder, name), bytes)
  console.log(`${name.padEnd(22)} ${String(bytes.length).padStart(10)} bytes`)
}
console.log(`Built ${files.size} files of a made-up country in ${countryFolder}.`)
