import { fileURLToPath } from 'node:url'

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

export const sourceFolder = inProject('geodata/sources')
export const territoryFolder = inProject('geodata/cremona')
export const dictionaryFile = inProject('geodata/DICTIONARY.md')
