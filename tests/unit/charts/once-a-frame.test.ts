import { beforeEach, expect, test, vi } from 'vitest'
import { onceAFrame } from '../../../src/charts/once-a-frame'

let frames: Map<number, () => void>

function drawFrame(): void {
  const due = [...frames.values()]
  frames.clear()
  for (const run of due) run()
}

beforeEach(() => {
  frames = new Map()
  let last = 0
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => {
    frames.set(++last, run)
    return last
  })
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame))
  return () => vi.unstubAllGlobals()
})

test('of all that is asked within a frame only the last is acted on', () => {
  const act = vi.fn()
  const moves = onceAFrame(act)
  moves.ask(1)
  moves.ask(2)
  moves.ask(3)
  expect(act).not.toHaveBeenCalled()
  drawFrame()
  moves.ask(4)
  drawFrame()
  drawFrame()
  expect(act.mock.calls).toEqual([[3], [4]])
})

test('the last word of a gesture is acted on at once, and not again', () => {
  const act = vi.fn()
  const moves = onceAFrame(act)
  moves.ask('last')
  moves.finish()
  expect(act.mock.calls).toEqual([['last']])
  drawFrame()
  moves.finish()
  expect(act).toHaveBeenCalledTimes(1)
})

test('nothing is a value like any other', () => {
  const act = vi.fn()
  const moves = onceAFrame<number | null>(act)
  moves.ask(1)
  moves.ask(null)
  drawFrame()
  expect(act.mock.calls).toEqual([[null]])
})
