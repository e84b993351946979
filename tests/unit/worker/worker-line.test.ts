import { afterEach, describe, expect, it, vi } from 'vitest'
import { LayerError } from '../../../src/data/layer-error'
import { buffersIn } from '../../../src/worker/buffers-in'
import type { Answer, Call, Handlers, Port } from '../../../src/worker/protocol'
import { packError, unpackError } from '../../../src/worker/send-error'
import { serve } from '../../../src/worker/serve'
import { WorkerLine } from '../../../src/worker/worker-line'

/** A worker as the page sees it, whose other end is in the test's hands. */
class FakeWorker {
  static made: FakeWorker[] = []
  onmessage: ((event: MessageEvent<Answer>) => void) | null = null
  onerror: (() => void) | null = null
  readonly received: Call[] = []
  isTerminated = false

  constructor(
    readonly address: URL,
    readonly options: WorkerOptions,
  ) {
    FakeWorker.made.push(this)
  }

  postMessage(message: Call): void {
    this.received.push(structuredClone(message))
  }

  answer(data: Answer): void {
    this.onmessage?.({ data } as MessageEvent<Answer>)
  }

  terminate(): void {
    this.isTerminated = true
  }
}

function lineToFake(): { line: WorkerLine; worker: FakeWorker } {
  vi.stubGlobal('Worker', FakeWorker)
  const line = new WorkerLine()
  return { line, worker: FakeWorker.made.at(-1)! }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('WorkerLine', () => {
  it('makes a module worker of its own', () => {
    const { worker } = lineToFake()
    expect(worker.address.href).toMatch(/territory-worker\.ts$/)
    expect(worker.options).toEqual({ type: 'module' })
  })

  it('gives each call its own answer, in whatever order they come', async () => {
    const { line, worker } = lineToFake()
    const first = line.call('readLayer', { id: 'ftth', part: null })
    const second = line.call('readLayer', { id: 'startups', part: null })
    expect(worker.received.map(({ name, request }) => [name, request])).toEqual([
      ['readLayer', { id: 'ftth', part: null }],
      ['readLayer', { id: 'startups', part: null }],
    ])
    const [one, two] = worker.received.map(({ call }) => call)
    worker.answer({ call: two!, response: 'second' })
    worker.answer({ call: one!, error: { message: 'first' } })
    await expect(second).resolves.toBe('second')
    await expect(first).rejects.toThrow('first')
  })

  it('tells progress until the answer, and nothing after it', async () => {
    const { line, worker } = lineToFake()
    const told: number[][] = []
    const reading = line.call('readLayer', { id: 'ftth', part: null }, (...progress) => told.push(progress))
    const { call } = worker.received[0]!
    worker.answer({ call, progress: [1, 2] })
    worker.answer({ call, response: 'done' })
    worker.answer({ call, progress: [2, 2] })
    await reading
    expect(told).toEqual([[1, 2]])
  })

  it('repeats its calls on this thread when the worker fails before it has said anything', async () => {
    const { line, worker } = lineToFake()
    const reading = line.call('readLayer', { id: 'ftth', part: null })
    worker.onerror?.()
    expect(worker.isTerminated).toBe(true)
    // The same handler, here: no territory is open.
    await expect(reading).rejects.toThrow('no territory is open')
    line.close()
  })

  it('gives up what a worker leaves undone that dies later', async () => {
    const { line, worker } = lineToFake()
    const first = line.call('readLayer', { id: 'ftth', part: null })
    worker.answer({ call: worker.received[0]!.call, response: 'done' })
    await first
    const second = line.call('readLayer', { id: 'ftth', part: null })
    worker.onerror?.()
    await expect(second).rejects.toThrow('the worker has stopped')
  })

  it('works on this thread where no worker can be made', async () => {
    vi.stubGlobal('Worker', function refuse() {
      throw new DOMException('not from a file', 'SecurityError')
    })
    const line = new WorkerLine()
    await expect(line.call('readLayer', { id: 'ftth', part: null })).rejects.toThrow('no territory is open')
    line.close()
  })

  it('refuses what cannot be copied', async () => {
    const { line } = lineToFake()
    const request = { id: 'ftth', part: (() => null) as never } as const
    await expect(line.call('readLayer', request)).rejects.toMatchObject({ name: 'DataCloneError' })
  })
})

describe('serve', () => {
  it('hands buffers over, each once, rather than copy them', async () => {
    const values = Float64Array.of(1, 2)
    const response = { table: { a: values, b: values.subarray(1), text: ['x', null] }, bytes: 3 }
    const handlers = { readLayer: () => Promise.resolve(response) } as unknown as Handlers
    const { port1, port2 } = new MessageChannel()
    serve(port2, handlers)
    const arrived = new Promise<Answer>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<Answer>) => {
        resolve(data)
      }
    })
    port1.postMessage({ call: 4, name: 'readLayer', request: null })
    expect(await arrived).toEqual({
      call: 4,
      response: { table: { a: Float64Array.of(1, 2), b: Float64Array.of(2), text: ['x', null] }, bytes: 3 },
    })
    expect(values).toHaveLength(0)
    port1.close()
  })

  it('answers with an error for what a handler throws at once', async () => {
    const handlers = {
      readLayer: () => {
        throw new LayerError('ftth', 'value', 'detail', { column: 'date', feature: 3 })
      },
    } as unknown as Handlers
    const sent = await new Promise((resolve) => {
      const port: Port = { postMessage: resolve, onmessage: null }
      serve(port, handlers)
      port.onmessage?.({ data: { call: 1, name: 'readLayer', request: null } } as MessageEvent)
    })
    expect(sent).toEqual({
      call: 1,
      error: { layer: 'ftth', cause: 'value', detail: 'detail', column: 'date', feature: 3 },
    })
  })
})

describe('errors that cross', () => {
  it.each([
    new LayerError('ftth', 'value', 'wrong', { column: 'date', feature: 7 }),
    new LayerError('territory', 'manifest', 'no JSON'),
  ])('%s is a LayerError again', (error) => {
    const crossed = unpackError(structuredClone(packError(error)))
    expect(crossed).toBeInstanceOf(LayerError)
    expect(crossed).toEqual(error)
    expect(crossed.message).toBe(error.message)
  })

  it('others keep their text', () => {
    expect(unpackError(structuredClone(packError(new TypeError('odd'))))).toEqual(new Error('odd'))
    expect(unpackError(packError('thrown'))).toEqual(new Error('thrown'))
  })
})

describe('buffersIn', () => {
  it('finds them at any depth, and none where there is none', () => {
    const [a, b] = [new Uint8Array(2), new Int32Array(2)]
    expect(buffersIn({ x: [{ y: a }, { y: a.subarray(1) }], b, n: 1, t: 'text', none: null })).toEqual([
      a.buffer,
      b.buffer,
    ])
    expect(buffersIn('text')).toEqual([])
  })
})
