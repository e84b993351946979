import { AttemptError, DownloadError, type DownloadSettings } from './download-options'

const mostRedirects = 5
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
/** Statuses that pass (RFC 9110, 15.5 and 15.6; RFC 6585, 4). */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

const isLocal = ({ hostname }: URL) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

/** An address that may be asked: https, or http within this machine. */
function permitted(address: string, base: URL | null): URL {
  const from = base === null ? '' : `${base.href} leads to `
  if (!URL.canParse(address, base?.href)) throw new DownloadError(`${from}${address}, which is no address.`)
  const url = new URL(address, base?.href)
  const mayStayLocal = isLocal(url) && (base === null || isLocal(base))
  if (url.protocol === 'https:' || (url.protocol === 'http:' && mayStayLocal)) return url
  throw new DownloadError(`${from}${url.href}, which is not https: nothing is fetched from there.`)
}

/** Milliseconds that `Retry-After` asks for, as seconds or as a date (RFC 9110, 10.2.3); null where it says nothing. */
function retryAfterMs(value: string | null, now: number): number | null {
  if (value === null) return null
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000
  const time = Date.parse(value)
  return Number.isNaN(time) ? null : Math.max(0, time - now)
}

/**
 * Asks for the address and follows redirects, none of which may leave https. The answer has status 200, 206 or 416;
 * its body is unread.
 * @throws AttemptError where another attempt may help; DownloadError where it would not
 */
export async function openAnswer(
  address: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  { fetcher, timer }: DownloadSettings,
): Promise<Response> {
  let url = permitted(address, null)
  for (let followed = 0; followed <= mostRedirects; followed++) {
    const answer = await fetcher(url, { method: 'GET', headers, signal, redirect: 'manual' })
    if ([200, 206, 416].includes(answer.status)) return answer
    await answer.body?.cancel()
    const location = answer.headers.get('location')
    if (redirects.has(answer.status) && location !== null) {
      url = permitted(location, url)
      continue
    }
    const said = `the server answered ${answer.status} ${answer.statusText}`.trim()
    if (!passing.has(answer.status)) throw new DownloadError(`${url.href}: ${said}.`)
    throw new AttemptError(said, retryAfterMs(answer.headers.get('retry-after'), timer.now()))
  }
  throw new DownloadError(`${address} leads from one address to the next, more than ${mostRedirects} times.`)
}
