import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Story } from '../../../src/contracts/story'
import type { Role, WindowMessage } from '../../../src/model/presenting/window-messages'
import { PresentingSession, type WindowChannel } from '../../../src/state/presenting.svelte'

/** The windows of one browser: what one says the others hear, in its own time. */
class Room {
  private readonly channels: WindowChannel[] = []
  private readonly waiting: (() => void)[] = []
  private count = 0

  open(role: Role, step = '', kept = new Map<string, string>()) {
    const channel: WindowChannel = {
      onmessage: null,
      postMessage: (message) => {
        // As the browser does: a copy, or an error.
        const data: WindowMessage = structuredClone(message)
        for (const other of this.channels)
          if (other !== channel) this.waiting.push(() => other.onmessage?.({ data } as MessageEvent))
      },
    }
    this.channels.push(channel)
    const store = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    }
    const session = new PresentingSession(`w${this.count++}`, role, channel, store, 'kept')
    session.open(step)
    const shut = () => {
      session.close()
      this.channels.splice(this.channels.indexOf(channel), 1)
    }
    /** Away without a word. */
    const crash = () => this.channels.splice(this.channels.indexOf(channel), 1)
    return { session, kept, shut, crash }
  }

  /** Everything said is heard. */
  settle(pick: (count: number) => number = () => 0): void {
    for (;;) {
      const [deliver] = this.waiting.splice(pick(this.waiting.length), 1)
      if (!deliver) return
      deliver()
    }
  }
}

const story: Story = {
  format: 'territory-explorer-story',
  version: 1,
  territory: 'cremona',
  title: { it: 'Prova', en: 'Trial' },
  objectives: [],
  steps: ['one', 'two'].map((id) => ({
    id,
    title: { it: id, en: id },
    text: { it: '', en: '' },
    notes: { it: '', en: '' },
    figure: null,
    view: '',
    objective: null,
  })),
}

describe('windows of a presentation', () => {
  it('stay in step; one opened late has it all', () => {
    const room = new Room()
    const speaker = room.open('speaker')
    const audience = room.open('audience')
    room.settle()
    speaker.session.change({
      story,
      step: 'two',
      timer: { startedAt: 5, pausedAt: null, plannedMinutes: 20 },
    })
    audience.session.change({ black: true })
    room.settle()
    const late = room.open('audience', 'one')
    room.settle()
    for (const { session } of [speaker, audience, late])
      expect(session.shared).toEqual({
        story,
        step: 'two',
        black: true,
        spotlight: null,
        timer: { startedAt: 5, pausedAt: null, plannedMinutes: 20 },
      })
  })

  it('agree in the end, whatever is said meanwhile and however late it is heard', () => {
    const act = fc.record({
      by: fc.nat(2),
      step: fc.constantFrom('one', 'two', 'three'),
      black: fc.option(fc.boolean(), { nil: undefined }),
      reloads: fc.boolean(),
      heard: fc.nat(4),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), fc.nat(1000), (acts, seed) => {
        const room = new Room()
        let turn = seed
        const pick = (count: number) => (turn = (turn * 31 + 17) % 1009) % Math.max(1, count)
        const open = (kept?: Map<string, string>) => room.open('audience', '', kept)
        const windows = [open(), open(), open()]
        for (const { by, step, black, reloads } of acts) {
          const window = windows[by]!
          if (reloads) {
            window.shut()
            windows[by] = open(window.kept)
          }
          windows[by]!.session.change(black === undefined ? { step } : { step, black })
          if (pick(3) === 0) room.settle(pick)
        }
        room.settle(pick)
        for (const { session } of windows) expect(session.shared).toEqual(windows[0]!.session.shared)
      }),
    )
  })

  it('one alone survives a reload, but for the light', () => {
    const room = new Room()
    const speaker = room.open('speaker', 'one')
    speaker.session.change({ step: 'two', black: true })
    speaker.session.change({ spotlight: { x: 0.5, y: 0.5 } })
    speaker.shut()
    const again = room.open('speaker', 'two', speaker.kept)
    expect(again.session.shared).toMatchObject({ step: 'two', black: true, spotlight: null })
    // An address that names another step is one that somebody followed.
    const followed = room.open('audience', 'one', speaker.kept)
    expect(followed.session.stepClock.count).toBe(0)
  })

  it('know who is there; one that says good-bye or no longer answers is gone', () => {
    const room = new Room()
    const speaker = room.open('speaker')
    expect(speaker.session.has('audience')).toBe(false)
    const first = room.open('audience')
    const second = room.open('audience')
    second.session.look({ bounds: [9, 45, 10, 46], width: 800, height: 600 })
    room.settle()
    expect(speaker.session.audienceSight).toEqual({ bounds: [9, 45, 10, 46], width: 800, height: 600 })
    second.shut()
    room.settle()
    expect(speaker.session.audienceSight).toBeNull()
    expect(speaker.session.has('audience')).toBe(true)
    first.crash()
    for (let asked = 0; asked < 4; asked++) {
      speaker.session.ask()
      room.settle()
    }
    expect(speaker.session.has('audience')).toBe(false)
  })

  it('forget nobody who answers', () => {
    const room = new Room()
    const speaker = room.open('speaker')
    room.open('audience')
    for (let asked = 0; asked < 9; asked++) {
      speaker.session.ask()
      room.settle()
    }
    expect(speaker.session.has('audience')).toBe(true)
  })

  it('take no notice of what means nothing, nor of what a tab kept damaged', () => {
    const room = new Room()
    const damaged = room.open('speaker', '', new Map([['kept', '{"step":{"clock":']]))
    expect(damaged.session.shared.step).toBe('')
    const channel: WindowChannel = { onmessage: null, postMessage: () => undefined }
    const session = new PresentingSession('x', 'speaker', channel, null, 'kept')
    session.change({ step: 'two' })
    const clock = { count: 99, window: 'y' }
    const base = { kind: 'news', from: 'y', role: 'speaker', sight: null }
    for (const data of [
      null,
      'next',
      { ...base, session: { step: { clock, value: 7 } } },
      { ...base, session: { spotlight: { clock, value: { x: 4, y: 0 } } } },
      { ...base, session: { story: { clock, value: { steps: 'all' } } } },
      { ...base, kind: 'shout', session: { step: { clock, value: 'three' } } },
    ])
      channel.onmessage?.({ data } as MessageEvent)
    expect(session.shared.step).toBe('two')
    channel.onmessage?.({ data: { ...base, session: { step: { clock, value: 'three' } } } } as MessageEvent)
    expect(session.shared.step).toBe('three')
  })
})
