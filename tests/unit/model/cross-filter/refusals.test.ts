import { describe, expect, test } from 'vitest'
import { CodeRangeDimension } from '../../../../src/model/cross-filter/code-range-dimension'
import { CrossFilter } from '../../../../src/model/cross-filter/cross-filter'
import { EitherDimension } from '../../../../src/model/cross-filter/either-dimension'
import type { Group } from '../../../../src/model/cross-filter/group'
import { RowsByCode } from '../../../../src/model/cross-filter/rows-by-code'
import { SetDimension } from '../../../../src/model/cross-filter/set-dimension'

describe('what would not be exact or does not fit is refused', () => {
  const group = (source: Partial<Group>): Group => ({
    bins: null,
    size: 1,
    weights: null,
    except: null,
    ...source,
  })
  const refused: [string, Group[], RegExp][] = [
    ['a weight with a fraction', [group({ weights: Float64Array.of(1, 0.5) })], /Weight 0.5 of row 1/],
    ['an infinite weight', [group({ weights: Float64Array.of(1, Infinity) })], /not a whole number/],
    ['weights beyond 2⁵³', [group({ weights: Float64Array.of(2 ** 53 - 1, 1) })], /more than 2⁵³/],
    ['a bin that is none', [group({ bins: Int32Array.of(0, 2), size: 2 })], /Bin 2 of row 1/],
    ['bins of other rows', [group({ bins: Int32Array.of(0) })], /1 bins were given for 2 rows/],
    ['weights of other rows', [group({ weights: Float64Array.of(1) })], /1 weights were given for 2 rows/],
    ['too many bins', [group({ size: 40_000 }), group({ size: 40_000 })], /more than 65536/],
  ]
  test.each(refused)('%s', (_, groups, message) => {
    const make = () => new CrossFilter(2, [], groups)
    expect(make).toThrow(RangeError)
    expect(make).toThrow(message)
  })

  test('a set or values of another number of codes, two codes of two kinds', () => {
    const codes = new RowsByCode(Int32Array.of(0, 1), 2)
    const dimension = new SetDimension(codes)
    const engine = new CrossFilter(2, [dimension], [])
    expect(() => engine.apply(dimension, new Uint8Array(3))).toThrow(RangeError)
    expect(() => new CodeRangeDimension(codes, new Float64Array(3))).toThrow(RangeError)
    expect(() => new EitherDimension(codes, new RowsByCode(Int32Array.of(0, 1), 3))).toThrow(RangeError)
  })
})
