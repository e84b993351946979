import { describe, expect, it } from 'vitest'
import { nextRovingIndex, toggleChosen } from '../../../src/charts/roving-focus'

describe('nextRovingIndex', () => {
  it('moves along its direction only and stops at the ends', () => {
    expect(nextRovingIndex('ArrowDown', 3, 10, 'vertical')).toBe(4)
    expect(nextRovingIndex('ArrowRight', 3, 10, 'vertical')).toBeNull()
    expect(nextRovingIndex('ArrowLeft', 0, 10, 'horizontal')).toBe(0)
    expect(nextRovingIndex('PageDown', 3, 8, 'vertical')).toBe(7)
    expect(nextRovingIndex('End', 0, 8, 'vertical')).toBe(7)
    expect(nextRovingIndex('End', 0, 0, 'vertical')).toBeNull()
  })
})

describe('toggleChosen', () => {
  it('chooses alone, adds with Shift, lets go of what was chosen', () => {
    expect(toggleChosen([2021], 2022, false)).toEqual([2022])
    expect(toggleChosen([2021], 2022, true)).toEqual([2021, 2022])
    expect(toggleChosen([2021, 2022], 2021, true)).toEqual([2022])
    expect(toggleChosen([2021], 2021, false)).toEqual([])
    expect(toggleChosen([2021, 2022], 2021, false)).toEqual([2021])
  })
})
