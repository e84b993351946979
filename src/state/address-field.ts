/** `decode` gives undefined for a text that means nothing. */
export type Field<T> = Readonly<{
  key: string
  encode: (value: T) => string
  decode: (text: string) => T | undefined
}>

/** One of the values allowed. */
export function choice<T extends string>(key: string, allowed: readonly T[]): Field<T> {
  return { key, encode: (value) => value, decode: (text) => allowed.find((value) => value === text) }
}

/** Some of the values allowed, in their order. */
export function choices<T extends string>(key: string, allowed: readonly T[]): Field<readonly T[]> {
  return {
    key,
    encode: (values) => values.join('.'),
    decode: (text) => {
      const parts = text === '' ? [] : text.split('.')
      const known = allowed.filter((value) => parts.includes(value))
      return known.length === parts.length ? known : undefined
    },
  }
}

/** A text of certain signs. */
export function signs(key: string, allowed: RegExp): Field<string> {
  return { key, encode: (value) => value, decode: (text) => (allowed.test(text) ? text : undefined) }
}

/** A whole number within bounds, both included. */
export function wholeNumber(key: string, min: number, max: number): Field<number> {
  return {
    key,
    encode: String,
    decode: (text) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
      return value >= min && value <= max ? value : undefined
    },
  }
}

/** A number in plain digits, or undefined. */
export function finite(text: string | undefined): number | undefined {
  if (text === undefined || !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text)) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}

/** Numbers, or undefined where one of the texts is none. */
export function numbers(texts: readonly string[]): number[] | undefined {
  const values = texts.map(finite)
  return values.every((value) => value !== undefined) ? values : undefined
}

/** Yes or no. */
export const yesNo = (key: string): Field<boolean> => ({
  key,
  encode: (value) => (value ? '1' : '0'),
  decode: (text) => (text === '1' ? true : text === '0' ? false : undefined),
})
