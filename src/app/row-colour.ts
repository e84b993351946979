import { bivariateColours, css } from '../format/colours'
import { classIndex } from '../model/classify'
import type { Analysis } from '../state/analysis.svelte'
import { classColours } from './map-colours'

const unknownColour = 'var(--land)'

/** The CSS colour of a municipality on the map, for charts; plain land where its value is unknown. */
export function rowColours(analysis: Analysis, dark: boolean): (row: number) => string {
  const { bivariate, classification, series, indicator } = analysis
  if (bivariate) {
    const colours = bivariateColours(dark).map(css)
    return (row) => colours[bivariate.classes[row] ?? -1] ?? unknownColour
  }
  if (!classification || !series) return () => unknownColour
  const colours = classColours(indicator, classification, dark).map(css)
  return (row) =>
    colours[classIndex(series.values[row] ?? Number.NaN, classification.breaks)] ?? unknownColour
}
