import type { ColumnData, TextColumn } from '../../contracts/table'
import type { Separator } from './csv-dialect'

/** How the numbers of a column may be written; both, where 1.234 or 1,234 is a thousand in one and one and a bit in the other. */
type Writing = 'english' | 'italian' | 'either'

/** A group never begins with 0: 0.125 is an eighth. */
const group = String.raw`[1-9]\d{0,2}(?:[\s’']\d{3})+|[1-9]\d{0,2}`
const english = new RegExp(
  String.raw`^[+-]?(?:\d+|${group}(?:,\d{3})+|${group})(?:\.\d+)?(?:e[+-]?\d+)?$`,
  'i',
)
const italian = new RegExp(String.raw`^[+-]?(?:\d+|${group}(?:\.\d{3})+|${group})(?:,\d+)?$`)
/** 019036 is a code, and so is what has more digits than a number keeps. */
const code = /^[+-]?0\d|^[+-]?\d{16,}$/
/** What stands in a column of numbers where there is none. */
const unknownMark = /^(?:[-–—:]|\.{2,3}|…|n\.?\s?[da]\.?|n\/[da]|null|nan)$/i
const percent = /\s?%$/

const truths: readonly (readonly [yes: string, no: string])[] = [
  ['true', 'false'],
  ['vero', 'falso'],
  ['yes', 'no'],
  ['sì', 'no'],
  ['si', 'no'],
]

/**
 * The columns of a file in which all is text, as what their texts are: numbers, in English or Italian writing, truth values, or
 * text. Among numbers, a mark such as “n.d.” or “-” is unknown, and a per cent sign that all of them have is dropped. Codes with
 * leading zeros stay text, and so does a column of which it cannot be told whether 1.234 is a thousand or one and a bit: by itself,
 * by the other columns of the file, or by commas between cells, which files with decimal points have.
 */
export function typeColumns(columns: readonly TextColumn[], separator: Separator): ColumnData[] {
  const ofFile = new Set(columns.map(({ dictionary }) => writingOf(numerals(dictionary))))
  const usual = separator === ',' ? 'english' : null
  const [hasEnglish, hasItalian] = [ofFile.has('english'), ofFile.has('italian')]
  const writing = hasEnglish === hasItalian ? (hasEnglish ? null : usual) : hasEnglish ? 'english' : 'italian'
  return columns.map((column) => typeColumn(column, writing))
}

/** The texts of a column that are to be numbers, each as it is read; those that mean unknown are null. */
function numerals(dictionary: readonly string[]): readonly (string | null)[] {
  const marked = dictionary.map((text) => (unknownMark.test(text) ? null : text))
  const known = marked.filter((text) => text !== null)
  const isPercent = known.length > 0 && known.every((text) => percent.test(text))
  return isPercent ? marked.map((text) => text?.replace(percent, '') ?? null) : marked
}

/** Null where not all are numbers, or none is, or one is a code. */
function writingOf(texts: readonly (string | null)[]): Writing | 'whole' | null {
  const known = texts.filter((text) => text !== null)
  if (known.length === 0 || known.some((text) => code.test(text))) return null
  const isEnglish = known.every((text) => english.test(text))
  const isItalian = known.every((text) => italian.test(text))
  if (isEnglish && isItalian) return known.every((text) => !/[.,]/.test(text)) ? 'whole' : 'either'
  if (isEnglish) return 'english'
  return isItalian ? 'italian' : null
}

function typeColumn(column: TextColumn, ofFile: 'english' | 'italian' | null): ColumnData {
  const { dictionary, codes } = column
  if (dictionary.length === 0) return column
  const truth = truthsOf(dictionary)
  if (truth !== null) {
    return { kind: 'boolean', values: Int8Array.from(codes, (at) => (at < 0 ? -1 : truth[at]! ? 1 : 0)) }
  }
  const numbers = numbersOf(dictionary, ofFile)
  return numbers === null
    ? column
    : { kind: 'number', values: Float64Array.from(codes, (at) => (at < 0 ? Number.NaN : numbers[at]!)) }
}

function truthsOf(dictionary: readonly string[]): readonly boolean[] | null {
  const texts = dictionary.map((text) => text.toLowerCase())
  const pair = truths.find((words) => texts.every((text) => words.includes(text)))
  return pair === undefined ? null : texts.map((text) => text === pair[0])
}

function numbersOf(dictionary: readonly string[], ofFile: 'english' | 'italian' | null): Float64Array | null {
  const texts = numerals(dictionary)
  const own = writingOf(texts)
  const writing = own === 'either' ? ofFile : own
  if (writing === null) return null
  const values = Float64Array.from(texts, (text) => (text === null ? Number.NaN : readNumber(text, writing)))
  return values.some((value) => Math.abs(value) === Infinity) ? null : values
}

function readNumber(text: string, writing: 'english' | 'italian' | 'whole'): number {
  const digits = text.replaceAll(/[\s’']/g, '')
  return Number(
    writing === 'italian' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''),
  )
}
