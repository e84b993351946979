import { unzip } from '../../src/data/unzip'
import { UnzipError } from '../../src/data/unzip-error'
import { readZipDirectory } from '../../src/data/zip-directory'
import { isZip } from './read/archive'

const fileKinds = ['boundaries', 'commuting', 'coverage', 'population', 'land-cover'] as const
/** What a publisher's file holds. */
export type FileKind = (typeof fileKinds)[number]

/**
 * What a file is found to be. `edition`: the year or day that its names tell, '' where they tell none; a kind without content is
 * what the name alone promises, and `fault` says what is wrong then.
 */
export type Recognised =
  Readonly<{ kind: FileKind; edition: string }> | Readonly<{ kind: FileKind; fault: string }> | null

/** The beginning of a text, and the names in an archive. */
type Content = Readonly<{ names: readonly string[]; text: string }>

const peeked = 20_000
const mostEntries = 1000

/** The first characters, whatever the encoding: enough for words in plain letters. */
const beginning = (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, peeked)).replaceAll('\u0000', '')

function contentOf(bytes: Uint8Array): Content {
  if (!isZip(bytes)) return { names: [], text: beginning(bytes) }
  const names = readZipDirectory(bytes, mostEntries).map(({ name }) => name)
  const table = names.find((name) => /\.(txt|csv|tsv)$/i.test(name))
  const packed = table === undefined ? undefined : unzip(bytes).find(({ name }) => name === table)
  return { names, text: packed === undefined ? '' : beginning(packed.bytes) }
}

const hasShape = ({ names }: Content, name: RegExp) =>
  names.some((path) => /\.shp$/i.test(path) && name.test(path.split('/').at(-1)!))

const matrix2021 = /^\W*prov_res\s+procom_res\s+prov_lav/i
const matrix2011 = /^[SL]\s+\d\s+\d{3}\s+\d{3}\s+[12]\s/

/** By what each kind is known: the names it goes by in a folder, and what it holds. */
const signs: Readonly<Record<FileKind, { name: RegExp; holds: (content: Content) => boolean }>> = {
  boundaries: { name: /limiti|confini|^com\d/i, holds: (content) => hasShape(content, /^com/i) },
  commuting: {
    name: /matrix_?pendo|pendolar/i,
    holds: ({ text }) => matrix2021.test(text) || matrix2011.test(text),
  },
  coverage: {
    name: /reportistica/i,
    holds: ({ text }) => /ftth/i.test(text) && /famiglie/i.test(text) && /comune/i.test(text),
  },
  population: {
    name: /posas/i,
    holds: ({ text }) => /codice comune/i.test(text) && /totale maschi/i.test(text),
  },
  'land-cover': {
    name: /dusaf/i,
    holds: (content) =>
      hasShape(content, /dusaf/i) ||
      (/"FeatureCollection"/.test(content.text) && /"DESCR"/i.test(content.text)),
  },
}

/**
 * The day or year that a name tells: `Limiti01012025_g`, `Reportistica_250630_Comuni`, `Reportistica 2025-06-30`, `POSAS_2026_it`;
 * '' for none.
 */
export function editionOf(name: string): string {
  const written = /(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-[0-3]\d(?!\d)/.exec(name)
  if (written) return written[0]
  const long = /(?<!\d)(\d{2})(\d{2})((?:19|20)\d{2})(?!\d)/.exec(name)
  if (long) return `${long[3]!}-${long[2]!}-${long[1]!}`
  const short = /(?<!\d)(\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/.exec(name)
  if (short) return `20${short[1]!}-${short[2]!}-${short[3]!}`
  return /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(name)?.[0] ?? ''
}

/** The two matrices are told apart by what they hold; the first name that tells a date tells it of the others. */
function editionIn(kind: FileKind, name: string, { names, text }: Content): string {
  if (kind === 'commuting') return matrix2021.test(text) ? '2021' : '2011'
  return [name, ...names].map(editionOf).find((edition) => edition !== '') ?? ''
}

/** What a file is, by what it holds; its name is asked only for the date, and to say that it promises what is not there. */
export function recognise(name: string, bytes: Uint8Array): Recognised {
  const named = fileKinds.find((kind) => signs[kind].name.test(name))
  try {
    const content = contentOf(bytes)
    const kind = fileKinds.find((candidate) => signs[candidate].holds(content))
    if (kind !== undefined) return { kind, edition: editionIn(kind, name, content) }
  } catch (error) {
    if (!(error instanceof UnzipError)) throw error
    return named === undefined ? null : { kind: named, fault: `${name}: ${error.message}` }
  }
  if (named === undefined) return null
  return { kind: named, fault: `${name} has the name of such a file, but holds something else.` }
}
