import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
}

/** An answer that was given: bytes `start` up to, not including, `end` of a file. */
export type Served = Readonly<{ file: string; start: number; end: number }>

export type CountryServer = Readonly<{
  origin: string
  /** Every answer with bytes of the country, in order. */
  served: Served[]
  close: () => Promise<void>
}>

/**
 * Serves the built page with other folders laid over its own. `overlays`: folder by path prefix, texts by path. With
 * `withRanges` it answers as an object store does (206 and Content-Range), without it sends every file whole.
 */
export async function serveCountry(
  page: string,
  overlays: Readonly<{ folders: Readonly<Record<string, string>>; texts: Readonly<Record<string, string>> }>,
  withRanges: boolean,
): Promise<CountryServer> {
  const served: Served[] = []
  const locate = (name: string): string => {
    const prefix = Object.keys(overlays.folders).find((folder) => name.startsWith(folder))
    return prefix === undefined
      ? path.join(page, name)
      : path.join(overlays.folders[prefix]!, name.slice(prefix.length))
  }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = pathname === '/' ? '/index.html' : decodeURIComponent(pathname)
    const type = types[path.extname(name)] ?? 'application/octet-stream'
    const text = overlays.texts[name]
    if (text !== undefined) {
      response.writeHead(200, { 'Content-Type': type }).end(text)
      return
    }
    const file = locate(name)
    if (!existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    const { size } = statSync(file)
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec((withRanges && request.headers.range) || '') ?? []
    const start = Number(first ?? 0)
    const end = Math.min(last ? Number(last) + 1 : size, size)
    if (Object.keys(overlays.folders).some((folder) => name.startsWith(folder))) {
      served.push({ file: path.basename(name), start, end })
    }
    const headers = { 'Content-Type': type, 'Content-Length': end - start }
    if (first === undefined) response.writeHead(200, headers)
    else response.writeHead(206, { ...headers, 'Content-Range': `bytes ${start}-${end - 1}/${size}` })
    if (end > start) createReadStream(file, { start, end: end - 1 }).pipe(response)
    else response.end()
  }
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    served,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
