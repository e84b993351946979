import { emptyBox, joinBoxes, type Box } from '../../src/data/write/packed-rtree'

const maxRectangles = 16

/** What a rectangle costs a reader who asks for all that it meets; never less than that of a rectangle within it. */
export type CostOf = (rectangle: Box) => number

type Cut = Readonly<{ saving: number; halves: readonly [readonly Box[], readonly Box[]] }>

/** Rectangles around the first, the first two, the first three … boxes. */
function growing(boxes: readonly Box[]): Box[] {
  let sum = emptyBox
  return boxes.map((box) => (sum = joinBoxes(sum, box)))
}

/** The cut across one axis that leaves the least cost in the rectangles around its halves. */
function bestCutAlong(boxes: readonly Box[], axis: 0 | 1, costOf: CostOf): Cut {
  const sorted = boxes.toSorted((a, b) => a[axis] + a[axis + 2]! - b[axis] - b[axis + 2]!)
  const first = growing(sorted)
  const second = growing(sorted.toReversed()).reverse()
  const costs = sorted.slice(1).map((_, k) => costOf(first[k]!) + costOf(second[k + 1]!))
  const least = Math.min(...costs)
  const cut = 1 + costs.indexOf(least)
  return { saving: costOf(first.at(-1)!) - least, halves: [sorted.slice(0, cut), sorted.slice(cut)] }
}

function bestCut(boxes: readonly Box[], costOf: CostOf): Cut | null {
  if (boxes.length < 2) return null
  const [x, y] = [bestCutAlong(boxes, 0, costOf), bestCutAlong(boxes, 1, costOf)]
  return x.saving >= y.saving ? x : y
}

/**
 * At most 16 rectangles that together hold all the boxes at little cost: the rectangle around them is cut in two again and
 * again, always where a cut saves the most, until none saves anything.
 */
export function coverOf(boxes: readonly Box[], costOf: CostOf): Box[] {
  let parts = [{ boxes, cut: bestCut(boxes, costOf) }]
  while (parts.length < maxRectangles) {
    const best = parts.reduce((a, b) => ((b.cut?.saving ?? 0) > (a.cut?.saving ?? 0) ? b : a))
    if (best.cut === null || best.cut.saving <= 0) break
    const halves = best.cut.halves.map((half) => ({ boxes: half, cut: bestCut(half, costOf) }))
    parts = [...parts.filter((part) => part !== best), ...halves]
  }
  return parts.map((part) => growing(part.boxes).at(-1)!)
}
