import { describe, expect, it } from 'vitest'
import { keepUnchanged } from '../../../src/map/keep-unchanged'
import type { MapModel } from '../../../src/map/map-model'
import type { DrawnFlow } from '../../../src/model/flow-selection'
import { fullModel } from './map-scene'

const flow: DrawnFlow = {
  from: [9.7, 45.4],
  to: [10, 45.1],
  fromCode: '019035',
  toCode: '019036',
  fromName: 'Crema',
  toName: 'Cremona',
  workers: 300,
  direction: 'in',
}
const { index } = fullModel()
const model = (changes: Partial<MapModel> = {}): MapModel => ({
  ...fullModel({ startupsPassing: new Uint8Array(26), flows: [{ ...flow }] }),
  index,
  ...changes,
})
const before = model({ unreached: new Float64Array(113).fill(Number.NaN) })

describe('keepUnchanged', () => {
  it('is the model before when the next one says the same in other arrays', () => {
    expect(keepUnchanged(before, model({ unreached: new Float64Array(113).fill(Number.NaN) }))).toBe(before)
  })

  const news: [keyof MapModel, Partial<MapModel>][] = [
    ['choropleth', { choropleth: null }],
    ['choropleth', { choropleth: { ...before.choropleth!, classes: new Int8Array(113) } }],
    ['choropleth', { choropleth: { ...before.choropleth!, colours: [[1, 2, 3]] } }],
    ['passing', { passing: new Uint8Array(113) }],
    ['startupsPassing', { startupsPassing: null }],
    ['selection', { selection: [0, 1] }],
    ['flows', { flows: [{ ...flow, workers: 301 }] }],
    ['flows', { flows: [{ ...flow, direction: 'out' }] }],
    ['flowScaleMax', { flowScaleMax: 7 }],
    ['unreached', { unreached: new Float64Array(113) }],
    ['overlays', { overlays: ['zones'] }],
    ['zones', { zones: [3] }],
  ]

  it.each(news)('takes what is new in %s and keeps the rest', (field, change) => {
    const next = { ...model({ unreached: new Float64Array(113).fill(Number.NaN) }), ...change }
    const kept = keepUnchanged(before, next)
    expect(kept[field]).toBe(next[field])
    for (const other of Object.keys(before) as (keyof MapModel)[]) {
      if (other !== field) expect(kept[other], other).toBe(before[other])
    }
  })
})
