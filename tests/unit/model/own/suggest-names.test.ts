import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName } from '../../../../src/model/fold-name'
import { alignmentDistance, createSuggestions } from '../../../../src/model/own/suggest-names'
import { readCremona } from './own-tables'

const { names } = readCremona()
const suggest = createSuggestions(names)
const isLetter = (sign: string | undefined) => sign !== undefined && /\p{L}/u.test(sign)

/** Every way to make one slip of a kind in a name. */
const slips: Readonly<Record<string, (name: string) => string[]>> = {
  missing: (name) => at(name, (i) => name.slice(0, i) + name.slice(i + 1)),
  doubled: (name) => at(name, (i) => name.slice(0, i) + name[i]! + name.slice(i)),
  swapped: (name) =>
    at(name, (i) =>
      isLetter(name[i + 1]) ? name.slice(0, i) + name[i + 1]! + name[i]! + name.slice(i + 2) : name,
    ),
  wrong: (name) => at(name, (i) => name.slice(0, i) + (name[i] === 'k' ? 'w' : 'k') + name.slice(i + 1)),
}

function at(name: string, change: (i: number) => string): string[] {
  return [
    ...new Set(
      Array.from(name.slice(1), (_, i) => i + 1)
        .filter((i) => isLetter(name[i]))
        .map(change),
    ),
  ]
}

describe('createSuggestions', () => {
  it.each(Object.keys(slips))('puts the right name first, one letter %s anywhere after the first', (kind) => {
    const tried = names.flatMap((name) =>
      slips[kind]!(name)
        .filter(
          (slip) =>
            !names.some(
              (other) => foldName(other).replaceAll(' ', '') === foldName(slip).replaceAll(' ', ''),
            ),
        )
        .map((slip) => ({ name, slip, first: names[suggest(slip)[0] ?? -1] })),
    )
    const wrong = tried.filter(({ name, first }) => name !== first)
    expect(tried.length).toBeGreaterThan(500)
    expect(wrong).toEqual([])
  })

  it.each([
    ['Crema (CR)', 'Crema'],
    ['Corte Cortesi', "Corte de' Cortesi con Cignone"],
    ['Dosimo Persico', 'Persico Dosimo'],
    ['Pieve S. Giacomo', 'Pieve San Giacomo'],
    ['Casalmagiore', 'Casalmaggiore'],
  ])('%s → %s', (written, name) => {
    expect(names[suggest(written)[0] ?? -1]).toBe(name)
  })

  it.each(['', '???', 'Milano', 'Roma Capitale', '123456'])('nothing is near “%s”', (written) => {
    expect(suggest(written)).toEqual([])
  })
})

/** The definition, without any economy. */
function distance(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i || j),
  )
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const changed = d[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1])
      d[i]![j] = Math.min(changed, d[i - 1]![j]! + 1, d[i]![j - 1]! + 1)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1)
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1)
    }
  return d[a.length]![b.length]!
}

describe('alignmentDistance', () => {
  it('is the distance, or too far', () => {
    const word = fc.stringMatching(/^[abc]{0,8}$/)
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 6 }), (a, b, limit) => {
        const expected = distance(a, b)
        expect(alignmentDistance(a, b, limit)).toBe(expected > limit ? Infinity : expected)
      }),
    )
  })
})
