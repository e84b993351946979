import { describe, expect, it } from 'vitest'
import { findCycle, readImportGraph } from './import-graph'

const everyRoom = [
  'contracts',
  'format',
  'data',
  'model',
  'worker',
  'map',
  'charts',
  'ui',
  'state',
  'app',
] as const
type Room = (typeof everyRoom)[number]

/** What each room may import besides itself. */
const arrows: Record<Room, readonly Room[]> = {
  contracts: [],
  format: ['contracts'],
  data: ['contracts'],
  model: ['contracts'],
  worker: ['contracts', 'data', 'model'],
  map: ['contracts', 'model', 'format', 'ui'],
  charts: ['contracts', 'model', 'format', 'ui'],
  ui: ['format', 'contracts'],
  state: ['contracts', 'data', 'model', 'worker'],
  app: everyRoom,
}

const roomOf = (file: string): Room | undefined => everyRoom.find((room) => file.startsWith(`src/${room}/`))
const graph = readImportGraph(['src', 'scripts', 'tests'])
const sources = [...graph].filter(([file]) => file.startsWith('src/'))

describe('the dependency rule', () => {
  it('sees components and imports of types', () => {
    expect(graph.get('src/map/TerritoryMap.svelte')).toContain('src/map/territory-map-props.ts')
    expect(graph.get('src/contracts/territory.ts')).toContain('src/contracts/layers.ts')
  })

  it('every source lies in a room, but for the entry', () => {
    expect(sources.map(([file]) => file).filter((file) => !roomOf(file))).toEqual(['src/main.ts'])
  })

  it('only the allowed arrows between rooms', () => {
    const broken = sources.flatMap(([file, targets]) => {
      const from = roomOf(file)
      if (!from) return []
      return targets
        .filter((target) => {
          const to = roomOf(target)
          return to !== from && (!to || !arrows[from].includes(to))
        })
        .map((target) => `${file} → ${target}`)
    })
    expect(broken).toEqual([])
  })

  it('scripts import only contracts, the reader and the writer, words, and how an address is read; the picture is taken with the tests’ browser', () => {
    const allowed =
      /^(scripts|src\/contracts|src\/data|src\/format\/messages)\/|^src\/state\/(view-url|default-view)\.ts$|^tests\/e2e\/browser\.ts$/
    const broken = [...graph]
      .filter(([file]) => file.startsWith('scripts/'))
      .flatMap(([file, targets]) =>
        targets.filter((target) => !allowed.test(target)).map((target) => `${file} → ${target}`),
      )
    expect(broken).toEqual([])
  })

  it('no cycles', () => {
    expect(findCycle(graph)).toBeNull()
  })

  it('recognises a cycle when there is one', () => {
    const cyclic = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ])
    expect(findCycle(cyclic)).toEqual(['b', 'c', 'b'])
  })
})
