import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { movedBy, typedTo } from '../../../src/ui/list-keys'

describe('movedBy', () => {
  it('goes by one, by a page and to the ends', () => {
    const from = (key: string) => movedBy(key, 10, 30)
    expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map(from)).toEqual([
      11, 9, 18, 2, 0, 29,
    ])
    expect(from('a')).toBeNull()
  })

  it('never leaves the list', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 40 }), fc.nat(39), (key, count, from) => {
        const position = movedBy(key, Math.min(from, count - 1), count)
        expect(position).toBeGreaterThanOrEqual(0)
        expect(position).toBeLessThan(count)
      }),
    )
    expect(movedBy('End', 0, 0)).toBeNull()
  })
})

describe('typedTo', () => {
  const labels = ['Densità', 'Residenti', 'Reddito', 'Start-up', 'Saldo']

  it('finds what begins with the letters, in either case, and stays where they still fit', () => {
    expect(typedTo(labels, 're', 0)).toBe(1)
    expect(typedTo(labels, 'RED', 1)).toBe(2)
    expect(typedTo(labels, 're', 2)).toBe(2)
    expect(typedTo(labels, 'x', 0)).toBeNull()
    expect(typedTo([], 'x', 0)).toBeNull()
  })

  it('goes from one to the next with the same letter, and around', () => {
    expect(typedTo(labels, 's', 0)).toBe(3)
    expect(typedTo(labels, 'ss', 3)).toBe(4)
    expect(typedTo(labels, 'sss', 4)).toBe(3)
  })
})
