import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TerritoryPart } from '../../../src/contracts/territory'
import {
  aggregateFlows,
  flowLevelAt,
  groupPlaces,
  municipalityFlows,
  selectLevelFlows,
  type LevelFlows,
} from '../../../src/model/flow-levels'
import { flowCase, insideCodes, makeFlows, maskArbitrary, seatOf, type PlainFlow } from './flow-arbitrary'

/** Four provinces in two regions; 099 belongs to none. */
const parts = [
  ['001', 'Alfa', 'Nord'],
  ['002', 'Beta', 'Nord'],
  ['003', 'Gamma', 'Sud'],
  ['004', 'Delta', 'Sud'],
  ['005', 'Epsilon', 'Sud'],
].map(([istat_code, name, region]): TerritoryPart => ({
  istat_code: istat_code!,
  abbreviation: name!.slice(0, 2).toUpperCase(),
  name: name!,
  region: region!,
  bounds: [0, 0, 1, 1],
  cover: [[0, 0, 1, 1]],
}))

const partOf = (code: string) => parts.find(({ istat_code }) => istat_code === code.slice(0, 3))
const groupNames = {
  province: (code: string) => partOf(code)?.name ?? `Comune ${code}`,
  region: (code: string) => partOf(code)?.region ?? `Comune ${code}`,
}
const coarseLevels = ['province', 'region'] as const

const total = (values: Iterable<number>) => [...values].reduce((sum, value) => sum + value, 0)
const everyWorker = (flows: LevelFlows) => total(flows.workers) + total(flows.within)

function atLevel(base: LevelFlows, level: 'province' | 'region', passing: Uint8Array | null = null) {
  return aggregateFlows(base, groupPlaces(base, parts, level), passing)
}

/** Sums by name the plain way. */
function sumByName(plain: readonly PlainFlow[], nameOf: (code: string) => string) {
  const between = new Map<string, number>()
  const within = new Map<string, number>()
  for (const { origin, destination, workers } of plain) {
    if (workers === 0) continue
    const [from, to] = [nameOf(origin), nameOf(destination)]
    const sums = from === to ? within : between
    const key = from === to ? from : `${from}>${to}`
    sums.set(key, (sums.get(key) ?? 0) + workers)
  }
  return { between, within }
}

describe('aggregateFlows', () => {
  it('gives each pair of groups the sum of its flows, and each group what stays in it', () => {
    fc.assert(
      fc.property(flowCase, fc.constantFrom(...coarseLevels), ({ plain, flows }, level) => {
        const found = atLevel(municipalityFlows(flows), level)
        const expected = sumByName(plain, groupNames[level])
        const between = Array.from(found.workers, (workers, flow): [string, number] => [
          `${found.placeNames[found.origin[flow]!]!}>${found.placeNames[found.destination[flow]!]!}`,
          workers,
        ])
        expect(new Map(between)).toEqual(expected.between)
        expect(between).toHaveLength(expected.between.size)
        found.within.forEach((workers, place) => {
          expect(workers).toBe(expected.within.get(found.placeNames[place]!) ?? 0)
        })
      }),
    )
  })

  it('loses and invents no worker at any level, whatever passes', () => {
    fc.assert(
      fc.property(flowCase, maskArbitrary, ({ plain, flows }, passing) => {
        const base = municipalityFlows(flows)
        expect(everyWorker(base)).toBe(total(plain.map(({ workers }) => workers)))
        const passes = (code: string) => passing[insideCodes.indexOf(code)] === 1
        const expected = total(
          plain
            .filter(({ origin, destination }) => passes(origin) || passes(destination))
            .map(({ workers }) => workers),
        )
        expect(everyWorker(aggregateFlows(base, null, passing))).toBe(expected)
        for (const level of coarseLevels) expect(everyWorker(atLevel(base, level, passing))).toBe(expected)
      }),
    )
  })

  it('leaves out flows of unknown workers and of none', () => {
    const flows = makeFlows([
      { origin: '002001', destination: '004001', workers: 0 },
      { origin: '001001', destination: '003001', workers: Number.NaN },
      { origin: '001002', destination: '003001', workers: 5 },
    ])
    expect([...atLevel(municipalityFlows(flows), 'region').workers]).toEqual([5])
  })
})

describe('groupPlaces', () => {
  it('puts a group at the mean of its seats, weighted by the workers who live or work there', () => {
    const flows = makeFlows([
      { origin: '001001', destination: '003001', workers: 30 },
      { origin: '001002', destination: '003001', workers: 10 },
    ])
    const { placeNames, placePositions } = groupPlaces(municipalityFlows(flows), parts, 'province')
    const alfa = placeNames.indexOf('Alfa')
    const [first, second] = [seatOf('001001'), seatOf('001002')]
    expect(placePositions[2 * alfa]).toBeCloseTo((30 * first[0] + 10 * second[0]) / 40)
    expect(placePositions[2 * alfa + 1]).toBeCloseTo((30 * first[1] + 10 * second[1]) / 40)
  })

  it('never moves when filters change what is summed', () => {
    fc.assert(
      fc.property(flowCase, maskArbitrary, ({ flows }, passing) => {
        const base = municipalityFlows(flows)
        expect(atLevel(base, 'region', passing).placePositions).toEqual(
          atLevel(base, 'region').placePositions,
        )
      }),
    )
  })
})

describe('selectLevelFlows', () => {
  const choice = { direction: 'both', threshold: 0, limit: Infinity, bounds: null } as const

  it('draws the largest first, no more than asked and none below the threshold', () => {
    fc.assert(
      fc.property(flowCase, fc.nat(20), fc.nat(50), ({ flows }, limit, threshold) => {
        const level = atLevel(municipalityFlows(flows), 'province')
        const drawn = selectLevelFlows(level, { ...choice, limit, threshold })
        const expected = [...level.workers].filter((workers) => workers >= threshold).sort((a, b) => b - a)
        expect(drawn.map(({ workers }) => workers)).toEqual(expected.slice(0, limit))
        for (const { from, to } of drawn) expect([...from, ...to].every(Number.isFinite)).toBe(true)
      }),
    )
  })

  it('draws the difference of both ways the larger way', () => {
    const level = atLevel(
      municipalityFlows(
        makeFlows([
          { origin: '001001', destination: '003001', workers: 30 },
          { origin: '002001', destination: '004001', workers: 5 },
          { origin: '003002', destination: '001002', workers: 12 },
        ]),
      ),
      'region',
    )
    expect(selectLevelFlows(level, { ...choice, direction: 'net' })).toMatchObject([
      { fromName: 'Nord', toName: 'Sud', workers: 23 },
    ])
  })

  it('keeps to flows with an end in sight', () => {
    const base = municipalityFlows(
      makeFlows([
        { origin: '001001', destination: '003001', workers: 30 },
        { origin: '002001', destination: '004001', workers: 5 },
      ]),
    )
    const drawn = selectLevelFlows(base, { ...choice, bounds: [3.5, 0, 4.5, 1] })
    expect(drawn).toMatchObject([{ fromCode: '002001', toCode: '004001' }])
  })
})

describe('flowLevelAt', () => {
  it('goes from regions through provinces to municipalities as the map comes nearer', () => {
    expect([4, 6, 7.5, 9, 12].map(flowLevelAt)).toEqual([
      'region',
      'region',
      'province',
      'municipality',
      'municipality',
    ])
  })
})
