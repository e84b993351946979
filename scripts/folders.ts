import { fileURLToPath } from 'node:url'

const inProject = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Every territory in a folder of its own, and the sources. */
export const geodataFolder = inProject('geodata')
export const sourceFolder = inProject('geodata/sources')
export const territoryFolder = inProject('geodata/cremona')
/** The publishers' files that were downloaded. */
export const downloadFolder = inProject('geodata/.downloads')
export const countryFolder = inProject('geodata/country')
export const dictionaryFile = inProject('geodata/DICTIONARY.md')
