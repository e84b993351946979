import { expect, test } from 'vitest'
import { viewToCarry } from '../../../../src/app/handout/save-one-file'
import { defaultView } from '../../../../src/state/default-view'
import { decodeView } from '../../../../src/state/view-url'

const view = { ...defaultView, indicator: 'over_65', selection: ['019035'], frame: 'audience' } as const
const carried = (patch: Partial<typeof defaultView>, tells: boolean) =>
  decodeView(viewToCarry({ ...view, ...patch }, tells)).view

test('a file opens with the view it was made with, in a window of its own', () => {
  const there = { ...view, frame: 'whole' } as const
  expect(carried({ workspace: 'gaps' }, false)).toEqual({ ...there, workspace: 'gaps' })
  expect(carried({ workspace: 'table', tablePanel: 'evidence' }, true)).toEqual({
    ...there,
    workspace: 'table',
    tablePanel: 'evidence',
  })
})

test('in place of the handouts it opens with the story that is told, else with the map', () => {
  const handouts = { workspace: 'table', tablePanel: 'handouts' } as const
  expect(carried(handouts, true)).toMatchObject({ workspace: 'table', tablePanel: 'story' })
  expect(carried(handouts, false)).toMatchObject({ workspace: 'explore', tablePanel: 'story' })
})

test('it names nothing of one’s own, which stays on the device', () => {
  const own = 'own-abcdef12' as const
  const made = viewToCarry({ ...view, indicator: own, secondIndicator: own, ownLayers: ['abcdef12'] }, false)
  expect(made).not.toContain('abcdef12')
  expect(decodeView(made).view).toMatchObject({ indicator: defaultView.indicator, ownLayers: [] })
})
