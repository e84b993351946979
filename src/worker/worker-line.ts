import type { Progress } from '../data/fetch-bytes'
import { connectInPlace, connectWorker, type Connection } from './connect'
import type { Answer, Call, OperationName, RequestOf, ResponseOf } from './protocol'
import { unpackError } from './send-error'

type Waiting = Readonly<{
  message: Call
  resolve: (response: unknown) => void
  reject: (error: Error) => void
  onprogress: Progress | undefined
}>

const closed = () => new DOMException('The territory was closed', 'AbortError')

/** Calls to a worker of its own or, where none can be made, to the same operations on this thread. */
export class WorkerLine {
  private connection: Connection
  private inPlace = false
  private hasAnswered = false
  private isClosed = false
  private calls = 0
  private readonly waiting = new Map<number, Waiting>()

  constructor() {
    try {
      this.connection = connectWorker(this.onfail)
    } catch {
      this.connection = this.connectInPlace()
    }
    this.listen()
  }

  /** Calls an operation. Rejects with what it throws, a `LayerError` as such. */
  call<N extends OperationName>(
    name: N,
    request: RequestOf<N>,
    onprogress?: Progress,
  ): Promise<ResponseOf<N>> {
    const call = this.calls++
    const message: Call<N> = { call, name, request }
    return new Promise<unknown>((resolve, reject) => {
      if (this.isClosed) throw closed()
      this.connection.port.postMessage(message)
      this.waiting.set(call, { message: message as Call, resolve, reject, onprogress })
    }) as Promise<ResponseOf<N>>
  }

  /** Stops the work. What was still awaited is rejected with an `AbortError`. */
  close(): void {
    this.isClosed = true
    this.connection.close()
    this.rejectAll(closed())
  }

  private listen(): void {
    this.connection.port.onmessage = ({ data }: MessageEvent<Answer>) => {
      this.hasAnswered = true
      this.take(data)
    }
  }

  private take(answer: Answer): void {
    const waiting = this.waiting.get(answer.call)
    if (waiting === undefined) return
    if ('progress' in answer) {
      waiting.onprogress?.(...answer.progress)
      return
    }
    this.waiting.delete(answer.call)
    if ('error' in answer) waiting.reject(unpackError(answer.error))
    else waiting.resolve(answer.response)
  }

  /** A worker that fails before it has said anything never ran: its calls are made again on this thread. */
  private readonly onfail = (): void => {
    if (this.inPlace || this.hasAnswered) {
      this.rejectAll(new Error('the worker has stopped'))
      return
    }
    this.connection.close()
    this.connection = this.connectInPlace()
    this.listen()
    for (const { message } of this.waiting.values()) this.connection.port.postMessage(message)
  }

  private connectInPlace(): Connection {
    this.inPlace = true
    return connectInPlace(this.onfail)
  }

  private rejectAll(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }
}
