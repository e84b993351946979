import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.woff2': 'font/woff2',
}

/** What is served: folders by the start of an address, the longest start first, and single files made for the occasion. */
export type Served = Readonly<{
  folders: readonly (readonly [start: string, folder: string])[]
  files: Readonly<Record<string, string>>
}>

export type StaticServer = Readonly<{ origin: string; close: () => Promise<void> }>

async function contentOf(address: string, { folders, files }: Served): Promise<Buffer | null> {
  const made = files[address]
  if (made !== undefined) return Buffer.from(made)
  const found = folders.find(([start]) => address.startsWith(start))
  if (!found) return null
  const [start, folder] = found
  return readFile(path.join(folder, address.slice(start.length))).catch(() => null)
}

/** Serves files on a free port, as they are: not compressed, and free to be kept by the browser. */
export async function serveStatic(served: Served): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const address = pathname.endsWith('/') ? `${pathname}index.html` : pathname
    void contentOf(decodeURIComponent(address), served).then((content) => {
      if (content === null) response.writeHead(404).end()
      else {
        const type = types[path.extname(address)] ?? 'application/octet-stream'
        response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' }).end(content)
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
