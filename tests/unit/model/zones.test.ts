import { expect, test } from 'vitest'
import { zoneStatuses } from '../../../src/contracts/industrial-zones'
import { countZonesByStatus } from '../../../src/model/zones'
import { readSource, readSourceTables } from './source-tables'

const table = readSourceTables()['industrial-zones']

test('every zone of the source table is counted under its status, in the order asked', () => {
  const rows = readSource('industrial_zones.csv')
  const counts = countZonesByStatus(table, zoneStatuses)
  expect(counts.map(({ status }) => status)).toEqual(zoneStatuses)
  for (const { status, count } of counts)
    expect(count, status).toBe(rows.filter((row) => row['status'] === status).length)
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(52)
})

test('only the statuses asked for are counted', () => {
  expect(countZonesByStatus(table, ['available'])).toEqual([{ status: 'available', count: 4 }])
})
