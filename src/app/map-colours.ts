import type { Indicator } from '../contracts/indicators'
import { bivariateColours, divergingColours, sequentialColours, type Rgb } from '../format/colours'
import type { MapModel } from '../map/map-model'
import { assignClasses, classCentre, type Classification } from '../model/classify'
import type { Analysis } from '../state/analysis.svelte'

/** One colour a class, the same for map, legend and charts. */
export function classColours(indicator: Indicator, classification: Classification, dark: boolean): Rgb[] {
  const count = classification.breaks.length + 1
  return indicator.scale === 'diverging'
    ? divergingColours(count, classCentre(classification.breaks), dark)
    : sequentialColours(count, dark)
}

/** Classes and colours that the indicator, or the two that are crossed, give the municipalities; null without values. */
export function indicatorChoropleth(
  { series, classification, bivariate, indicator }: Analysis,
  dark: boolean,
): MapModel['choropleth'] {
  if (!series || !classification) return null
  if (bivariate) return { classes: bivariate.classes, colours: bivariateColours(dark) }
  return {
    classes: assignClasses(series.values, classification.breaks),
    colours: classColours(indicator, classification, dark),
  }
}
