import type { Carried } from '../../src/contracts/one-file.ts'

// The first script of a page in one file, and the only one that its policy allows as text: it unpacks the rest.

const files = new Map(
  Array.from(document.querySelectorAll<HTMLScriptElement>('script[data-path]'), (file) => [
    file.dataset['path'],
    file.textContent,
  ]),
)
const fetchBeyond = globalThis.fetch

/** A packed file as a server would answer with it; status 404 where there is none of this path. */
async function unpack(path: string, type: string): Promise<Response> {
  const content = files.get(path)
  if (content === undefined) return new Response(null, { status: 404 })
  const packed = await fetchBeyond(`data:application/gzip;base64,${content}`)
  const body = packed.body?.pipeThrough(new DecompressionStream('gzip')) ?? null
  return new Response(body, { headers: { 'Content-Type': type } })
}

async function addressOf(path: string, type: string): Promise<string> {
  return URL.createObjectURL(await (await unpack(path, type)).blob())
}

// The page asks for its data beside itself, and gets what the file holds.
const besidePage = new URL('./', document.baseURI).href
globalThis.fetch = (input, init) => {
  const address = input instanceof Request ? input.url : new URL(input, document.baseURI).href
  const path = address.startsWith(besidePage) ? address.slice(besidePage.length) : ''
  return path.startsWith('geodata/')
    ? unpack(path, path.endsWith('.json') ? 'application/json' : 'application/octet-stream')
    : fetchBeyond(input, init)
}

/** The view that the file was made with, for its first opening; later the address says more than that. */
function takeCarriedView(): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (location.search !== '' || entry?.type !== 'navigate') return
  const { view } = JSON.parse(document.getElementById('carried')?.textContent ?? '{}') as Partial<Carried>
  if (view) history.replaceState(null, '', `?${view}`)
}

async function addStyles(): Promise<void> {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = await addressOf('page.css', 'text/css')
  await new Promise((resolve, reject) => {
    link.onload = resolve
    link.onerror = reject
    document.head.append(link)
  })
}

try {
  takeCarriedView()
  const [code] = await Promise.all([addressOf('page.js', 'text/javascript'), addStyles()])
  await import(code)
} catch (error) {
  document.getElementById('app')!.textContent =
    document.querySelector<HTMLScriptElement>('script[data-excuse]')?.dataset['excuse'] ?? ''
  throw error
}
