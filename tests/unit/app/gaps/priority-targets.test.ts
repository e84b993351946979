import { expect, it } from 'vitest'
import { mergeTargets } from '../../../../src/app/gaps/priority-targets'

it('keeps what was there, lets what is added win, and puts all in order', () => {
  const merged = mergeTargets(
    [
      { subject: 'zone', id: 'Z01', percent: 50 },
      { subject: 'municipality', id: '019035', percent: 80 },
    ],
    [
      { subject: 'municipality', id: '019035', percent: 100 },
      { subject: 'municipality', id: '019001', percent: 100 },
    ],
  )
  expect(merged).toEqual([
    { subject: 'municipality', id: '019001', percent: 100 },
    { subject: 'municipality', id: '019035', percent: 100 },
    { subject: 'zone', id: 'Z01', percent: 50 },
  ])
})
