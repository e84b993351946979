import { bisector, curveStepAfter, line, scaleLinear, type ScaleLinear } from 'd3'

/** Sums up to and including a step of the order; both rise or stay from step to step. */
export type ReachStep = Readonly<{ totalCost: number; totalValue: number }>
type ReachFrame = Readonly<{ left: number; right: number; top: number; bottom: number }>

/** Pixels, `y` downwards. */
type ReachCurveMarks = Readonly<{
  x: ScaleLinear<number, number>
  y: ScaleLinear<number, number>
  /** The whole curve, and its part within the budget. */
  all: string
  paid: string
  /** Where the budget lies; null where it would lie off the chart, as it pays for far more than there is. */
  budget: number | null
}>

/** Beyond what everything costs, the axis goes on for so much of it at most, to show a budget that has something left. */
const beyondAll = 1.15
/** Steps nearer than this to the one before cannot be seen, in pixels. */
const unseen = 0.5

/**
 * Reach against cost as steps: reach rises only once a place is paid in full. `best`: what the best set reaches, which may be more
 * than any step within the budget.
 */
export function placeReachCurve(
  steps: readonly ReachStep[],
  budget: number,
  best: number,
  frame: ReachFrame,
): ReachCurveMarks {
  const last = steps.at(-1) ?? { totalCost: 0, totalValue: 0 }
  const costs = Math.max(1, last.totalCost, Math.min(budget, last.totalCost * beyondAll))
  const x = scaleLinear([0, costs], [frame.left, frame.right])
  const y = scaleLinear([0, Math.max(last.totalValue, best) || 1], [frame.bottom, frame.top])
  const path = (points: readonly ReachStep[]) =>
    line<ReachStep>(
      (step) => Math.round(10 * x(step.totalCost)) / 10,
      (step) => Math.round(10 * y(step.totalValue)) / 10,
    ).curve(curveStepAfter)(visible(points, x, y)) ?? ''
  const origin = { totalCost: 0, totalValue: 0 }
  const paid = [origin, ...steps.slice(0, paidSteps(steps, budget))]
  const end = { totalCost: Math.min(budget, costs), totalValue: paid.at(-1)!.totalValue }
  return {
    x,
    y,
    all: path([origin, ...steps]),
    paid: path([...paid, end]),
    budget: budget <= costs ? x(budget) : null,
  }
}

function visible(
  points: readonly ReachStep[],
  x: (cost: number) => number,
  y: (value: number) => number,
): ReachStep[] {
  const kept: ReachStep[] = []
  points.forEach((point, i) => {
    const before = kept.at(-1)
    const moves =
      !before ||
      Math.abs(x(point.totalCost) - x(before.totalCost)) >= unseen ||
      Math.abs(y(point.totalValue) - y(before.totalValue)) >= unseen
    if (moves || i === points.length - 1) kept.push(point)
  })
  return kept
}

const byCost = bisector((step: ReachStep) => step.totalCost)

/** How many steps, from the first on, a budget pays in full. */
export const paidSteps = (steps: readonly ReachStep[], budget: number): number => byCost.right(steps, budget)

/** The step that is being paid for at a cost; null without steps. */
export function stepAtCost(steps: readonly ReachStep[], cost: number): number | null {
  return steps.length === 0 ? null : Math.min(steps.length - 1, byCost.left(steps, cost))
}

/** One step of the curve: along at the reach before it, then up. */
export function stepPath(
  steps: readonly ReachStep[],
  at: number,
  { x, y }: Pick<ReachCurveMarks, 'x' | 'y'>,
): string {
  const step = steps[at]
  if (!step) return ''
  const before = steps[at - 1] ?? { totalCost: 0, totalValue: 0 }
  const [from, to] = [x(before.totalCost), x(step.totalCost)]
  return `M${from.toFixed(1)} ${y(before.totalValue).toFixed(1)}H${to.toFixed(1)}V${y(step.totalValue).toFixed(1)}`
}
