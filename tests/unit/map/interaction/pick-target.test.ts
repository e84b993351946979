import { describe, expect, it } from 'vitest'
import { firstPosition } from '../../../../src/contracts/table'
import { pickTarget } from '../../../../src/map/interaction/pick-target'
import { startupMarks } from '../../../../src/map/layers/startup-marks'
import { flowCurve } from '../../../../src/model/flow-arcs'
import type { DrawnFlow } from '../../../../src/model/flow-selection'
import { fullModel } from '../map-scene'
import { tables } from '../territory-tables'

const seatOf = (row: number): [number, number] => [
  tables.municipalities.columns.seat_lon.values[row]!,
  tables.municipalities.columns.seat_lat.values[row]!,
]

describe('pickTarget', () => {
  it('finds the municipality of every seat', () => {
    const model = fullModel({ overlays: ['choropleth'] })
    for (let row = 0; row < tables.municipalities.count; row++) {
      expect(pickTarget({ tables, model, zoom: 10 }, seatOf(row))).toEqual({ kind: 'municipality', row })
    }
  })

  it('finds nothing outside the territory', () => {
    expect(pickTarget({ tables, model: fullModel(), zoom: 10 }, [8, 44])).toBeNull()
  })

  it('finds a mark before the municipality under it, unless its overlay is off', () => {
    const place = firstPosition(tables.startups.geometry, 7)!
    expect(pickTarget({ tables, model: fullModel(), zoom: 14 }, place)).toEqual({ kind: 'startup', row: 7 })
    const bare = fullModel({ overlays: ['choropleth'] })
    expect(pickTarget({ tables, model: bare, zoom: 14 }, place)?.kind).toBe('municipality')
  })

  it('finds clusters with their start-ups when far', () => {
    const cluster = startupMarks(tables.startups, null, 6.5).find(({ rows }) => rows.length > 1)!
    const model = fullModel({ overlays: ['startups'] })
    expect(pickTarget({ tables, model, zoom: 6.5 }, cluster.position)).toEqual({
      kind: 'cluster',
      count: cluster.rows.length,
      rows: cluster.rows,
    })
  })

  it('finds a flow on its curve and not beside it', () => {
    const [from, to] = [seatOf(0), seatOf(40)]
    const ends = { fromCode: 'a', toCode: 'b', fromName: 'A', toName: 'B' }
    const flow: DrawnFlow = { from, to, ...ends, workers: 500, direction: 'in' }
    const model = fullModel({ overlays: ['flows'], flows: [flow] })
    const middle = flowCurve(from, to)[6]!
    expect(pickTarget({ tables, model, zoom: 10 }, middle)).toEqual({ kind: 'flow', flow })
    expect(pickTarget({ tables, model, zoom: 10 }, [middle[0], middle[1] + 0.05])?.kind).not.toBe('flow')
  })
})
