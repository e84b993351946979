import type { Range } from '../../../src/model/cross-filter/dimension'
import { seeded } from './commuters'

/** One change of one filter: the dimension and its new range, null to clear it. */
export type BrushStep = Readonly<{ dimension: number; range: Range | null }>

const pixels = 300
const turn = 20

/** Where a pixel of each dimension's axis lies; workers and distances are on logarithmic axes. No value lies on a pixel. */
const axes: readonly ((pixel: number) => number)[] = [
  (pixel) => -0.4987 + (107 * pixel) / pixels,
  (pixel) => -0.4987 + (107 * pixel) / pixels,
  (pixel) => 0.9 * (70_000 / 0.9) ** (pixel / pixels),
  (pixel) => 0.3 * (3_000 / 0.3) ** (pixel / pixels),
  (pixel) => 11_999.5 + (18_001 * pixel) / pixels,
  (pixel) => 11_999.5 + (18_001 * pixel) / pixels,
]

/**
 * Somebody brushing: each dimension in its turn is brushed anew and then moved or resized 19 times by one pixel of 300, one time
 * in 15 jumping elsewhere. Three brushes are set at a time: the oldest is cleared when the next begins. Repeatable.
 */
export function brushSteps(count: number): BrushStep[] {
  const random = seeded(4711)
  const below = (limit: number) => Math.floor(limit * random())
  const brushAnew = (): [number, number] => {
    const width = 30 + below(220)
    const from = below(pixels - width)
    return [from, from + width]
  }
  const steps: BrushStep[] = []
  let brush = brushAnew()
  for (let i = 0; steps.length < count; i++) {
    const dimension = Math.floor(i / turn) % axes.length
    if (i % turn === 0) steps.push({ dimension: (dimension + 3) % axes.length, range: null })
    const by = random() < 0.5 ? 1 : -1
    const kind = random()
    if (i % turn === 0 || kind < 1 / 15) brush = brushAnew()
    else if (kind < 0.5) brush = [brush[0] + by, brush[1] + by]
    else if (kind < 0.75) brush = [Math.min(brush[0] + by, brush[1] - 1), brush[1]]
    else brush = [brush[0], Math.max(brush[1] + by, brush[0] + 1)]
    const axis = axes[dimension]!
    steps.push({ dimension, range: { min: axis(brush[0]), max: axis(brush[1]) } })
  }
  return steps
}
