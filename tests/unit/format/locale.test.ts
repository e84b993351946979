import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLocale } from '../../../src/format/locale'
import { uiMessages } from '../../../src/format/messages/ui'

const it_ = createLocale('it')
const en = createLocale('en')

describe('numbers', () => {
  it('are grouped, in four digits too', () => {
    expect(it_.number(25056)).toBe('25.056')
    expect(it_.number(1184)).toBe('1.184')
    expect(en.number(25056)).toBe('25,056')
    expect(en.number(1184)).toBe('1,184')
    expect(it_.number(34.536, 2)).toBe('34,54')
  })

  it('carry the unit of their indicator', () => {
    expect(it_.indicator(68.61, 'percent')).toBe('68,6\u00a0%')
    expect(en.indicator(68.61, 'percent')).toBe('68.6%')
    expect(it_.indicator(21430.4, 'EUR/taxpayer')).toBe('21.430\u00a0€')
    expect(it_.indicator(25056, 'people')).toBe('25.056')
    expect(it_.indicator(198.4, 'people/km²')).toBe('198 ab./km²')
    expect(en.indicator(2.934, 'per-10000')).toBe('2.93')
    expect(it_.indicator(12.34, 'ha')).toBe('12,3\u00a0ha')
  })

  it('show the sign of differences, and none for nothing', () => {
    expect(it_.indicator(3.42, 'points')).toBe('+3,4 punti')
    expect(en.indicator(-3.42, 'points')).toBe('−3.4 points')
    expect(it_.signed(1184)).toBe('+1.184')
    expect(it_.signed(0)).toBe('0')
    expect(it_.signed(-0.02, 1)).toBe('0')
  })

  it('are short on an axis', () => {
    expect(it_.axis(68.61, 'percent')).toBe('68,6\u00a0%')
    expect(it_.axis(100, 'percent')).toBe('100\u00a0%')
    expect(it_.axis(1234.5, 'ha')).toBe('1.235')
    expect(it_.axis(21430, 'EUR/taxpayer')).toBe('21.430')
  })

  it('that are unknown are never zero', () => {
    for (const locale of [it_, en])
      for (const unknown of [null, Number.NaN]) {
        expect(locale.number(unknown)).toBe('–')
        expect(locale.signed(unknown)).toBe('–')
        expect(locale.indicator(unknown, 'percent')).toBe('–')
      }
    expect(it_.number(0)).toBe('0')
    expect(it_.indicator(0, 'percent')).toBe('0,0\u00a0%')
  })

  it('can be read back', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(Number(it_.number(value).replaceAll('.', '').replace('−', '-'))).toBe(value)
        expect(Number(en.number(value).replaceAll(',', '').replace('−', '-'))).toBe(value)
      }),
    )
  })
})

describe('dates', () => {
  it('are written out in both languages', () => {
    expect(it_.date('2026-06-30')).toBe('30 giugno 2026')
    expect(en.date('2026-06-30')).toBe('30 June 2026')
    expect(it_.shortDate('2026-06-30')).toBe('giu 26')
    expect(en.shortDate('2025-03-31')).toBe('Mar 25')
  })

  it('do not slip into the day before', () => {
    expect(it_.date('2026-01-01')).toBe('1 gennaio 2026')
  })

  it('stay as precise as they are', () => {
    expect(it_.date('2025-09')).toBe('settembre 2025')
    expect(en.date('2025-09')).toBe('September 2025')
    expect(it_.date('2018')).toBe('2018')
    expect(it_.date('circa 2018')).toBe('circa 2018')
  })
})

describe('messages', () => {
  it('take their values, and keep a place that has none', () => {
    expect(it_.t(uiMessages.manyResults, { n: 3 })).toBe('3 risultati')
    expect(en.t(uiMessages.manyResults)).toBe('{n} results')
  })

  it('are not searched for places inside the values', () => {
    expect(en.t(uiMessages.noResults, { query: '{query}' })).toBe('No result for “{query}”')
  })

  it('have the same places in both languages', () => {
    const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort()
    for (const message of Object.values(uiMessages)) expect(places(message.it)).toEqual(places(message.en))
  })
})
