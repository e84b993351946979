import { describe, expect, it } from 'vitest'
import { gapText, rivalsText, targetText } from '../../../src/app/gaps/gap-words'
import { createLocale } from '../../../src/format/locale'
import type { Target } from '../../../src/model/gaps/targets'

const it_ = createLocale('it')
const en = createLocale('en')
const exactly = (value: number) => ({ low: value, middle: value, high: value })
const target = (name: string, uncertaintyKm: number | null): Target => ({
  kind: 'airport',
  row: 0,
  name,
  place: [10, 45],
  uncertaintyKm,
})

describe('a gap in words', () => {
  it('is a plain number only where it was counted', () => {
    expect(gapText(exactly(2721), { measure: 'count', concern: 'households' }, it_)).toBe('2.721')
    expect(gapText(exactly(2721.4), { measure: 'count', concern: 'jobs' }, it_)).toBe('≈ 2.721')
    expect(gapText(exactly(1.36), { measure: 'count', concern: 'startups' }, en)).toBe('≈ 1.4')
  })

  it('shows both ends where they differ, and never a middle alone', () => {
    const range = { low: 1.7, middle: 47, high: 73.2 }
    expect(gapText(range, { measure: 'percent', concern: 'zones' }, it_)).toBe('2–73 %')
    expect(gapText(range, { measure: 'km', concern: 'zones' }, en)).toBe('≈ 1.7–73.2 km')
    expect(gapText(exactly(81), { measure: 'percent', concern: 'zones' }, it_)).toBe('81,0\u00a0%')
  })

  it('says unknown, not zero', () => {
    expect(gapText(null, { measure: 'count', concern: 'households' }, it_)).toBe('non noto')
    expect(gapText(exactly(0), { measure: 'count', concern: 'households' }, it_)).toBe('0')
  })
})

describe('targets in words', () => {
  it('carry their uncertainty, or that it is not known', () => {
    expect(targetText(target('Parma', 1.2), it_)).toBe('Parma (±\u00A01.200\u00A0m)')
    expect(targetText(target('Parma', null), en)).toBe('Parma (uncertainty not known)')
  })

  it('name the first three rivals and count the rest', () => {
    const rivals = ['A', 'B', 'C', 'D', 'E'].map((name) => ({
      target: target(name, 1),
      straight: exactly(1),
    }))
    const nearest = { target: target('Z', 1), straight: exactly(1), way: exactly(1) }
    expect(rivalsText({ ...nearest, rivals: rivals.slice(0, 2) }, en)).toBe('Nearer might also be: A, B.')
    expect(rivalsText({ ...nearest, rivals }, it_)).toBe(
      'Più vicino potrebbe essere anche: A, B, C e altri 2.',
    )
  })
})
