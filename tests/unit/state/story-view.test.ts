import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import story from '../../../geodata/sources/story.json'
import { defaultView } from '../../../src/state/default-view'
import {
  colouredBy,
  colouringOf,
  readStepView,
  stepViewText,
  viewOfStep,
} from '../../../src/state/story-view'
import { decodeView } from '../../../src/state/view-url'

describe('the view of a step', () => {
  it('keeps what the map shows and leaves the window what is its own', () => {
    const window = {
      ...defaultView,
      territory: 'country',
      workspace: 'table',
      language: 'en',
      theme: 'dark',
      frame: 'audience',
      tablePanel: 'story',
      selection: ['019036'],
    } as const
    expect(viewOfStep({ id: 'a', view: 'i=ftth_strict&w=data&lang=it&fr=embed' }, window)).toEqual({
      ...window,
      indicator: 'ftth_strict',
      selection: [],
      step: 'a',
    })
    expect(stepViewText({ ...window, step: 'x' })).toBe('s=019036')
  })

  it('comes back from a step as it was put in, in any window', () => {
    const part = fc.constantFrom(
      'i=ftth_strict',
      'l=',
      's=019035.019036',
      'c=10~45~9',
      'fd=out',
      'w=gaps',
      'z=',
    )
    fc.assert(
      fc.property(fc.uniqueArray(part), fc.uniqueArray(part), (there, here) => {
        const view = decodeView(there.join('&')).view
        const text = stepViewText(view)
        const shown = viewOfStep({ id: 'a', view: text }, decodeView(here.join('&')).view)
        expect(colouredBy(stepViewText(shown), colouringOf(text))).toBe(text)
        expect(readStepView(text)).toEqual({ view: text, ignored: [] })
      }),
    )
  })

  it('keeps the workspace that colours the map, and no other', () => {
    expect(stepViewText({ ...defaultView, workspace: 'gaps', gapsPanel: 'first' })).toBe('w=gaps&gt=first')
    expect(stepViewText({ ...defaultView, workspace: 'data' })).toBe('')
    expect(colouredBy('l=', 'sites')).toBe('w=sites&l=')
    expect(colouringOf(colouredBy('w=gaps&l=', 'explore'))).toBe('explore')
  })

  it.each(story.steps.map(({ id, view }) => ({ id, view })))(
    'of the story’s step $id means something',
    ({ view }) => {
      const { view: read, ignored } = readStepView(view)
      expect(ignored).toEqual([])
      // Nothing of it is the window's own, so that all of it comes back.
      expect(decodeView(view).view).toEqual(decodeView(read).view)
      const { camera } = decodeView(view).view
      if (camera) {
        expect(camera.longitude).toBeGreaterThan(9.4)
        expect(camera.longitude).toBeLessThan(10.7)
        expect(camera.latitude).toBeGreaterThan(44.9)
        expect(camera.latitude).toBeLessThan(45.6)
        expect(camera.zoom).toBeGreaterThan(8)
      }
    },
  )
})
