import type { Bilingual } from '../contracts/define-layer'
import { chartMessages } from '../format/messages/charts'

/** What the values are held against: the province's own rate, or for counts the mean of the municipalities. */
export type ReferenceValue = Readonly<{ kind: 'province' | 'mean'; value: number }>

/** The label beside the line, and the sentence of the summary. */
export const referenceWords: Readonly<
  Record<ReferenceValue['kind'], { mark: Bilingual; sentence: Bilingual }>
> = {
  province: { mark: chartMessages.provinceMark, sentence: chartMessages.provinceValue },
  mean: { mark: chartMessages.meanMark, sentence: chartMessages.meanValue },
}
