import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { embedAddress, iframeCode } from '../../../../src/app/embed/iframe-code'
import { defaultView } from '../../../../src/state/default-view'
import { decodeView } from '../../../../src/state/view-url'

const window = { width: 1440, height: 900 }
const size = { width: 640, height: 400 } as const
const entities: Record<string, string> = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>' }

/** The attributes of the one tag, read as an HTML parser does. */
function attributes(html: string): Map<string, string> {
  const tag = /^<iframe ([^>]*)><\/iframe>$/.exec(html)?.[1] ?? ''
  return new Map(
    Array.from(tag.matchAll(/([a-z]+)="([^"]*)"/g), ([, name = '', value = '']) => [
      name,
      value.replace(/&\w+;/g, (entity) => entities[entity] ?? entity),
    ]),
  )
}

describe('the code of a frame', () => {
  test('address and title come back from it, whatever they contain', () => {
    const text = fc.string({ unit: fc.constantFrom('"', '<', '>', '&', '&amp;', "'", 'a', 'è', ' ') })
    fc.assert(
      fc.property(text, text, (address, title) => {
        const found = attributes(iframeCode(address, title, size))
        expect([...found.keys()]).toEqual(['src', 'title', 'width', 'height', 'loading', 'style'])
        expect(found.get('src')).toBe(address)
        expect(found.get('title')).toBe(title)
      }),
    )
  })

  test('the address keeps the view and the path, and nothing else of the page’s address', () => {
    const view = { ...defaultView, indicator: 'over_65', selection: ['019035'] } as const
    const address = new URL(
      embedAddress('https://example.org/a/b/?lang=en#top', { ...view, workspace: 'gaps' }, window, size),
    )
    expect(`${address.origin}${address.pathname}${address.hash}`).toBe('https://example.org/a/b/')
    expect(decodeView(address.search)).toEqual({
      view: { ...view, workspace: 'gaps', frame: 'embed' },
      ignored: [],
    })
  })

  test('a smaller frame shows about as much of the world: half the side, one zoom less', () => {
    const camera = { longitude: 10, latitude: 45, zoom: 10 }
    const zoomIn = (height: number) =>
      decodeView(
        new URL(
          embedAddress('https://example.org/', { ...defaultView, camera }, window, { width: '100%', height }),
        ).search,
      ).view.camera?.zoom
    expect(zoomIn(450)).toBe(9)
    expect(zoomIn(225)).toBe(8)
    expect(zoomIn(1800)).toBe(10)
  })
})
