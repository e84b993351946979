import { describe, expect, it } from 'vitest'
import { parseEuros } from '../../../../src/app/gaps/priority-euros'

const read = (text: string) => parseEuros(text, { max: 999_999_999, aboveZero: true })

describe('parseEuros', () => {
  it.each([
    '30000',
    '30.000',
    '30,000',
    '30 000',
    '30\u00a0000',
    '30’000',
    ' € 30.000',
    '30.000 €',
    '+30000',
  ])('reads %j', (text) => {
    expect(read(text)).toBe(30_000)
  })

  it.each([
    ['', 'empty'],
    [' € ', 'empty'],
    ['-5', 'negative'],
    ['−5.000', 'negative'],
    ['0', 'zeroBudget'],
    ['-0', 'zeroBudget'],
    ['tanto', 'notANumber'],
    ['1e6', 'notANumber'],
    ['12,5', 'notANumber'],
    ['1.00', 'notANumber'],
    ['1000000000', 'tooLarge'],
  ] as const)('says what is wrong with %j: %s', (text, problem) => {
    expect(read(text)).toBe(problem)
  })

  it('lets a cost be zero', () => {
    expect(parseEuros('0', { max: 10, aboveZero: false })).toBe(0)
  })
})
