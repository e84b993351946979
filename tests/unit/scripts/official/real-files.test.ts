import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unzipSync } from 'fflate'
import { readFlatGeobuf } from '../../../../scripts/checks/read-flatgeobuf'
import { sourceFolder } from '../../../../scripts/folders'
import { buildOfficial } from '../../../../scripts/official/build-official'
import { readRequest } from '../../../../scripts/official/request'
import type { LayerId } from '../../../../src/contracts/layers'
import type { Territory } from '../../../../src/contracts/territory'
import { folderWith } from '../../../fixtures/official/made-up-folder'
import { officialFile, officialFolder } from '../../../fixtures/official/official-files'

const needed = ['Limiti01012025_g.zip', 'Reportistica_250630_Comuni.csv', 'matrix_pendoLAVORO_2021.zip']
const areThere = needed.every((name) => existsSync(officialFile(name)))

const built = [
  ['MN', 'mantova', 'Mantova', 64],
  ['LO', 'lodi', 'Lodi', 60],
  ['PC', 'piacenza', 'Piacenza', 46],
] as const

describe.skipIf(!areThere)(
  `territories from the publishers’ files (skipped without those in ${officialFolder})`,
  () => {
    let geodata: string
    const said: string[] = []

    beforeAll(async () => {
      geodata = folderWith(new Map())
      const request = readRequest(['--province', 'MN,LO,PC', '--from', officialFolder])
      if (request.kind !== 'official') expect.unreachable()
      await buildOfficial(request, {
        geodata,
        sources: sourceFolder,
        download: { cache: geodata },
        log: (line) => said.push(line),
      })
    }, 60_000)
    afterAll(() => {
      rmSync(geodata, { recursive: true })
    })

    const territoryOf = (id: string) =>
      JSON.parse(readFileSync(join(geodata, id, 'territory.json'), 'utf8')) as Territory
    const rowsOf = (id: string, layer: LayerId) =>
      readFlatGeobuf(new Uint8Array(readFileSync(join(geodata, id, `${layer}.fgb`)))).features.map(
        ({ properties }) => properties,
      )

    it.each(built)(
      '%s has its municipalities and the households of AGCOM’s file',
      (_, id, name, municipalities) => {
        expect(rowsOf(id, 'municipalities')).toHaveLength(municipalities)
        // The file has no quotes below its header: its lines can be split at commas, and go by the publisher's own name.
        const lines = readFileSync(officialFile('Reportistica_250630_Comuni.csv'), 'utf8')
          .split(/\r?\n/)
          .map((line) => line.split(','))
          .filter((cells) => cells[1] === name)
        const rows = rowsOf(id, 'ftth')
        expect(rows).toHaveLength(lines.length)
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
        for (const [column, place] of [
          ['households', 13],
          ['households_ftth', 14],
        ] as const)
          expect(sum(rows.map((row) => Number(row[column])))).toBe(
            sum(lines.map((cells) => Number(cells[place]))),
          )
      },
    )

    it.each(built)('%s draws flows of its municipalities with the workers of the file', (_, id) => {
      const zip = unzipSync(readFileSync(officialFile('matrix_pendoLAVORO_2021.zip')))
      const text = new TextDecoder().decode(Object.values(zip)[0])
      const workers = new Map(
        text.split(/\r?\n/).map((line) => {
          const [, from, , to, count] = line.split('\t')
          return [`${from?.padStart(6, '0')} ${to?.padStart(6, '0')}`, Number(count)]
        }),
      )
      const codes = new Set(rowsOf(id, 'municipalities').map((row) => String(row['istat_code'])))
      const flows = rowsOf(id, 'commuter-flows')
      expect(flows.length).toBeGreaterThan(10 * codes.size)
      for (const { origin, destination, workers: count } of flows) {
        expect(codes.has(String(origin)) || codes.has(String(destination))).toBe(true)
        expect(count).toBe(workers.get(`${String(origin)} ${String(destination)}`))
      }
      const ends = flows.filter(
        ({ origin, destination }) => codes.has(String(origin)) && codes.has(String(destination)),
      )
      expect(ends.length).toBeGreaterThan(0)
      expect(ends.length).toBeLessThan(flows.length)
    })

    it.each(built)('%s names what is missing', (_, id) => {
      expect(
        territoryOf(id)
          .missing?.map((one) => one.id)
          .sort(),
      ).toEqual([
        'commuting-totals',
        'income',
        'industrial-zones',
        'infrastructure',
        'population',
        'population-by-age',
        'services',
        'startups',
      ])
    })

    it('says that all totals are equal', () => {
      expect(said.join('\n').match(/\| equal \|/g)).toHaveLength(3 * built.length)
      expect(said.join('\n')).not.toContain('DIFFERENT')
    })

    it('compares Mantova with the twelve provinces of its region', () => {
      const { provinces } = territoryOf('mantova')
      expect(provinces).toHaveLength(12)
      expect(provinces.find(({ abbreviation }) => abbreviation === 'CR')).toMatchObject({
        municipalities: 113,
        households_2025_06: 145_753,
        households_ftth_2025_06: 105_282,
      })
    })
  },
)
