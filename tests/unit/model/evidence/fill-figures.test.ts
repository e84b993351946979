import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvidenceItem, Statement } from '../../../../src/contracts/evidence'
import { fillFigures, type FigureWords } from '../../../../src/model/evidence/fill-figures'

const of = (...values: number[]): Statement => ({
  amounts: values.map((value) => ({ value, label: { it: 'una cosa', en: 'a thing' }, qualifier: 'exact' })),
  period: { it: 'giugno 2026', en: 'June 2026' },
  by: { it: 'AGCOM', en: 'AGCOM' },
  sources: [],
})

const item: EvidenceItem = {
  id: 'K05',
  rows: [],
  topic: 'fibre',
  label: { it: 'Fibra', en: 'Fibre' },
  unit: 'percent',
  of: null,
  total: null,
  producer: null,
  handout: { ...of(5.7), by: null },
  primary: null,
  newest: of(78.8, 69.9),
  verdict: 'contradicted',
  reason: { it: '', en: '' },
  links: [],
  caution: null,
  series: [],
  view: null,
  confidence: 'high',
}
const evidenceOf = new Map([['K05', item]])
const words: FigureWords = {
  statement: ({ amounts }) => amounts.map(({ value, label }) => `${value}${label?.it ?? ''}`).join('+'),
  text: ({ it: italian }) => italian,
}
const fill = (text: string) => fillFigures(text, evidenceOf, words)

describe('figures within a text', () => {
  it('are the statements of the item named', () => {
    expect(fill('Da {K05.handout} a {K05.newest}.')).toBe('Da 5.7una cosa a 78.8una cosa+69.9una cosa.')
  })

  it('may be one amount, which then needs no label, its period, or who states it', () => {
    expect(fill('{K05.newest.2} ({K05.newest.period}, {K05.newest.by})')).toBe('69.9 (giugno 2026, AGCOM)')
  })

  it.each([
    ['{K99.newest}', '[K99.newest?]'],
    ['{K05.primary}', '[K05.primary?]'],
    ['{K05.newest.3}', '[K05.newest.3?]'],
    ['{K05.handout.by}', '[K05.handout.by?]'],
    ['{K05.oldest}', '[K05.oldest?]'],
    ['{K05}', '[K05?]'],
    ['{constructor.newest}', '[constructor.newest?]'],
  ])('that are not there stay visible: %s', (text, shown) => {
    expect(fill(text)).toBe(shown)
  })

  it('leave other braces alone', () => {
    expect(fill('{ } {} { K05.newest } }{')).toBe('{ } {} { K05.newest } }{')
  })

  it('never throws, and changes nothing outside references', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (before, name) => {
        const plain = before.replaceAll(/[{}]/g, '')
        expect(fill(`${plain}{K05.handout.1}${plain}`)).toBe(`${plain}5.7${plain}`)
        expect(() => fill(`{${name}}`)).not.toThrow()
      }),
    )
  })
})
