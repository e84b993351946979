import { createHash } from 'node:crypto'
import { booleanPointInPolygon } from '@turf/turf'
import type { MultiPolygon } from 'geojson'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFlatGeobuf, type ReadFeature } from '../../../scripts/checks/read-flatgeobuf'
import { sourceFolder } from '../../../scripts/folders'
import { openSources } from '../../../scripts/sources'
import { buildTerritoryFiles, type TerritoryFiles } from '../../../scripts/territory-files'

let built: TerritoryFiles
let features: (file: string) => readonly ReadFeature[]

beforeAll(() => {
  built = buildTerritoryFiles(sourceFolder)
  features = (file) => readFlatGeobuf(built.files.get(file)!).features
})

describe('buildTerritoryFiles', () => {
  it('writes the layers with the features that the sources list', () => {
    expect(Object.fromEntries(built.territory.layers.map(({ id, features: count }) => [id, count]))).toEqual({
      municipalities: 113,
      ftth: 339,
      'industrial-zones': 52,
      startups: 26,
      'commuter-flows': 2015,
      services: 24,
      infrastructure: 48,
      context: 25,
    })
  })

  it('states size and digest of every file, and names only sources that it describes', () => {
    const described = new Set(built.territory.sources.map(({ id }) => id))
    for (const { file, bytes, sha256, sources } of built.territory.layers) {
      const content = built.files.get(file)!
      expect(content.length).toBe(bytes)
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
      expect(sources.filter((id) => !described.has(id))).toEqual([])
    }
  })

  it('gives Crema the households of the source table at 30 June 2026', () => {
    const source = openSources(sourceFolder)
      .table('ftth_coverage.csv')
      .find(({ cells }) => cells['istat_code'] === '019035' && cells['date'] === '2026-06-30')!
    const crema = features('ftth.fgb').find(
      ({ properties }) => properties['istat_code'] === '019035' && properties['date'] === '2026-06-30',
    )!
    expect(crema.properties['households']).toBe(Number(source.cells['households']))
    expect(crema.properties['households_ftth']).toBe(Number(source.cells['households_ftth']))
  })

  it('gives no place to what has none in the sources, and to nothing else', () => {
    const placeless = (file: string, key: string) =>
      features(file).flatMap(({ geometry, properties }) => (geometry === null ? [properties[key]] : []))
    expect(placeless('services.fgb', 'service_id')).toEqual(['E11', 'E12', 'E13', 'E19', 'E21', 'E23'])
    expect(placeless('infrastructure.fgb', 'feature_id')).toEqual(['I40', 'I41', 'I42'])
  })

  it('places every start-up inside its municipality', () => {
    const boundaries = new Map(
      features('municipalities.fgb').map(({ geometry, properties }) => [properties['istat_code'], geometry]),
    )
    for (const { geometry, properties } of features('startups.fgb')) {
      const boundary = boundaries.get(properties['istat_code']) as MultiPolygon
      expect(geometry?.type === 'Point' && booleanPointInPolygon(geometry, boundary)).toBe(true)
    }
  })

  it('gives neighbours the same digits for the edges that they share', () => {
    const uses = new Map<string, number>()
    for (const { geometry } of features('municipalities.fgb'))
      for (const ring of (geometry as MultiPolygon).coordinates.flat())
        ring.slice(1).forEach((end, i) => {
          const edge = [ring[i]!.join(), end.join()].sort().join(' ')
          uses.set(edge, (uses.get(edge) ?? 0) + 1)
        })
    const counts = [...uses.values()]
    expect(Math.max(...counts)).toBe(2)
    expect(counts.filter((count) => count === 2).length).toBeGreaterThan(counts.length / 2)
  })
})
