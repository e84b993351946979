import type { Bilingual } from '../contracts/define-layer'
import { chartMessages } from '../format/messages/charts'

/** What the values are held against: the rate of the whole province or country, or for counts the mean of the municipalities. */
export type ReferenceValue = Readonly<{ kind: 'province' | 'country' | 'mean'; value: number }>

/** The label beside the line, and the sentence of the summary. */
export const referenceWords: Readonly<
  Record<ReferenceValue['kind'], { mark: Bilingual; sentence: Bilingual }>
> = {
  province: { mark: chartMessages.provinceMark, sentence: chartMessages.provinceValue },
  country: { mark: chartMessages.countryMark, sentence: chartMessages.countryValue },
  mean: { mark: chartMessages.meanMark, sentence: chartMessages.meanValue },
}
