import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flowDirections, flowScopes } from '../../../src/contracts/view'
import { selectFlows, type FlowChoice } from '../../../src/model/flow-selection'
import { prepareFlows, reverseOf } from '../../../src/model/flow-table'
import { indexMunicipalities } from '../../../src/model/quantities'
import { flowCase, insideCodes, maskArbitrary, type PlainFlow } from './flow-arbitrary'
import { flowsFromSources, municipalitiesFromSources, readSourceRows } from '../../fixtures/source-layers'

const index = indexMunicipalities(municipalitiesFromSources())
const flows = prepareFlows(flowsFromSources(), index)
const listed = readSourceRows('commuter_flows_2021.csv').map(({ origin, destination, workers }) => ({
  origin: origin!,
  destination: destination!,
  workers: Number(workers),
}))
const inside = (code: string) => index.rowOf.has(code)
const crema = index.rowOf.get('019035')!
const cremona = index.rowOf.get('019036')!
const everyone = new Uint8Array(index.count).fill(1)

const choose = (choice: Partial<FlowChoice>) =>
  selectFlows(flows, {
    rows: [],
    direction: 'both',
    scope: 'selection',
    threshold: 1,
    limit: Infinity,
    passing: everyone,
    ...choice,
  })
const sum = (list: readonly { workers: number }[]) => list.reduce((total, { workers }) => total + workers, 0)

describe('prepareFlows', () => {
  it('keeps every listed flow with its ends, also those outside the territory', () => {
    expect(flows.count).toBe(2015)
    const outside = flows.placeCodes.slice(index.count)
    expect(new Set(outside).size).toBe(153)
    expect(outside.some(inside)).toBe(false)
    const codesOf = (places: Int32Array) => Array.from(places, (place) => flows.placeCodes[place])
    expect(codesOf(flows.origin)).toEqual(listed.map(({ origin }) => origin))
    expect(codesOf(flows.destination)).toEqual(listed.map(({ destination }) => destination))
    expect([...flows.workers]).toEqual(listed.map(({ workers }) => workers))
  })

  it('draws an end outside the territory by its own name and place', () => {
    const milano = choose({ rows: [crema], direction: 'out' }).find(({ toCode }) => toCode === '015146')
    expect(milano).toMatchObject({ fromName: 'Crema', toName: 'Milano', fromCode: '019035' })
    const seat = readSourceRows('outside_municipalities.csv').find((row) => row.istat_code === '015146')!
    expect(milano!.to).toEqual([Number(seat.seat_lon), Number(seat.seat_lat)])
  })
})

describe('reverseOf', () => {
  it('pairs each flow with the one back, as the codes do', () => {
    const flowOf = new Map(listed.map(({ origin, destination }, flow) => [`${origin}>${destination}`, flow]))
    const expected = listed.map(
      ({ origin, destination }) =>
        (origin === destination ? undefined : flowOf.get(`${destination}>${origin}`)) ?? -1,
    )
    expect([...reverseOf(flows)]).toEqual(expected)
    expect(expected.some((back) => back >= 0)).toBe(true)
  })
})

describe('selectFlows', () => {
  it('draws what enters and what leaves one municipality', () => {
    const entering = choose({ rows: [crema], direction: 'in' })
    const expected = listed.filter(({ destination }) => destination === '019035')
    expect(entering).toHaveLength(expected.length)
    expect(sum(entering)).toBe(sum(expected))
    expect(entering.every(({ toCode, direction }) => toCode === '019035' && direction === 'in')).toBe(true)

    const leaving = choose({ rows: [crema], direction: 'out' })
    expect(sum(leaving)).toBe(sum(listed.filter(({ origin }) => origin === '019035')))
    expect(choose({ rows: [crema], direction: 'both' })).toHaveLength(entering.length + leaving.length)
  })

  it('shows flows between two selected municipalities once, as within', () => {
    const drawn = choose({ rows: [crema, cremona], direction: 'in' }).filter(
      ({ direction }) => direction === 'within',
    )
    const expected = listed.filter(
      ({ origin, destination }) =>
        origin !== destination &&
        ['019035', '019036'].includes(origin) &&
        ['019035', '019036'].includes(destination),
    )
    expect(drawn.map(({ fromCode, workers }) => [fromCode, workers]).sort()).toEqual(
      expected.map(({ origin, workers }) => [origin, workers]).sort(),
    )
    expect(expected.length).toBeGreaterThan(0)
  })

  it('takes the flows across the border of the territory when nothing is selected', () => {
    const expected = listed.filter(({ origin, destination }) => inside(origin) !== inside(destination))
    expect(sum(choose({}))).toBe(sum(expected))
    expect(sum(choose({ direction: 'in' }))).toBe(sum(expected.filter(({ origin }) => !inside(origin))))
  })

  it('takes the largest of all whatever is selected', () => {
    const drawn = choose({ rows: [crema], scope: 'largest', limit: 10 })
    const expected = listed.map(({ workers }) => workers).sort((a, b) => b - a)
    expect(drawn.map(({ workers }) => workers)).toEqual(expected.slice(0, 10))
    expect(drawn.every(({ direction }) => direction === 'overall')).toBe(true)
  })

  it('draws the difference of both ways, where both are listed, the larger way', () => {
    const workersOf = new Map(listed.map((flow) => [`${flow.origin}>${flow.destination}`, flow.workers]))
    const drawn = choose({ rows: [crema], direction: 'net' })
    const expected = listed.flatMap(({ origin, destination, workers }) => {
      const back = workersOf.get(`${destination}>${origin}`)
      const touches = origin === '019035' || destination === '019035'
      return touches && back !== undefined && workers > back ? [workers - back] : []
    })
    expect(drawn.map(({ workers }) => workers)).toEqual(expected.sort((a, b) => b - a))
    for (const flow of drawn) expect(flow.direction).toBe(flow.toCode === '019035' ? 'net-in' : 'net-out')
  })

  it('draws nothing where both ways are equal, whatever the threshold', () => {
    const workersBetween = (from: string, to: string) =>
      listed.find(({ origin, destination }) => origin === from && destination === to)?.workers
    expect(workersBetween('019036', '019045')).toBe(workersBetween('019045', '019036'))
    const drawn = choose({ rows: [cremona], direction: 'net', threshold: 0 })
    expect(drawn.filter(({ fromCode, toCode }) => [fromCode, toCode].includes('019045'))).toEqual([])
  })

  it('filters by the municipality of the selection, not by the counterpart', () => {
    const withoutCremona = everyone.slice()
    withoutCremona[cremona] = 0
    expect(choose({ rows: [crema], passing: withoutCremona })).toEqual(choose({ rows: [crema] }))
    expect(choose({ rows: [cremona], passing: withoutCremona })).toEqual([])
  })

  it('never goes below the threshold or beyond the limit, largest first', () => {
    fc.assert(
      fc.property(
        fc.record({
          rows: fc.uniqueArray(fc.nat(index.count - 1), { maxLength: 5 }),
          direction: fc.constantFrom(...flowDirections),
          scope: fc.constantFrom(...flowScopes),
          threshold: fc.integer({ min: 1, max: 300 }),
          limit: fc.integer({ min: 0, max: 60 }),
        }),
        (choice) => {
          const drawn = choose(choice)
          expect(drawn.length).toBeLessThanOrEqual(choice.limit)
          drawn.forEach(({ workers, from, to }, place) => {
            expect(workers).toBeGreaterThanOrEqual(choice.threshold)
            if (place > 0) expect(workers).toBeLessThanOrEqual(drawn[place - 1]!.workers)
            expect([...from, ...to].every(Number.isFinite)).toBe(true)
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('draws the same as all candidates sorted, whatever the flows, the choice and the filters', () => {
    const rowsArbitrary = fc.uniqueArray(fc.nat(insideCodes.length - 1), { maxLength: 3 })
    const choiceArbitrary = fc.record({
      rows: rowsArbitrary,
      direction: fc.constantFrom(...flowDirections),
      scope: fc.constantFrom(...flowScopes),
      threshold: fc.nat(20),
      limit: fc.nat(12),
      passing: maskArbitrary,
    })
    fc.assert(
      fc.property(flowCase, choiceArbitrary, ({ plain, flows: some }, choice) => {
        const drawn = selectFlows(some, choice)
        expect(
          drawn.map(({ fromCode, toCode, workers, direction }) => [fromCode, toCode, workers, direction]),
        ).toEqual(sortAll(plain, choice))
      }),
      { numRuns: 300 },
    )
  })
})

/** The plain way: every flow is looked at by its codes, the candidates are sorted, the first are kept. */
function sortAll(plain: readonly PlainFlow[], choice: FlowChoice) {
  const { rows, scope, direction } = choice
  const all = scope === 'largest' || rows.length === 0
  const isMember = (code: string) =>
    insideCodes.includes(code) && (all || rows.includes(insideCodes.indexOf(code)))
  const passes = (code: string) => isMember(code) && choice.passing[insideCodes.indexOf(code)] === 1
  const back = new Map(plain.map((flow) => [`${flow.destination}>${flow.origin}`, flow.workers]))
  return plain
    .flatMap(({ origin, destination, workers }): [string, string, number, string][] => {
      if (!passes(origin) && !passes(destination)) return []
      const both = isMember(origin) && isMember(destination)
      if (scope === 'selection' && both && rows.length === 0) return []
      const way = isMember(destination) ? 'in' : 'out'
      if (direction === 'net') {
        const net = workers - (back.get(`${origin}>${destination}`) ?? Number.NaN)
        const word = scope === 'largest' ? 'overall' : both ? 'within' : `net-${way}`
        return net > 0 && net >= choice.threshold ? [[origin, destination, net, word]] : []
      }
      const word = scope === 'largest' ? 'overall' : both ? 'within' : way
      const asked = direction === 'both' || word === 'overall' || word === 'within' || word === direction
      return asked && workers >= choice.threshold ? [[origin, destination, workers, word]] : []
    })
    .sort((a, b) => b[2] - a[2] || (a[0] + a[1] < b[0] + b[1] ? -1 : 1))
    .slice(0, choice.limit)
}
