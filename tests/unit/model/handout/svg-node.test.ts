// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { svg, svgText } from '../../../../src/model/handout/svg-node'

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'image/svg+xml')

describe('a drawing as text', () => {
  it('gives any text and attribute back to a parser of XML, or leaves out what XML forbids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary-ascii' }), (words, other) => {
        const parsed = parse(svgText(svg('text', { 'data-name': words }, [other, words])))
        expect(parsed.querySelector('parsererror')).toBeNull()
        // What a parser makes of line ends in attributes is its own affair.
        const plain = (text: string) =>
          text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\s/g, ' ')
        const root = parsed.documentElement
        expect(plain(root.textContent).replace(/ +/g, ' ')).toBe(plain(other + words).replace(/ +/g, ' '))
        expect(plain(root.getAttribute('data-name') ?? '')).toBe(plain(words))
      }),
    )
  })

  it('makes no element of what a person writes', () => {
    const title = '<script>alert(1)</script>"&\''
    const parsed = parse(svgText(svg('svg', {}, [svg('title', {}, [title])])))
    expect(parsed.querySelector('script')).toBeNull()
    expect(parsed.querySelector('title')?.textContent).toBe(title)
  })

  it('rounds numbers to hundredths and leaves out what is null', () => {
    expect(svgText(svg('rect', { x: 1.23456, y: -0.001, rx: null }))).toBe('<rect x="1.23" y="0"/>')
  })
})
