import { buffersIn } from './buffers-in'
import type { Answer, Call, Handlers, OperationName, Port } from './protocol'
import { packError } from './send-error'

/** Answers the calls that come in by a port. Several may be under way at a time. */
export function serve(port: Port, handlers: Handlers): void {
  port.onmessage = ({ data }: MessageEvent<Call>) => void answer(port, handlers, data)
}

async function answer<N extends OperationName>(
  port: Port,
  handlers: Handlers,
  { call, name, request }: Call<N>,
): Promise<void> {
  const send = (message: Answer, transfer: Transferable[] = []) => {
    port.postMessage(message, { transfer })
  }
  try {
    const response = await handlers[name](request, (...progress) => {
      send({ call, progress })
    })
    send({ call, response }, buffersIn(response))
  } catch (error) {
    send({ call, error: packError(error) })
  }
}
