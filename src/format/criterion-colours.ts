import type { SiteMeasureId } from '../contracts/sites'

type Shades = Readonly<Record<SiteMeasureId, string>>

/** Kinds of measures by hue (land green, networks teal, ways blue, people plum, firms orange), measures of a kind by lightness. */
const light: Shades = {
  area: '#5f7a35',
  status_year: '#a3b975',
  ftth: '#0f6a70',
  zls: '#6fb3ab',
  exit: '#3c5aa8',
  station: '#8ea6dc',
  port: '#22346b',
  airport: '#6d86c6',
  workforce: '#7d3f73',
  commuters: '#bf8fb6',
  startups: '#b9621f',
  services: '#e0a569',
}

const dark: Shades = {
  area: '#a5c472',
  status_year: '#69844a',
  ftth: '#58bbb4',
  zls: '#2d7d82',
  exit: '#8eaef0',
  station: '#5673b8',
  port: '#c6d6fb',
  airport: '#7391d6',
  workforce: '#dc9ad0',
  commuters: '#935f8c',
  startups: '#f0a566',
  services: '#ab6d40',
}

/** The colour of what a measure adds to a score, as a CSS value. Never the only sign: segments keep their order and a gap. */
export const criterionColour = (measure: SiteMeasureId, isDark: boolean): string =>
  (isDark ? dark : light)[measure]
