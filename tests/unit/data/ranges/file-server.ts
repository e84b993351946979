import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Interval } from '../../../../src/data/ranges/intervals'

/** A request as the server saw it: the interval asked for (null: none) and the bytes of the body it sent. */
export type Asked = Readonly<{ file: string; interval: Interval | null; sent: number }>

/** How to answer for a file; `interval` is the range asked for. Returns the number of bytes sent. */
export type Answering = (bytes: Uint8Array, interval: Interval | null, response: ServerResponse) => number

export type FileServer = Readonly<{
  /** Address of the folder, with a trailing slash. */
  base: URL
  /** All requests, in the order of their answers. */
  asked: Asked[]
  /** Changes what is served from now on. */
  serve: (files: ReadonlyMap<string, Uint8Array>, answering?: Answering) => void
  close: () => Promise<void>
}>

/** As static servers do: a part for a range, else the whole. */
export const inRanges: Answering = (bytes, interval, response) => {
  if (interval === null) return whole(bytes, null, response)
  const body = bytes.subarray(interval.start, interval.end)
  response.writeHead(206, {
    ...headersOf(body.length),
    'Accept-Ranges': 'bytes',
    'Content-Range': `bytes ${interval.start}-${interval.start + body.length - 1}/${bytes.length}`,
    ETag: `"${bytes.length}"`,
  })
  response.end(body)
  return body.length
}

/** As servers do that know no ranges. */
export const whole: Answering = (bytes, _, response) => {
  response.writeHead(200, headersOf(bytes.length))
  response.end(bytes)
  return bytes.length
}

const headersOf = (length: number) => ({
  'Content-Type': 'application/octet-stream',
  'Content-Length': length,
})

function intervalOf({ headers }: IncomingMessage): Interval | null {
  const match = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '')
  return match && { start: Number(match[1]), end: Number(match[2]) + 1 }
}

/** Serves files from memory on a port of this machine and notes what was asked. */
export async function startFileServer(
  files: ReadonlyMap<string, Uint8Array>,
  answering: Answering = inRanges,
): Promise<FileServer> {
  const asked: Asked[] = []
  let now = { files, answering }
  const server = createServer((request, response) => {
    const file = (request.url ?? '/').slice(1)
    const bytes = now.files.get(file)
    const interval = intervalOf(request)
    if (bytes !== undefined) asked.push({ file, interval, sent: now.answering(bytes, interval, response) })
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    base: new URL(`http://127.0.0.1:${port}/`),
    asked,
    serve: (nextFiles, nextAnswering = inRanges) => {
      now = { files: nextFiles, answering: nextAnswering }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
