import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TextDictionary } from '../../../src/data/text-dictionary'

/** The texts as bytes one after the other, with where each lies. */
function laidOut(texts: readonly string[]) {
  const encoded = texts.map((text) => new TextEncoder().encode(text))
  let end = 0
  const spans = encoded.map(({ length }) => [(end += length) - length, length] as const)
  return { bytes: new Uint8Array(Buffer.concat(encoded)), spans }
}

const keep = (text: string) => text

describe('TextDictionary', () => {
  it('gives each text back, equal texts under one code', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 90 }).filter((value) => value.isWellFormed())
    fc.assert(
      fc.property(fc.array(text, { maxLength: 150 }), fc.nat(), (distinct, seed) => {
        const texts = [...distinct, ...distinct.map((_, i) => distinct[(i * 7 + seed) % distinct.length]!)]
        const { bytes, spans } = laidOut(texts)
        const dictionary = new TextDictionary(bytes, keep, false)
        const codes = spans.map(([start, length]) => dictionary.intern(start, length))
        expect(codes.map((code) => dictionary.entries[code])).toEqual(texts)
        expect(new Set(dictionary.entries).size).toBe(dictionary.entries.length)
      }),
    )
  })

  it('tells long texts apart that differ in the middle only', () => {
    const texts = Array.from({ length: 50 }, (_, i) => `${'a'.repeat(40)}${i}${'z'.repeat(40)}`)
    const { bytes, spans } = laidOut([...texts, ...texts])
    const dictionary = new TextDictionary(bytes, keep, false)
    for (const [start, length] of spans) dictionary.intern(start, length)
    expect(dictionary.entries).toEqual(texts)
  })

  // The cache holds twice as many as it has, but looks in eight places only: of so many, some are pushed out.
  it('knows texts again that it has pushed out of its cache', () => {
    const texts = Array.from({ length: 60_000 }, (_, i) => `n${(i * 7919) % 60_013}`)
    const { bytes, spans } = laidOut(texts)
    const dictionary = new TextDictionary(bytes, keep, false)
    const codes = () => spans.map(([start, length]) => dictionary.intern(start, length))
    const first = codes()
    expect(first).toEqual(texts.map((_, i) => i))
    expect(codes()).toEqual(first)
    expect(dictionary.entries).toEqual(texts)
  })

  it('refuses what is not UTF-8 and what is not admitted', () => {
    const dictionary = new TextDictionary(Uint8Array.of(0x61, 0xff), () => null, false)
    expect(dictionary.intern(1, 1)).toBeLessThan(0)
    expect(dictionary.intern(0, 1)).toBeLessThan(0)
    expect(dictionary.entries).toEqual([])
  })

  it('keeps what admission makes of a text', () => {
    const { bytes, spans } = laidOut(['A', 'a', 'A'])
    const dictionary = new TextDictionary(bytes, (text) => text.toLowerCase(), true)
    expect(spans.map(([start, length]) => dictionary.intern(start, length))).toEqual([0, 0, 0])
    expect(dictionary.entries).toEqual(['a'])
  })
})
