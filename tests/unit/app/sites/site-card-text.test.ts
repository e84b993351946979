import { describe, expect, it } from 'vitest'
import { isPlainDate, sourceText, zoneSources } from '../../../../src/app/sites/site-card-text'
import { constraintText, reasonText } from '../../../../src/app/sites/site-constraint-words'
import { industrialZones } from '../../../../src/contracts/industrial-zones'
import { createLocale } from '../../../../src/format/locale'
import type { SiteValues } from '../../../../src/model/sites/site'
import { makeTable } from '../../model/source-tables'

const [italian, english] = [createLocale('it'), createLocale('en')]
const sourcesOf = (source: string) => zoneSources(makeTable(industrialZones, [{ source }]), 0)

describe('zoneSources', () => {
  it('links to addresses of the web and to nothing else', () => {
    expect(sourcesOf('https://www.example.org/a?b=c | handout | javascript:alert(1) | http://a.it')).toEqual([
      { href: 'https://www.example.org/a?b=c', name: 'example.org' },
      { href: null, name: 'handout' },
      { href: null, name: 'javascript:alert(1)' },
      { href: 'http://a.it', name: 'a.it' },
    ])
    expect(sourcesOf(' | ')).toEqual([])
  })

  it('names the first and counts the others', () => {
    expect(sourceText(sourcesOf('handout'), italian)).toBe('Fonte: handout')
    expect(sourceText(sourcesOf('handout | https://a.it/x | https://b.it'), english)).toBe(
      'Source: handout and 2 more',
    )
    expect(sourceText([], english)).toBe('')
  })
})

it('tells a date from words on it', () => {
  expect(['2018', '2025-11', '2025-11-30'].every(isPlainDate)).toBe(true)
  expect(['c. 2018 (undated page)', 'undated report', '', '2018-'].some(isPlainDate)).toBe(false)
})

describe('constraints in words', () => {
  it('says direction, limit and unit', () => {
    const exit = { measure: 'exit', bound: 'most', limit: 25 } as const
    expect(constraintText(exit, italian)).toBe('Casello autostradale, al massimo 25\u00a0km')
    const year = { measure: 'status_year', bound: 'least', limit: 2018 } as const
    expect(constraintText(year, english)).toBe('Year of the status, from\u00a02018 on')
    const people = { measure: 'workforce', bound: 'least', limit: 60_000 } as const
    expect(constraintText(people, english)).toContain('at least 60,000')
    const zls = { measure: 'zls', bound: 'most', limit: 0 } as const
    expect(constraintText(zls, italian)).toBe('Nella ZLS, no')
  })

  it('puts the value against the limit, and says what is not known', () => {
    const area = { measure: 'area', bound: 'least', limit: 5 } as const
    const values = { area: null } as SiteValues
    expect(reasonText(area, values, italian)).toBe('Superficie: non noto; si chiede almeno 5\u00a0ha')
    const known = { area: { low: 2, middle: 2, high: 2 } } as SiteValues
    expect(reasonText(area, known, english)).toBe('Area: 2\u00a0ha; asked for: at least 5\u00a0ha')
  })
})
