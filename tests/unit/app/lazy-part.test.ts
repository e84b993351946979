import type { Component } from 'svelte'
import { describe, expect, it, vi } from 'vitest'
import { LazyPart } from '../../../src/app/lazy-part.svelte'

const component: Component = () => ({})

describe('a part that is fetched when first needed', () => {
  it('is fetched once, however often it is asked for', async () => {
    const fetch = vi.fn(() => Promise.resolve({ default: component }))
    const part = new LazyPart(fetch)
    expect(part.component).toBeNull()
    await Promise.all([part.load(), part.load()])
    await part.load()
    expect(part.component).toBe(component)
    expect(fetch).toHaveBeenCalledOnce()
  })

  it('says that it did not arrive, and can be asked for again', async () => {
    const fetch = vi.fn(() => Promise.resolve({ default: component })).mockRejectedValueOnce(new TypeError())
    const part = new LazyPart(fetch)
    await part.load()
    expect([part.failed, part.component]).toEqual([true, null])
    await part.load()
    expect([part.failed, part.component]).toEqual([false, component])
  })
})
