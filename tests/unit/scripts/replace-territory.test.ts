import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { recoverTerritories, replaceTerritory } from '../../../scripts/replace-territory'
import { listTerritories } from '../../../scripts/territory-list'

type Content = Readonly<Record<string, string>>
const describedAs = (it: string) => JSON.stringify({ id: 'mantova', name: { it, en: it } })
const older: Content = { 'territory.json': describedAs('old'), 'ftth.fgb': 'old ftth', 'gone.fgb': 'gone' }
const newer: Content = { 'territory.json': describedAs('new'), 'ftth.fgb': 'new ftth', 'report.md': 'report' }

const asFiles = (content: Content) =>
  new Map(Object.entries(content).map(([name, text]) => [name, new TextEncoder().encode(text)]))

let geodata: string
let territory: string
beforeEach(() => {
  geodata = fs.mkdtempSync(path.join(os.tmpdir(), 'geodata-'))
  territory = path.join(geodata, 'mantova')
})
afterEach(() => {
  vi.restoreAllMocks()
  fs.rmSync(geodata, { recursive: true })
})

/** Puts the territory there as it is, without bringing each file to the disk. */
function put(content: Content | null): void {
  fs.rmSync(territory, { recursive: true, force: true })
  if (content === null) return
  fs.mkdirSync(territory)
  for (const [name, text] of Object.entries(content)) fs.writeFileSync(path.join(territory, name), text)
}

/** What the folder holds; null where it is not there. */
const contentOf = (folder: string): Content | null =>
  fs.existsSync(folder)
    ? Object.fromEntries(
        fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]),
      )
    : null

const changing = [
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'closeSync',
  'mkdirSync',
  'renameSync',
  'rmSync',
] as const
type Operation = (typeof changing)[number]
/** A process that dies does so before an operation, in its middle, or after it. */
const moments = ['before', 'during', 'after'] as const
type Moment = (typeof moments)[number]

class Crash extends Error {}

const real = Object.fromEntries(changing.map((name) => [name, fs[name]])) as Record<
  Operation,
  (...all: unknown[]) => unknown
>

/** Bringing bytes to the disk changes nothing that a living machine could see, and takes long on a busy one. */
const perform = (operation: Operation, values: unknown[]) =>
  operation === 'fsyncSync' ? undefined : real[operation](...values)

/** Half of what the operation does, where it does not happen at once. */
function doHalf(operation: Operation, values: unknown[]): void {
  const [first, second] = values
  if (operation === 'writeFileSync' && second instanceof Uint8Array)
    real.writeFileSync(first, second.subarray(0, second.length >> 1))
  if (operation === 'rmSync' && typeof first === 'string' && fs.existsSync(first))
    for (const name of fs.readdirSync(first).slice(1)) real.rmSync(path.join(first, name))
}

/**
 * Lets the process die at the n-th operation that changes anything (counted from 0), and with it everything it would
 * still have done. Returns how many operations there were.
 */
function dieAt(n: number, moment: Moment, run: () => void): number {
  let count = 0
  let isDead = false
  for (const operation of changing)
    vi.spyOn(fs, operation).mockImplementation(((...values: unknown[]) => {
      if (isDead) throw new Crash()
      isDead = count++ === n
      if (isDead && moment === 'during') doHalf(operation, values)
      const result = isDead && moment !== 'after' ? undefined : perform(operation, values)
      if (isDead) throw new Crash()
      return result
    }) as never)
  try {
    run()
  } catch (error) {
    if (!(error instanceof Crash)) throw error
  } finally {
    vi.restoreAllMocks()
  }
  return count
}

/** Lets one operation fail as a full or faulty disk does; the process lives on. */
function failAt(n: number, run: () => void): void {
  let count = 0
  for (const operation of changing)
    vi.spyOn(fs, operation).mockImplementation(((...values: unknown[]) => {
      if (count++ === n) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      return perform(operation, values)
    }) as never)
  try {
    run()
  } finally {
    vi.restoreAllMocks()
  }
}

const never = Infinity
const operations = (before: Content | null) => {
  put(before)
  return dieAt(never, 'before', () => {
    replaceTerritory(territory, asFiles(newer))
  })
}

describe('replaceTerritory', () => {
  it('makes a territory, and replaces it whole', () => {
    replaceTerritory(territory, asFiles(older))
    expect(contentOf(territory)).toEqual(older)
    replaceTerritory(territory, asFiles(newer))
    expect(contentOf(territory)).toEqual(newer)
    expect(fs.readdirSync(geodata)).toEqual(['mantova'])
  })

  it.each([
    ['an old territory', older],
    ['none', null],
  ])('leaves the old or the new one whole after a crash anywhere, where there was %s', (_, before) => {
    const count = operations(before)
    expect(count).toBeGreaterThan(10)
    for (const moment of moments)
      for (let n = 0; n < count; n++) {
        put(before)
        dieAt(n, moment, () => {
          replaceTerritory(territory, asFiles(newer))
        })
        // Even before anything is repaired, nothing half-done has the territory's name.
        expect([before, newer, null]).toContainEqual(contentOf(territory))
        recoverTerritories(geodata)
        expect([before, newer]).toContainEqual(contentOf(territory))
        expect(fs.readdirSync(geodata)).toEqual(contentOf(territory) === null ? [] : ['mantova'])
      }
  })

  it('survives any number of crashes, of the repair as well', () => {
    const death = fc.record({ n: fc.nat(24), moment: fc.constantFrom(...moments), repairs: fc.boolean() })
    fc.assert(
      fc.property(fc.array(death, { minLength: 1, maxLength: 6 }), (deaths) => {
        put(older)
        for (const { n, moment, repairs } of deaths)
          dieAt(n, moment, () => {
            if (repairs) recoverTerritories(geodata)
            else replaceTerritory(territory, asFiles(newer))
          })
        recoverTerritories(geodata)
        expect([older, newer]).toContainEqual(contentOf(territory))
        expect(fs.readdirSync(geodata)).toEqual(['mantova'])
      }),
      { numRuns: 100 },
    )
  })

  it('says that it failed only where the old territory is as it was', () => {
    const count = operations(older)
    for (let n = 0; n < count; n++) {
      put(older)
      let hasFailed = false
      try {
        failAt(n, () => {
          replaceTerritory(territory, asFiles(newer))
        })
      } catch (error) {
        expect(error).toHaveProperty('message', 'no space left on device')
        hasFailed = true
      }
      expect(contentOf(territory)).toEqual(hasFailed ? older : newer)
      recoverTerritories(geodata)
      expect(contentOf(territory)).toEqual(hasFailed ? older : newer)
    }
  })

  it('brings every file and the folder to the disk before it swaps', () => {
    const steps: string[] = []
    const names = new Map<unknown, string>()
    vi.spyOn(fs, 'openSync').mockImplementation((file, ...rest) => {
      const handle = real.openSync(file, ...rest) as number
      names.set(handle, path.basename(String(file)))
      return handle
    })
    vi.spyOn(fs, 'fsyncSync').mockImplementation((handle) => {
      steps.push(names.get(handle) ?? '?')
      real.fsyncSync(handle)
    })
    vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      steps.push(`${path.basename(String(from))} → ${path.basename(String(to))}`)
      real.renameSync(from, to)
    })
    replaceTerritory(territory, asFiles(newer))
    expect(steps).toEqual([
      ...Object.keys(newer),
      '.mantova.coming',
      '.mantova.coming → mantova',
      path.basename(geodata),
    ])
  })

  it('works where the file system cannot sync a folder', () => {
    replaceTerritory(territory, asFiles(older))
    vi.spyOn(fs, 'openSync').mockImplementation((file, flags, ...rest) => {
      if (flags === 'r') throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' })
      return real.openSync(file, flags, ...rest) as number
    })
    replaceTerritory(territory, asFiles(newer))
    expect(contentOf(territory)).toEqual(newer)
  })

  it.each(['../x.fgb', 'a/b.fgb', '..', '/etc/x'])('writes nothing under the name %s', (name) => {
    replaceTerritory(territory, asFiles(older))
    expect(() => {
      replaceTerritory(territory, asFiles({ ...newer, [name]: 'x' }))
    }).toThrow(`"${name}" is not the name of a file`)
    expect(contentOf(territory)).toEqual(older)
    expect(fs.readdirSync(geodata)).toEqual(['mantova'])
  })
})

describe('recoverTerritories', () => {
  it('leaves alone what is whole, and what is not its own', () => {
    const folders = ['mantova', 'lodi', '.downloads', '.mantova.other']
    for (const name of folders) replaceTerritory(path.join(geodata, name), asFiles(older))
    recoverTerritories(geodata)
    for (const name of folders) expect(contentOf(path.join(geodata, name))).toEqual(older)
    recoverTerritories(path.join(geodata, 'nowhere'))
  })
})

describe('the list of territories', () => {
  it('names no folder that is half-built or being replaced', () => {
    for (const name of ['mantova', '.mantova.coming', '.mantova.going', '.downloads'])
      replaceTerritory(path.join(geodata, name), asFiles(older))
    fs.mkdirSync(path.join(geodata, 'empty'))
    expect(listTerritories(geodata).map(({ id }) => id)).toEqual(['mantova'])
  })
})
