import { describe, expect, it } from 'vitest'
import { contextFeatures } from '../../../../scripts/official/context-features'
import type { ContextProperties } from '../../../../scripts/importers/context'
import type { SourceTopology } from '../../../../scripts/importers/municipalities'
import { openSources } from '../../../../scripts/sources'
import { context } from '../../../../src/contracts/context'
import { writeFlatGeobuf } from '../../../../src/data/write/flatgeobuf-writer'
import { mosaic, squareIn } from '../../../fixtures/official/mosaic'

const waters = openSources('geodata/sources').topology(
  'context.topo.json',
) as SourceTopology<ContextProperties>
const land = mosaic({ columns: 4, rows: 2, points: 3 })
const names = new Map([['019', { code: '019', abbreviation: 'CR', name: 'Cremona', region: 'Lombardia' }]])
const provinces = [
  { province: '019', polygons: [[squareIn(1, 1, 4)]] },
  // A cell is about 4 km wide and 5.6 high.
  { province: '020', polygons: [[squareIn(17, 1, 1)]] },
  { province: '098', polygons: [[squareIn(20, 1, 1)]] },
  { province: '108', polygons: [[squareIn(1, 12, 1)]] },
]
const made = contextFeatures(land, provinces, names, waters)
const namesOf = (kind: string) => made.filter(({ row }) => row.kind === kind).map(({ row }) => row.name)

describe('contextFeatures', () => {
  it('keeps provinces within 60 km, named where known', () => {
    expect(namesOf('province')).toEqual(['Cremona', '020', '108'])
    expect(made[0]!.row).toEqual({
      context_id: 'C01',
      kind: 'province',
      name: 'Cremona',
      abbreviation: 'CR',
      region: 'Lombardia',
    })
    expect(made[1]!.row).toMatchObject({ abbreviation: null, region: null })
  })

  it('keeps rivers and lakes within 60 km, none far from them', () => {
    expect(namesOf('river')).toContain('Po')
    expect(namesOf('river')).toContain('Adda')
    expect(namesOf('lake')).toEqual([])
    const moved = (dx: number, dy: number) =>
      land.map((one) => ({
        ...one,
        polygons: one.polygons.map((p) => p.map((ring) => ring.map(([x, y]) => [x! + dx, y! + dy]))),
      }))
    const north = contextFeatures(moved(0, 0.2), [], names, waters)
    expect(north.filter(({ row }) => row.kind === 'lake').map(({ row }) => row.name)).toEqual(["Lago d'Iseo"])
    // By Palermo
    expect(contextFeatures(moved(3.7, -7), provinces, names, waters)).toEqual([])
  })

  it('numbers them without a gap and makes a valid layer', () => {
    expect(made.map(({ row }) => row.context_id)).toEqual(
      made.map((_, i) => `C${String(i + 1).padStart(2, '0')}`),
    )
    expect(() => writeFlatGeobuf(context, made, '{}')).not.toThrow()
  })
})
