import { describe, expect, it } from 'vitest'
import { defaultView } from '../../../src/state/default-view'
import { moveView } from '../../../src/state/move-view'

const view = {
  ...defaultView,
  territory: 'country',
  province: null,
  camera: { longitude: 10, latitude: 45, zoom: 9 },
  selection: ['019035', '020001', '019036'],
}

describe('moveView', () => {
  it('keeps of the selection what lies in the province, and fits the map', () => {
    expect(moveView(view, 'country', '019')).toEqual({
      territory: 'country',
      province: '019',
      camera: null,
      selection: ['019035', '019036'],
    })
  })

  it('keeps the whole selection when a province is left for its country', () => {
    expect(moveView({ ...view, province: '019' }, 'country', null).selection).toEqual(view.selection)
  })

  it('drops the selection in another territory, where the codes are of other places', () => {
    expect(moveView(view, 'cremona', null).selection).toEqual([])
  })
})
