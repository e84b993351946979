import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSearch } from '../../../src/model/search'
import { readSourceRows } from '../../fixtures/source-layers'

const names = readSourceRows('municipalities.csv').map(({ name }) => name!)
const search = createSearch(names)
const found = (query: string) => search(query).map((row) => names[row]!)

describe('createSearch', () => {
  it.each([
    ['crema', 'Crema'],
    ['CREMONA', 'Cremona'],
    ['torre picenardi', "Torre de' Picenardi"],
    ['torre de picenardi', "Torre de' Picenardi"],
    ['torre de’ picenardi', "Torre de' Picenardi"],
    ['sesto uniti', 'Sesto ed Uniti'],
    ['casal maggiore', 'Casalmaggiore'],
    ['castelgabbiano', 'Castel Gabbiano'],
    ['rivolta dadda', "Rivolta d'Adda"],
    ['spino d adda', "Spino d'Adda"],
    ['casale vidolasco', 'Casale Cremasco-Vidolasco'],
    ['picenardi torre', "Torre de' Picenardi"],
    ['pizzighetone', 'Pizzighettone'],
    ['rcema', 'Crema'],
    ['sorésina', 'Soresina'],
  ])('finds %s first as %s', (query, name) => {
    expect(found(query)[0]).toBe(name)
  })

  it('puts the name itself before names that begin with the query, and these before words that do', () => {
    const results = found('crem')
    expect(results.slice(0, 3)).toEqual(['Crema', 'Cremona', 'Cremosano'])
    expect(results.indexOf('Monte Cremasco')).toBeGreaterThan(2)
    expect(found('crema')[0]).toBe('Crema')
  })

  it('finds nothing for nothing, for signs alone and for what is no name', () => {
    expect(['', '  ', "'-’", 'xyzxyzxyz', '.*'].map((query) => search(query))).toEqual([[], [], [], [], []])
  })

  it('folds accents of the names as well', () => {
    const valley = createSearch(['Cà d’Andrea', 'Forlì'])
    expect(valley('ca d andrea')).toEqual([0])
    expect(valley('FORLI')).toEqual([1])
  })

  it('finds every name first by itself, whatever its capitals and signs', () => {
    for (const name of names) {
      expect(found(name)[0]).toBe(name)
      expect(found(name.toUpperCase().replace(/['-]/g, ' '))[0]).toBe(name)
    }
  })

  it('finds every name among the first five with any one letter missing or swapped with the next', () => {
    for (const name of names) {
      for (const mistaken of mistakesIn(name)) expect(found(mistaken).slice(0, 5), mistaken).toContain(name)
    }
  })

  it('takes any text and never names a row twice', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const rows = search(query)
        expect(new Set(rows).size).toBe(rows.length)
      }),
    )
  })
})

function mistakesIn(name: string): string[] {
  const isLetter = (place: number) => /\p{L}/u.test(name.charAt(place))
  return Array.from(name).flatMap((_, place) => {
    if (!isLetter(place)) return []
    const missing = name.slice(0, place) + name.slice(place + 1)
    if (!isLetter(place + 1)) return [missing]
    return [missing, name.slice(0, place) + name[place + 1]! + name[place]! + name.slice(place + 2)]
  })
}
