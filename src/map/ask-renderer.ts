/**
 * The name of this machine's WebGL renderer, or null where it cannot be told. Asked beside the main thread, because the first
 * drawing context of a browser takes long to make where there is no graphics card; the map's own is then made at once.
 */
export function askRenderer(): Promise<string | null> {
  // A page in one file has no script for a worker.
  if (import.meta.env.MODE === 'handout') {
    return import('./quality').then(({ rendererName }) => rendererName(new OffscreenCanvas(1, 1)))
  }
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./renderer-worker.ts', import.meta.url), { type: 'module' })
    const answer = (name: string | null) => {
      worker.terminate()
      resolve(name)
    }
    worker.onmessage = ({ data }: MessageEvent<string | null>) => {
      answer(data)
    }
    worker.onerror = () => {
      answer(null)
    }
  })
}
