import type { Port } from './protocol'

export type Connection = Readonly<{ port: Port; close: () => void }>

/** Starts a worker. Throws where none can be made; `onfail` is called where its script does not load, or when it dies. */
export function connectWorker(onfail: () => void): Connection {
  if (import.meta.env.MODE === 'handout') throw new Error('a page in one file has no script for a worker')
  const worker = new Worker(new URL('./territory-worker.ts', import.meta.url), { type: 'module' })
  worker.onerror = onfail
  return {
    port: worker,
    close: () => {
      worker.terminate()
    },
  }
}

/** The same operations on this thread, by the same messages. They are loaded only here: a page with a worker goes without. */
export function connectInPlace(onfail: () => void): Connection {
  const { port1, port2 } = new MessageChannel()
  const start = async () => {
    const [{ serve }, { createHandlers }] = await Promise.all([import('./serve'), import('./handlers')])
    serve(port2, createHandlers())
  }
  start().catch(onfail)
  return {
    port: port1,
    close: () => {
      port1.close()
    },
  }
}
