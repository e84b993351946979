import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'
import type { Territory } from '../src/contracts/territory'
import type { ListedTerritory } from '../src/contracts/territory-list'
import { geodataFolder } from './folders.ts'

const description = (folder: string, id: string) => path.join(folder, id, 'territory.json')

/** The folders of `geodata` that hold a territory, in the order of their names. Hidden ones are half-built or replaced. */
const territoryIds = (geodata: string): string[] =>
  readdirSync(geodata)
    .filter((id) => !id.startsWith('.') && existsSync(description(geodata, id)))
    .sort()

/** What the built page takes with it: every territory present, under its own folder. */
export const territoryTargets = () =>
  territoryIds(geodataFolder).map((id) => ({ src: path.join(geodataFolder, id, '*'), dest: `geodata/${id}` }))

/** Every territory present, with its provinces. */
export function listTerritories(geodata = geodataFolder): ListedTerritory[] {
  return territoryIds(geodata).map((id) => {
    const { name, parts } = JSON.parse(readFileSync(description(geodata, id), 'utf8')) as Territory
    const provinces = (parts ?? []).map((part) => ({
      istat_code: part.istat_code,
      abbreviation: part.abbreviation,
      name: part.name,
      region: part.region,
    }))
    return { id, name, provinces }
  })
}

/** Tells the page which territories lie beside it: `geodata/territories.json`, in the build and in development. */
export const territoryList: Plugin = {
  name: 'territory-list',
  configureServer(server) {
    server.middlewares.use('/geodata/territories.json', (_request, response) => {
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify(listTerritories()))
    })
  },
  generateBundle() {
    const source = JSON.stringify(listTerritories())
    this.emitFile({ type: 'asset', fileName: 'geodata/territories.json', source })
  },
}
