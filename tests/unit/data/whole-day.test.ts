import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { wholeDay } from '../../../src/data/whole-day'

it('keeps every day of the calendar', () => {
  const day = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      expect(wholeDay(iso)).toBe(iso)
      expect(wholeDay(`${iso}T00:00:00`)).toBe(iso)
      expect(wholeDay(`${iso}T00:00:00.000Z`)).toBe(iso)
      expect(wholeDay(iso.replaceAll('-', '/'))).toBe(iso)
    }),
  )
})

it.each([
  '',
  '2025',
  '2025-03',
  '2025-3-1',
  '2025-02-29',
  '2025-13-01',
  '2025-00-10',
  '2025-01-00',
  '2025-01-32',
  '31/03/2025',
  '2025-03-31T00:00:01',
  '2025-03-31T00:00:00+02:00',
  ' 2025-03-31',
  '2025-03-31 ',
])('refuses “%s”', (text) => {
  expect(wholeDay(text)).toBeNull()
})
