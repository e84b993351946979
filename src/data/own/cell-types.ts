import type { ColumnData, TextColumn } from '../../contracts/table'
import type { Separator } from './csv-dialect'

const dotted = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i
const withComma = /^[+-]?(\d+|\d{1,3}(\.\d{3})+),\d+$/
const wholeOrComma = /^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/
/** 1.234 is a thousand, or one and a bit. */
const groupsOrDecimals = /^[+-]?[1-9]\d{0,2}\.\d{3}$/
const severalGroups = /^[+-]?[1-9]\d{0,2}(\.\d{3}){2,}$/
/** 019036 is a code, and so is what has more digits than a number keeps. */
const code = /^[+-]?0\d|^[+-]?\d{16,}$/

/** What a decimal sign in this file is, as far as its numbers tell. */
type DecimalSign = '.' | ',' | 'unclear'

const truths: readonly (readonly [yes: string, no: string])[] = [
  ['true', 'false'],
  ['vero', 'falso'],
  ['yes', 'no'],
  ['sì', 'no'],
  ['si', 'no'],
]

/**
 * The columns of a file in which all is text, as what their texts are: numbers, in English or Italian writing, truth values, or
 * text. Codes with leading zeros stay text, and so does a column of which it cannot be told whether 1.234 is a thousand or one and
 * a bit.
 */
export function typeColumns(columns: readonly TextColumn[], separator: Separator): ColumnData[] {
  const sign = decimalSign(columns, separator)
  return columns.map((column) => typeColumn(column, sign))
}

/** Looks in all columns: numbers of one file are written alike. */
function decimalSign(columns: readonly TextColumn[], separator: Separator): DecimalSign {
  const entries = columns.flatMap(({ dictionary }) => {
    const isNumeric = dictionary.every((text) => dotted.test(text) || wholeOrComma.test(text))
    return isNumeric ? dictionary : []
  })
  if (entries.some((text) => withComma.test(text) || severalGroups.test(text))) return ','
  const isSure = entries.some((text) => text.includes('.') && !groupsOrDecimals.test(text))
  return isSure || separator === ',' ? '.' : 'unclear'
}

function typeColumn(column: TextColumn, sign: DecimalSign): ColumnData {
  const { dictionary, codes } = column
  if (dictionary.length === 0) return column
  const truth = truthsOf(dictionary)
  if (truth !== null) {
    return { kind: 'boolean', values: Int8Array.from(codes, (at) => (at < 0 ? -1 : truth[at]! ? 1 : 0)) }
  }
  const numbers = numbersOf(dictionary, sign)
  return numbers === null
    ? column
    : { kind: 'number', values: Float64Array.from(codes, (at) => (at < 0 ? Number.NaN : numbers[at]!)) }
}

function truthsOf(dictionary: readonly string[]): readonly boolean[] | null {
  const texts = dictionary.map((text) => text.toLowerCase())
  const pair = truths.find((words) => texts.every((text) => words.includes(text)))
  return pair === undefined ? null : texts.map((text) => text === pair[0])
}

function numbersOf(dictionary: readonly string[], sign: DecimalSign): Float64Array | null {
  const hasComma = dictionary.some((text) => text.includes(','))
  const italian = hasComma || (sign === ',' && dictionary.every((text) => wholeOrComma.test(text)))
  const pattern = italian ? wholeOrComma : dotted
  for (const text of dictionary) {
    if (!pattern.test(text) || code.test(text)) return null
    if (sign === 'unclear' && groupsOrDecimals.test(text)) return null
  }
  const values = Float64Array.from(dictionary, (text) =>
    Number(italian ? text.replaceAll('.', '').replace(',', '.') : text),
  )
  return values.every((value) => Number.isFinite(value)) ? values : null
}
