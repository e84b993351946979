import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { provinces } from '../../../../scripts/official/provinces'
import { readRequest } from '../../../../scripts/official/request'

const abbreviations = (...args: string[]) => {
  const request = readRequest(args)
  return request.kind === 'official'
    ? request.provinces.map(({ abbreviation }) => abbreviation)
    : request.kind
}

describe('readRequest', () => {
  it('builds the embedded territory without arguments, and helps', () => {
    expect(readRequest([])).toEqual({ kind: 'embedded' })
    expect(readRequest(['--help', '--province', 'nowhere'])).toEqual({ kind: 'help' })
  })

  it('takes provinces by abbreviation, code and name, repeated or with commas, each once and in order', () => {
    expect(abbreviations('--province', 'MN,lodi', '--province', '33', '--province', 'mantova')).toEqual([
      'MN',
      'LO',
      'PC',
    ])
    expect(abbreviations('--province', 'forli cesena, REGGIO EMILIA ,l’aquila,Monza')).toEqual([
      'FC',
      'RE',
      'AQ',
      'MB',
    ])
  })

  it('takes regions and all', () => {
    expect(abbreviations('--region', 'lombardia')).toHaveLength(12)
    expect(abbreviations('--region', 'Trentino-Alto Adige/Südtirol')).toEqual(['BZ', 'TN'])
    expect(abbreviations('all')).toHaveLength(107)
    expect(abbreviations('--province', 'ALL')).toHaveLength(107)
  })

  it('finds every province by any of its names, in any case, with or without accents', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...provinces),
        fc.constantFrom('code', 'abbreviation', 'name'),
        fc.func(fc.boolean()),
        fc.boolean(),
        (province, key, isUpper, isPlain) => {
          const written = isPlain ? province[key].normalize('NFD').replace(/\p{M}/gu, '') : province[key]
          const cased = [...written].map((c, i) => (isUpper(i) ? c.toUpperCase() : c.toLowerCase())).join('')
          const request = readRequest(['--province', cased])
          expect(request.kind === 'official' && request.provinces).toEqual([province])
        },
      ),
    )
  })

  it('takes a code that is not in its table as it is', () => {
    const request = readRequest(['--province', '113'])
    expect(request.kind === 'official' && request.provinces[0]).toEqual({
      code: '113',
      abbreviation: '113',
      name: 'Provincia 113',
      region: '',
    })
  })

  it.each([
    [['--province', 'Mantvoa'], 'There is no province “Mantvoa”. The nearest: Mantova'],
    [['--province', 'Reggio'], 'Reggio Calabria'],
    [['--region', 'Lombrdia'], 'There is no region “Lombrdia”. The nearest: Lombardia'],
    [['--provinces', 'MN'], '--help says what may be asked for'],
    [['--from', 'there'], 'No province is named'],
    [['--province', 'XX'], /“XX”\.$/],
    [['--province', '000'], 'There is no province “000”.'],
    [['--province', 'MN', '--from', 'there', '--offline'], 'one of them'],
    [['--province', 'MN', '--companies'], '--startups must name it'],
    [['--province', 'MN', '--coverage-date', '2024-12-31'], '2025-03-31, 2025-06-30, 2025-12-31, 2026-06-30'],
  ])('says what is wrong with %j', (args, sentence) => {
    expect(() => readRequest(args)).toThrow(sentence)
  })

  it('never answers text that is no province with one, nor with another error', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        try {
          readRequest(['--province', `${text}zz`])
          expect.unreachable()
        } catch (error) {
          expect(error).toMatchObject({ name: 'SourceError' })
        }
      }),
    )
  })
})
