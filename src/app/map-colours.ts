import type { Indicator } from '../contracts/indicators'
import { divergingColours, sequentialColours, type Rgb } from '../format/colours'
import { classCentre, type Classification } from '../model/classify'

/** One colour a class, the same for map, legend and charts. */
export function classColours(indicator: Indicator, classification: Classification, dark: boolean): Rgb[] {
  const count = classification.breaks.length + 1
  return indicator.scale === 'diverging'
    ? divergingColours(count, classCentre(classification.breaks), dark)
    : sequentialColours(count, dark)
}
