import { describe, expect, it } from 'vitest'
import { parseBreaks } from '../../../src/app/typed-breaks'

describe('typed class breaks', () => {
  it.each([
    ['25; 50; 75', [25, 50, 75]],
    ['25,5;50', [25.5, 50]],
    ['-3 0 4.25', [-3, 0, 4.25]],
    [' 1;2 ; 3;', [1, 2, 3]],
  ])('reads %s', (text, breaks) => {
    expect(parseBreaks(text)).toEqual(breaks)
  })

  it.each(['', '5', 'a; b', '50; 25', '1; 1', '1;2;3;4;5;6;7;8;9', '1e5; 2e5', '25; Infinity'])(
    'refuses «%s»',
    (text) => {
      expect(parseBreaks(text)).toBeNull()
    },
  )
})
