import { rgb } from 'd3'
import type { OwnColour } from '../contracts/own-data'
import type { Rgb } from './colours'

/**
 * Far from each other in every kind of colour vision, and from every other mark of the map: the smallest differences are 17 and 18,
 * and 16 and 17, by CIEDE2000.
 */
const hues: Readonly<Record<'light' | 'dark', Readonly<Record<OwnColour, string>>>> = {
  light: { violet: '#a182d7', ochre: '#4b3004', rose: '#b70d4a', blue: '#0657c7', green: '#3ba30a' },
  dark: { violet: '#8249e4', ochre: '#876917', rose: '#fd5388', blue: '#72affa', green: '#abe75b' },
}

/** The colour of a layer of one's own. */
export function ownColour(colour: OwnColour, isDark: boolean): Rgb {
  const { r, g, b } = rgb(hues[isDark ? 'dark' : 'light'][colour])
  return [r, g, b]
}
