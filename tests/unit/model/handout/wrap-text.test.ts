import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapText } from '../../../../src/model/handout/wrap-text'

/** Wide and narrow letters. */
const measure = (text: string): number => [...text].reduce((sum, c) => sum + (c === 'i' ? 3 : 7), 0)
const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'i', 'm', 'è') }), { maxLength: 12 })

describe('lines of a text', () => {
  it('are no wider than asked, lose no letter, and are as few as words allow', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 7, max: 120 }), (parts, width) => {
        const text = parts.join(' ')
        const lines = wrapText(text, width, measure)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
        lines.slice(1).forEach((line, i) => {
          const next = line.split(' ')[0]!
          // The next word would not have fitted, or was cut for being too wide.
          const isCut = !text.split(/\s+/).includes(next)
          expect(isCut || measure(`${lines[i]!} ${next}`) > width || !text.includes(`${lines[i]!} `)).toBe(
            true,
          )
        })
      }),
    )
  })

  it('marks what is left out', () => {
    expect(wrapText('uno due tre quattro', 30, measure, 2)).toEqual(['uno', 'due…'])
  })
})
