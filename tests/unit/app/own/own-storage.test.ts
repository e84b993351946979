import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { OwnStorage } from '../../../../src/app/own/own-storage'
import type { OwnDataset } from '../../../../src/contracts/own-data'
import { ownTable } from '../../model/own/own-tables'

const name = 'territory-own-data'
const dataset: OwnDataset = {
  format: 1,
  id: '0badcafe',
  name: 'Fontane',
  fileName: 'fontane.csv',
  addedOn: '2026-11-23',
  source: '',
  table: ownTable({ t: ['a', null], n: [1, null], b: [true, false] }, [
    [9, 45],
    [9.1, 45.1],
  ]),
  indicator: { label: 'Fontane', unit: 'number', join: { by: 'place' }, measure: { kind: 'count' } },
  layer: { colour: 'violet', size: 6 },
}

async function open(): Promise<OwnStorage> {
  const storage = await OwnStorage.open(() => undefined)
  if (typeof storage === 'string') throw new Error(storage)
  return storage
}

async function putRaw(key: string, value: unknown): Promise<void> {
  const database = await openDB(name)
  await database.put('datasets', value, key)
  database.close()
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  return () => vi.unstubAllGlobals()
})

describe('OwnStorage', () => {
  it('gives back what was kept, typed arrays and all', async () => {
    const storage = await open()
    await storage.write(dataset)
    expect(await storage.readAll()).toEqual({ datasets: [dataset], aside: 0, newer: 0 })
    expect(await storage.read(dataset.id)).toEqual(dataset)
    await storage.remove(dataset.id)
    expect(await storage.read(dataset.id)).toBeNull()
    expect((await storage.readAll()).datasets).toEqual([])
  })

  it.each([
    ['a text', 'x'],
    ['another identifier', { ...dataset, id: 'aaaaaaaa' }],
    ['a column too short', { ...dataset, table: { ...dataset.table, count: 3 } }],
    [
      'a measure that is none',
      { ...dataset, indicator: { ...dataset.indicator, measure: { kind: 'mean' } } },
    ],
  ])('sets aside what is damaged, once: %s', async (_, damaged) => {
    const storage = await open()
    await putRaw(dataset.id, damaged)
    expect(await storage.readAll()).toEqual({ datasets: [], aside: 1, newer: 0 })
    expect(await storage.readAll()).toEqual({ datasets: [], aside: 1, newer: 0 })
    const database = await openDB(name)
    expect(await database.getAll('aside')).toEqual([{ key: dataset.id, value: damaged }])
    database.close()
  })

  it('leaves what a later version wrote where it is', async () => {
    const storage = await open()
    await putRaw(dataset.id, { ...dataset, format: 2, more: true })
    expect(await storage.readAll()).toEqual({ datasets: [], aside: 0, newer: 1 })
    expect(await storage.readAll()).toEqual({ datasets: [], aside: 0, newer: 1 })
  })

  it('says that a later version has the database, or that it is forbidden', async () => {
    const later = await openDB(name, 9)
    expect(await OwnStorage.open(() => undefined)).toBe('newer')
    later.close()
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('no', 'SecurityError')
      },
    })
    expect(await OwnStorage.open(() => undefined)).toBe('forbidden')
  })
})
