import assert from 'node:assert/strict'
import { quantileOf, summarise, type Comparison, type Sample } from './comparison'
import { brushSteps, type BrushStep } from './cross-filter/brushes'
import { makeCommuters } from './cross-filter/commuters'
import type { Contender, LinkedCharts } from './cross-filter/contender'
import { ourCharts } from './cross-filter/our-charts'
import { peerCharts } from './cross-filter/peer-charts'

/** Rows of ISTAT's matrix of work commuters, 2021. */
const countryRows = 523_950
const growth = [1, 4, 16] as const

const steps = brushSteps(630)
/** What recalculates everything at every step takes seconds for few of them: some of every dimension are enough to rank it. */
const fewSteps = steps.filter((_, i) => i % 29 === 1)
const rounds = 5
const budgetMs = 4000
const warmUpMs = 1500

const clearing: readonly BrushStep[] = Array.from({ length: 6 }, (_, dimension) => ({
  dimension,
  range: null,
}))

/** The sums without filters and after each of the steps; then clears them. */
function sumsAlong(charts: LinkedCharts, brushed: readonly BrushStep[]): number[][][] {
  charts.brush()
  const sums = [charts.sums()]
  for (const step of brushed) {
    charts.brush(step)
    sums.push(charts.sums())
  }
  charts.brush(...clearing)
  return sums
}

/** Runs the steps several times; of each round the times of all steps, in milliseconds. */
function timeSteps(charts: LinkedCharts, brushed: readonly BrushStep[]): number[][] {
  const times: number[][] = []
  const started = performance.now()
  while (times.length < rounds && (times.length < 1 || performance.now() - started < budgetMs)) {
    times.push(
      brushed.map((step) => {
        const start = performance.now()
        charts.brush(step)
        return performance.now() - start
      }),
    )
    charts.brush(...clearing)
  }
  return times
}

type Timed = Readonly<{ name: string; times: readonly number[][] }>

/**
 * All brushed in the same way over the same rows, one after the other, so that none bears with another's memory. That each gives
 * our sums is also its warming up.
 */
function timeContenders(count: number): { ours: Timed; peers: readonly Timed[] } {
  const commuters = makeCommuters(count)
  const ours = ourCharts(commuters).prepare()()
  const [everySum, someSums] = [sumsAlong(ours, steps), sumsAlong(ours, fewSteps)]
  const oursTimed = { name: 'ours', times: timeSteps(ours, steps) }
  const peers = peerCharts(commuters).map(({ name, prepare }): Timed => {
    const charts = prepare()()
    const incremental = name === 'crossfilter2'
    const brushed = incremental ? steps : fewSteps
    assert.deepEqual(sumsAlong(charts, brushed), incremental ? everySum : someSums)
    return { name, times: timeSteps(charts, brushed) }
  })
  return { ours: oursTimed, peers }
}

type Measured = Readonly<{ name: string; sample: Sample }>

function againstBest(ours: Measured, peers: readonly Measured[]) {
  const [best] = [...peers].sort((a, b) => a.sample.median - b.sample.median)
  assert.ok(best)
  return { ours: ours.sample, peer: best.sample, best: `${best.name}, best of ${peers.length}` }
}

const quantile = ({ name, times }: Timed, share: number): Measured => ({
  name,
  sample: summarise(times.map((round) => quantileOf(round, share))),
})

/** Rows measured in one go are timed once, whichever of them are asked for. */
const timed = new Map<number, ReturnType<typeof timeContenders>>()

function compareSteps(name: string, count: number, share: number): Comparison {
  return {
    name,
    peerName: 'best of crossfilter2, arquero, d3.rollup',
    unit: 'ms',
    run: () => {
      const found = timed.get(count) ?? timeContenders(count)
      timed.set(count, found)
      const { ours, peers } = found
      return Promise.resolve(
        againstBest(
          quantile(ours, share),
          peers.map((peer) => quantile(peer, share)),
        ),
      )
    },
  }
}

/** A brush on every dimension, moved once: after that, what indexes there are, they are built. */
const allBrushes = clearing.flatMap(({ dimension }) =>
  steps.filter((step) => step.dimension === dimension && step.range !== null).slice(0, 2),
)

type Opened = Readonly<{ measured: Measured; sums: number[][] }>

/** From the columns to all sums without filters, then through some steps, the sums made ready after each. */
function timeOpening({ name, prepare }: Contender, brushed: readonly BrushStep[]): Opened {
  const open = prepare()
  const openOnce = (): LinkedCharts => {
    const charts = open()
    charts.brush()
    for (const step of brushed) charts.brush(step)
    return charts
  }
  const { sums } = openOnce()
  for (const warm = performance.now() + warmUpMs; performance.now() < warm;) openOnce()
  const times: number[] = []
  for (const end = performance.now() + warmUpMs; times.length < rounds || performance.now() < end;) {
    const start = performance.now()
    openOnce()
    times.push(performance.now() - start)
  }
  return { measured: { name, sample: summarise(times) }, sums: sums() }
}

const compareOpening = (name: string, brushed: readonly BrushStep[]): Comparison => ({
  name,
  peerName: 'best of crossfilter2, arquero, d3.rollup',
  unit: 'ms',
  run: () => {
    const commuters = makeCommuters(countryRows)
    const ours = timeOpening(ourCharts(commuters), brushed)
    const peers = peerCharts(commuters).map((peer) => timeOpening(peer, brushed))
    for (const { sums } of peers) assert.deepEqual(sums, ours.sums)
    return Promise.resolve(
      againstBest(
        ours.measured,
        peers.map(({ measured }) => measured),
      ),
    )
  },
})

/** Our cross-filter under six linked charts and a total, against the packages that do the same, on flows of a country's number. */
export const crossFilterComparisons: readonly Comparison[] = [
  compareSteps('cross-filter step', countryRows, 0.5),
  compareSteps('cross-filter step p95', countryRows, 0.95),
  compareOpening('cross-filter first pass', []),
  compareOpening('cross-filter first pass and every first brush', allBrushes),
  ...growth.map((times) =>
    compareSteps(`cross-filter step ×${times}`, Math.floor((countryRows * times) / 16), 0.5),
  ),
]
