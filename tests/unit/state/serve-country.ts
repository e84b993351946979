import { buildCountry } from '../../../scripts/country/build-country'
import { tinySize } from '../../../scripts/country/country-size'
import type { Territory } from '../../../src/contracts/territory'

const files: ReadonlyMap<string, Uint8Array> = new Map(buildCountry(tinySize))

/** The description of the tiny country. */
export const country = JSON.parse(new TextDecoder().decode(files.get('territory.json'))) as Territory

export type Asked = Readonly<{ file: string; start: number; end: number }>

/** A server of the tiny country's files in memory, which writes down what it was asked for. */
export class CountryServer {
  readonly asked: Asked[] = []
  /** Files that answer 404. */
  broken: ReadonlySet<string> = new Set()
  /** What the description says, where it is to say something else. */
  description: Territory = country
  private gate: Promise<void> | null = null
  private held: string | undefined

  constructor(private readonly withRanges: boolean) {}

  /** Keeps every answer, or that of one file, back until the function that it returns is called. */
  hold(file?: string): () => void {
    this.held = file
    let release: (() => void) | undefined
    this.gate = new Promise((resolve) => {
      release = resolve
    })
    return () => release?.()
  }

  readonly fetch = async (url: URL, init?: RequestInit): Promise<Response> => {
    const file = url.pathname.split('/').at(-1) ?? ''
    const isDescription = file === 'territory.json'
    const bytes = isDescription ? new TextEncoder().encode(JSON.stringify(this.description)) : files.get(file)
    if (this.held === undefined || this.held === file) await this.gate
    if (!bytes || this.broken.has(file)) return new Response(null, { status: 404 })
    const range = this.withRanges ? new Headers(init?.headers).get('range') : null
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
    if (first === undefined) {
      this.asked.push({ file, start: 0, end: bytes.length })
      return new Response(bytes.slice())
    }
    const start = Number(first)
    const end = Math.min(last ? Number(last) + 1 : bytes.length, bytes.length)
    this.asked.push({ file, start, end })
    return new Response(bytes.slice(start, end), {
      status: 206,
      headers: { 'content-range': `bytes ${start}-${end - 1}/${bytes.length}` },
    })
  }
}
