import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { TerritoryStore } from '../../../src/state/territory-store.svelte'

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('a territory that is still to be drawn', () => {
  it('reads what the drawing needs, and the rest once that is done', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', (url: URL) => {
      const name = url.pathname.split('/').at(-1) ?? ''
      asked.push(name)
      return Promise.resolve(new Response(readFileSync(`geodata/cremona/${name}`)))
    })
    let draw: (() => void) | undefined
    const drawn = new Promise<void>((resolve) => {
      draw = resolve
    })
    const store = new TerritoryStore((id) => new URL(`http://localhost/geodata/${id}/`), drawn)
    const opened = store.open('cremona', null)
    await vi.waitFor(() => {
      expect(store.loading.size).toBe(4)
    })
    expect(Object.keys(store.tables).sort()).toEqual([
      'ftth',
      'industrial-zones',
      'municipalities',
      'startups',
    ])
    expect(asked).toHaveLength(5)
    expect(store.turn).toBe(0)

    draw?.()
    await opened
    expect(store.loading.size).toBe(0)
    expect(asked).toHaveLength(9)
    await vi.waitFor(() => {
      expect(store.turn).toBeGreaterThan(0)
    })
  })
})
