import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zoneStatuses } from '../../../src/contracts/industrial-zones'
import {
  bivariateColours,
  categoricalColours,
  css,
  divergingColours,
  sequentialColours,
  themeColours,
  zoneStatusColour,
  type Rgb,
} from '../../../src/format/colours'
import { contrast } from '../../../src/ui/readable-on'
import { difference, labDifference, lightness, smallestDifference } from './colour-vision'

const modes = [
  { theme: 'light', dark: false },
  { theme: 'dark', dark: true },
] as const
const counts = [3, 4, 5, 6, 7, 8, 9]

describe('the measure of difference itself', () => {
  // Pairs 1–3, 17, 18, 20, 25 and 34 of table 1 in Sharma, Wu and Dalal 2005.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
    [[50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[50, 2.5, 0], [61, -5, 29], 22.8977],
    [[50, 2.5, 0], [58, 24, 15], 19.4535],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ])('gives the published value for %j and %j', (first, second, published) => {
    const toLab = ([l, a, b]: number[]) => ({ l: l!, a: a!, b: b! })
    expect(labDifference(toLab(first), toLab(second))).toBeCloseTo(published, 4)
    expect(labDifference(toLab(second), toLab(first))).toBeCloseTo(published, 4)
  })

  it('sees that red and green run together for some', () => {
    const pair: Rgb[] = [
      [186, 74, 0],
      [110, 120, 0],
    ]
    expect(smallestDifference(pair, ['normal'])).toBeGreaterThan(30)
    expect(smallestDifference(pair, ['deuteranopia'])).toBeLessThan(12)
  })
})

describe.each(modes)('class colours, $theme', ({ dark }) => {
  it.each(counts)('%i sequential classes grow steadily away from the paper', (n) => {
    const colours = sequentialColours(n, dark)
    expect(colours).toHaveLength(n)
    const steps = colours.slice(1).map((colour, i) => lightness(colour) - lightness(colours[i]!))
    for (const step of steps) expect(dark ? step : -step).toBeGreaterThan(5)
  })

  it.each(counts)('%i sequential classes stay apart in every kind of colour vision', (n) => {
    expect(smallestDifference(sequentialColours(n, dark))).toBeGreaterThan(4)
  })

  it('six sequential classes are the tokens of the look', () => {
    const tokens = readTokens()[dark ? 'dark' : 'light']
    expect(sequentialColours(6, dark)).toEqual([0, 1, 2, 3, 4, 5].map((i) => tokens.get(`seq-${i}`)))
  })

  it('diverging classes stay apart wherever zero lies', () => {
    for (const n of counts)
      for (const centre of [null, ...Array.from({ length: n }, (_, i) => i)])
        expect(
          smallestDifference(divergingColours(n, centre, dark)),
          `${n} classes, ${centre}`,
        ).toBeGreaterThan(4)
  })

  it('lightness of a diverging scale turns only at zero, and equal distances are equally strong', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 9 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n - 1))),
        ([n, centre]) => {
          const light = divergingColours(n, centre, dark).map(lightness)
          for (let i = 0; i < n; i++) {
            const mirrored = light[2 * centre - i]
            if (mirrored !== undefined) expect(Math.abs(mirrored - light[i]!)).toBeLessThan(3)
            if (i + 1 < n) expect(light[i + 1]! > light[i]!).toBe(i < centre ? !dark : dark)
          }
        },
      ),
    )
  })

  it('the neutral class is neither paper nor land', () => {
    const neutral = divergingColours(7, 3, dark)[3]!
    const { paper, land } = themeColours(dark)
    expect(difference(neutral, paper)).toBeGreaterThan(6)
    expect(difference(neutral, land)).toBeGreaterThan(6)
  })

  it('the nine bivariate colours stay apart and strengthen along both axes', () => {
    const colours = bivariateColours(dark)
    expect(colours).toHaveLength(9)
    expect(smallestDifference(colours)).toBeGreaterThan(8.5)
    const light = colours.map(lightness)
    for (const [from, to] of [0, 1, 2].flatMap((k) => [
      [3 * k, 3 * k + 1],
      [3 * k + 1, 3 * k + 2],
      [k, k + 3],
      [k + 3, k + 6],
    ]))
      expect(light[to!]! > light[from!]!).toBe(dark)
  })

  it('ten categories and six zone statuses can be told apart', () => {
    expect(smallestDifference(categoricalColours(10, dark))).toBeGreaterThan(9.5)
    const statuses = zoneStatuses.map((status) => zoneStatusColour(status, dark))
    expect(smallestDifference(statuses)).toBeGreaterThan(11)
    for (const colour of statuses) expect(contrast(colour, themeColours(dark).panel)).toBeGreaterThan(3)
  })

  it('refuses more than can be told apart', () => {
    expect(() => sequentialColours(10, dark)).toThrow(RangeError)
    expect(() => divergingColours(0, null, dark)).toThrow(RangeError)
    expect(() => categoricalColours(11, dark)).toThrow(RangeError)
  })
})

type Tokens = ReadonlyMap<string, Rgb>

/** The hexadecimal tokens of each theme, read from the style sheet. */
function readTokens(): Record<'light' | 'dark', Tokens> {
  const sheet = readFileSync('src/app/tokens.css', 'utf8')
  const block = (start: string): Tokens => {
    const from = sheet.indexOf(start)
    const body = sheet.slice(from, sheet.indexOf('}', from))
    return new Map(
      [...body.matchAll(/--([\w-]+):\s*#([0-9a-f]{6});/gi)].map(([, name, hex]) => {
        const value = Number.parseInt(hex!, 16)
        return [name!, [value >> 16, (value >> 8) & 255, value & 255] as const]
      }),
    )
  }
  return { light: block(":root,\n[data-theme='light']"), dark: block("\n[data-theme='dark']") }
}

describe.each(modes)('tokens, $theme', ({ theme, dark }) => {
  const tokens = readTokens()[theme]

  it('the colours for the canvas are those of the style sheet', () => {
    const { ink2, faint, flowIn, flowOut, ...same } = themeColours(dark)
    for (const [name, colour] of Object.entries(same)) expect(colour, name).toEqual(tokens.get(name))
    expect([ink2, faint, flowIn, flowOut]).toEqual(
      ['ink-2', 'ink-3', 'flow-in', 'flow-out'].map((name) => tokens.get(name)),
    )
  })

  it.each(['ink', 'ink-2', 'accent-ink'])('--%s can be read on every ground', (text) => {
    for (const ground of ['panel', 'paper', 'land', 'hover'])
      expect(contrast(tokens.get(text)!, tokens.get(ground)!), ground).toBeGreaterThanOrEqual(4.5)
  })

  it('inverted text can be read', () => {
    expect(contrast(tokens.get('panel')!, tokens.get('ink')!)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['rim', 'focus', 'accent', 'zone', 'flow-in', 'flow-out'])(
    '--%s stands out from a panel',
    (mark) => {
      expect(contrast(tokens.get(mark)!, tokens.get('panel')!)).toBeGreaterThanOrEqual(3)
    },
  )
})

it('writes a colour as CSS', () => {
  expect(css([11, 79, 98])).toBe('rgb(11 79 98)')
})
