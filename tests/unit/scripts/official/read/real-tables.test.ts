import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readAgcom } from '../../../../../scripts/official/read/agcom'
import { readCommuting2021 } from '../../../../../scripts/official/read/commuting-2021'

const folder =
  process.env['OFFICIAL_FILES'] ??
  fileURLToPath(new URL('../../../../../../shared/official', import.meta.url))
const report = `${folder}/Reportistica_250630_Comuni.csv`
const matrix = `${folder}/matrix_pendoLAVORO_2021.zip`

describe.skipIf(!existsSync(report))(
  `AGCOM’s report of June 2025 (skipped where ${report} is absent)`,
  () => {
    it('has 7,896 municipalities, 64 of them of Mantova, with the sums of its lines', () => {
      const rows = readAgcom('Reportistica_250630_Comuni.csv', readFileSync(report))
      expect(rows).toHaveLength(7896)
      expect(new Set(rows.map(({ province }) => province)).size).toBe(107)
      // The file has no quotes below its header, so that its lines can be split at commas.
      const sums = new Map<string, [municipalities: number, households: number, reached: number]>()
      for (const line of readFileSync(report, 'utf8').trimEnd().split('\r\n').slice(1)) {
        const cells = line.split(',')
        const sum = sums.get(cells[1]!) ?? [0, 0, 0]
        sums.set(cells[1]!, [sum[0] + 1, sum[1] + Number(cells[13]), sum[2] + Number(cells[14])])
      }
      for (const [province, sum] of sums) {
        const own = rows.filter((row) => row.province === province)
        const add = (key: 'households' | 'reached') => own.reduce((total, row) => total + row[key], 0)
        expect([province, own.length, add('households'), add('reached')]).toEqual([province, ...sum])
        expect(new Set(own.map(({ code }) => code.slice(0, 3))).size).toBe(1)
      }
      expect(sums.get('Mantova')).toEqual([64, 162_957, 117_177])
    })
  },
)

describe.skipIf(!existsSync(matrix))(
  `ISTAT’s matrix of 2021, an extract (skipped where ${matrix} is absent)`,
  () => {
    it('has the workers of its lines by province of residence and of work', () => {
      const { flows, abroad, hasWithin, rows } = readCommuting2021('m.zip', readFileSync(matrix))
      expect({ rows, flows: flows.length, abroad: abroad.size, hasWithin }).toEqual({
        rows: 26_804,
        flows: 26_804,
        abroad: 0,
        hasWithin: false,
      })
      const [text] = Object.values(unzipSync(readFileSync(matrix)))
      const count = (sums: Map<number, number>, province: number, workers: number) =>
        sums.set(province, (sums.get(province) ?? 0) + workers)
      const [stated, read] = [new Map<number, number>(), new Map<number, number>()]
      for (const line of new TextDecoder().decode(text).trimEnd().split('\r\n').slice(1)) {
        const [from, , to, , workers] = line.split('\t').map(Number)
        count(stated, from!, workers!)
        count(stated, 1000 + to!, workers!)
      }
      for (const { origin, destination, workers } of flows) {
        count(read, Number(origin.slice(0, 3)), workers)
        count(read, 1000 + Number(destination.slice(0, 3)), workers)
      }
      expect(read).toEqual(stated)
    })
  },
)
