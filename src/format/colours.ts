import { interpolateLab, lab, piecewise, rgb } from 'd3'
import type { ZoneStatus } from '../contracts/industrial-zones'
import { maxClasses, minClasses } from '../contracts/view'

/** Red, green and blue, whole numbers from 0 to 255. */
export type Rgb = readonly [number, number, number]

type Palette = Readonly<{
  sequential: readonly string[]
  /** Both arms from the neutral middle outward. */
  diverging: Readonly<{ below: readonly string[]; neutral: string; above: readonly string[] }>
  /** Row by row: the first indicator rises within a row, the second from row to row. */
  bivariate: readonly string[]
  categorical: readonly string[]
  zoneStatus: Readonly<Record<ZoneStatus, string>>
}>

const light: Palette = {
  sequential: ['#eef4e6', '#cbe3d0', '#93c9bd', '#55a7a6', '#24808a', '#0b4f62'],
  diverging: {
    below: ['#e2b667', '#b0741f', '#6e3f0c'],
    neutral: '#dadce4',
    above: ['#8ec6c1', '#34908f', '#0b4f62'],
  },
  bivariate: [
    '#dcdbe6',
    '#94c9bb',
    '#3cb0a9',
    '#dca4d0',
    '#9c97dc',
    '#4789af',
    '#b95997',
    '#7c4e9e',
    '#2a3672',
  ],
  categorical: [
    '#0b4f62',
    '#5aa29a',
    '#c9780a',
    '#7050c7',
    '#982e8b',
    '#829d58',
    '#d8a4bd',
    '#606d78',
    '#a3522a',
    '#9fc7ed',
  ],
  zoneStatus: {
    available: '#8e2c7b',
    planned: '#d06bb8',
    under_development: '#360f5b',
    brownfield: '#90642b',
    operating: '#62686b',
    constraint: '#1c1c1c',
  },
}

const dark: Palette = {
  sequential: ['#1e3a44', '#1f5560', '#27747a', '#3f9a97', '#74c3b5', '#c6efdd'],
  diverging: {
    below: ['#875a1c', '#d69a3c', '#ffdf9e'],
    neutral: '#3d4450',
    above: ['#1f6a70', '#46aba3', '#b9f2e2'],
  },
  bivariate: [
    '#363c47',
    '#23686c',
    '#309c93',
    '#773981',
    '#6670a8',
    '#62b6c9',
    '#cf64d9',
    '#c3a1fc',
    '#e3e6ff',
  ],
  categorical: [
    '#c6efdd',
    '#3f9a97',
    '#fdd47e',
    '#b69cff',
    '#e7a6d8',
    '#99c331',
    '#9d4f86',
    '#b4bab9',
    '#c78857',
    '#7a91be',
  ],
  zoneStatus: {
    available: '#e7a6d8',
    planned: '#b55aa0',
    under_development: '#b395fe',
    brownfield: '#cf9440',
    operating: '#909ca2',
    constraint: '#ffffff',
  },
}

const paletteOf = (isDark: boolean): Palette => (isDark ? dark : light)

function toRgb(colour: string): Rgb {
  const { r, g, b } = rgb(colour)
  return [Math.round(r), Math.round(g), Math.round(b)]
}

/** The colour as a CSS value. */
export function css(colour: Rgb): string {
  return `rgb(${colour[0]} ${colour[1]} ${colour[2]})`
}

function checkClasses(classes: number): void {
  if (!Number.isInteger(classes) || classes < 1 || classes > maxClasses)
    throw new RangeError(`${classes} classes: between ${minClasses} and ${maxClasses} can be coloured`)
}

/**
 * The ramp through the stops, drawn in CIELAB and paced so that lightness changes evenly: with the stops alone the pale end
 * of a nine-class map would run together. Lightness must rise or fall all the way.
 */
function evenRamp(stops: readonly string[]): (share: number) => string {
  const ramp = piecewise(interpolateLab, [...stops])
  const lightness = (share: number) => lab(ramp(share)).l
  const first = lightness(0)
  const span = lightness(1) - first
  return (share) => {
    let low = 0
    let high = 1
    for (let step = 0; step < 16; step++) {
      const middle = (low + high) / 2
      if ((lightness(middle) - first) / span < share) low = middle
      else high = middle
    }
    return ramp((low + high) / 2)
  }
}

/**
 * Colours of an ordered scale, low → high, in even steps of lightness; six classes are the stops of the scale themselves.
 * 1–9 classes (fewer than three only where tied values leave no more).
 */
export function sequentialColours(classes: number, isDark: boolean): Rgb[] {
  checkClasses(classes)
  const stops = paletteOf(isDark).sequential
  if (classes === stops.length) return stops.map(toRgb)
  const ramp = evenRamp(stops)
  if (classes === 1) return [toRgb(ramp(0.6))]
  return Array.from({ length: classes }, (_, i) => toRgb(ramp(i / (classes - 1))))
}

/**
 * Colours of a scale around zero: ochre below, teal above, a neutral grey for the class `centreIndex` that holds zero.
 * Classes equally far from zero are equally strong. Null: symmetrical about the middle of the list.
 */
export function divergingColours(classes: number, centreIndex: number | null, isDark: boolean): Rgb[] {
  checkClasses(classes)
  const { below, neutral, above } = paletteOf(isDark).diverging
  const down = evenRamp([neutral, ...below])
  const up = evenRamp([neutral, ...above])
  const centre = centreIndex ?? (classes - 1) / 2
  const reach = Math.max(centre, classes - 1 - centre, 1)
  return Array.from({ length: classes }, (_, i) => {
    const share = (i - centre) / reach
    if (share === 0) return toRgb(neutral)
    return toRgb(share < 0 ? down(-share) : up(share))
  })
}

/** The nine colours of a bivariate map; index = 3 × class of the second indicator + class of the first. */
export function bivariateColours(isDark: boolean): Rgb[] {
  return paletteOf(isDark).bivariate.map(toRgb)
}

/** The most colours that can still be told apart. */
const maxCategories = 10

/** Colours of `count` unordered things, at most ten. */
export function categoricalColours(count: number, isDark: boolean): Rgb[] {
  if (count > maxCategories)
    throw new RangeError(`${count} categories: at most ${maxCategories} can be told apart`)
  return paletteOf(isDark).categorical.slice(0, count).map(toRgb)
}

/** Colour of an industrial zone by its status. */
export function zoneStatusColour(status: ZoneStatus, isDark: boolean): Rgb {
  return toRgb(paletteOf(isDark).zoneStatus[status])
}

type ThemeColours = Readonly<
  Record<
    | 'paper'
    | 'land'
    | 'line'
    | 'ink'
    | 'ink2'
    | 'faint'
    | 'panel'
    | 'edge'
    | 'water'
    | 'accent'
    | 'zone'
    | 'startup'
    | 'flowIn'
    | 'flowOut',
    Rgb
  >
>

const themes: Readonly<Record<'light' | 'dark', Readonly<Record<keyof ThemeColours, string>>>> = {
  light: {
    paper: '#f5f3ee',
    land: '#edeae2',
    line: '#d5cfc1',
    ink: '#17242f',
    ink2: '#52626f',
    faint: '#8a97a1',
    panel: '#ffffff',
    edge: '#e3e0d8',
    water: '#b4cfdb',
    accent: '#d9472b',
    zone: '#8e2c7b',
    startup: '#ffb703',
    flowIn: '#c9780a',
    flowOut: '#6a4bbc',
  },
  dark: {
    paper: '#10161c',
    land: '#161e26',
    line: '#2b3844',
    ink: '#eef2f5',
    ink2: '#9fb0be',
    faint: '#62727f',
    panel: '#18212a',
    edge: '#27333e',
    water: '#2a4a5c',
    accent: '#ff7a59',
    zone: '#e7a6d8',
    startup: '#ffd166',
    flowIn: '#f2b84b',
    flowOut: '#b69cff',
  },
}

/** The colours of `tokens.css` for what is drawn on a canvas, where custom properties cannot be read. */
export function themeColours(isDark: boolean): ThemeColours {
  const of = themes[isDark ? 'dark' : 'light']
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, toRgb(value)])) as ThemeColours
}
