import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../../../src/contracts/scenario'
import { readScenarioFile, scenarioFileText } from '../../../../src/model/scenario/scenario-file'
import { isSameScenario, orderTargets } from '../../../../src/model/scenario/targets'
import { targetsOf } from './scenario-arbitrary'

const codes = ['019001', '019035', '019036', '019112']
const places = { territory: 'cremona', has: ({ id }: { id: string }) => codes.includes(id) || id === 'Z01' }
const read = (text: string) => readScenarioFile(text, places)

const sound = {
  format: 'territory-explorer-scenario',
  version: 1,
  territory: 'cremona',
  scenarios: [
    {
      name: 'Cremasco',
      targets: [
        { subject: 'municipality', id: '019035', percent: 90 },
        { subject: 'zone', id: 'Z01', percent: 50 },
      ],
    },
  ],
}
const withTarget = (target: object) =>
  JSON.stringify({ ...sound, scenarios: [{ name: 'Prova', targets: [target] }] })

describe('a file of scenarios', () => {
  it('gives back what was saved', () => {
    const scenario = fc.record({
      name: fc.string({ minLength: 1, maxLength: 60 }).filter((name) => name.trim() === name),
      targets: targetsOf(codes),
    })
    fc.assert(
      fc.property(fc.array(scenario, { minLength: 1, maxLength: 5 }), (scenarios) => {
        const found = read(scenarioFileText('cremona', scenarios))
        if (found.kind !== 'scenarios') throw new Error(found.kind)
        expect(found.unknown).toEqual([])
        expect(found.scenarios).toHaveLength(scenarios.length)
        found.scenarios.forEach((read, i) =>
          expect(isSameScenario(read, scenarios[i] as Scenario)).toBe(true),
        )
      }),
    )
  })

  it('is refused with its reason when it is something else', () => {
    const text = JSON.stringify(sound)
    expect(read(text.slice(0, 40))).toEqual({ kind: 'not-json' })
    expect(read('[1, 2]')).toEqual({ kind: 'other-format' })
    expect(read('{"type":"FeatureCollection"}')).toEqual({ kind: 'other-format' })
    expect(read(JSON.stringify({ ...sound, version: 2 }))).toEqual({ kind: 'newer', version: 2 })
    expect(read(JSON.stringify({ ...sound, territory: 'country' }))).toEqual({
      kind: 'other-territory',
      theirs: 'country',
    })
    expect(read(JSON.stringify({ ...sound, scenarios: [] }))).toEqual({ kind: 'empty' })
    expect(read(JSON.stringify({ ...sound, scenarios: [{ name: 'X' }] }))).toEqual({
      kind: 'damaged',
      where: 'scenarios.0.targets',
    })
    for (const percent of [-1, 101, 50.5])
      expect(read(withTarget({ subject: 'municipality', id: '019035', percent }))).toEqual({
        kind: 'percent',
        name: 'Prova',
        id: '019035',
        percent,
      })
  })

  it('names the places that are not here, and keeps the rest', () => {
    const targets = [...sound.scenarios[0]!.targets, { subject: 'municipality', id: '999999', percent: 10 }]
    const found = read(JSON.stringify({ ...sound, scenarios: [{ name: 'Altrove', targets }] }))
    expect(found).toMatchObject({ kind: 'scenarios', unknown: ['999999'] })
    if (found.kind === 'scenarios') expect(found.known[0]?.targets).toEqual(sound.scenarios[0]!.targets)
  })

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => void read(text)))
    fc.assert(fc.property(fc.jsonValue(), (scenarios) => void read(JSON.stringify({ ...sound, scenarios }))))
  })

  it('keeps one target a place, in order', () => {
    const twice = orderTargets([
      { subject: 'zone', id: 'Z01', percent: 1 },
      { subject: 'municipality', id: '019035', percent: 2 },
      { subject: 'municipality', id: '019001', percent: 3 },
      { subject: 'municipality', id: '019035', percent: 4 },
    ])
    expect(twice.map(({ id, percent }) => [id, percent])).toEqual([
      ['019001', 3],
      ['019035', 4],
      ['Z01', 1],
    ])
  })
})
