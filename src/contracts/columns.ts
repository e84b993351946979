import type { ColumnType } from './define-layer'

type Described<T extends ColumnType, N extends boolean> = Readonly<{
  type: T
  nullable: N
  unit?: string
  values?: readonly string[]
  description: { it: string; en: string }
}>

/** Shorthands for the columns that recur in the contracts. A trailing `OrUnknown` means the cell may be unknown. */
export const text = (it: string, en: string): Described<'text', false> => ({
  type: 'text',
  nullable: false,
  description: { it, en },
})

export const textOrUnknown = (it: string, en: string): Described<'text', true> => ({
  type: 'text',
  nullable: true,
  description: { it, en },
})

export const oneOf = (values: readonly string[], it: string, en: string): Described<'text', false> => ({
  type: 'text',
  nullable: false,
  values,
  description: { it, en },
})

export const number = (unit: string, it: string, en: string): Described<'number', false> => ({
  type: 'number',
  nullable: false,
  unit,
  description: { it, en },
})

export const numberOrUnknown = (unit: string, it: string, en: string): Described<'number', true> => ({
  type: 'number',
  nullable: true,
  unit,
  description: { it, en },
})

export const integer = (unit: string, it: string, en: string): Described<'integer', false> => ({
  type: 'integer',
  nullable: false,
  unit,
  description: { it, en },
})

export const integerOrUnknown = (unit: string, it: string, en: string): Described<'integer', true> => ({
  type: 'integer',
  nullable: true,
  unit,
  description: { it, en },
})

export const yesNo = (it: string, en: string): Described<'boolean', false> => ({
  type: 'boolean',
  nullable: false,
  description: { it, en },
})

export const yesNoOrUnknown = (it: string, en: string): Described<'boolean', true> => ({
  type: 'boolean',
  nullable: true,
  description: { it, en },
})

export const day = (it: string, en: string): Described<'date', false> => ({
  type: 'date',
  nullable: false,
  description: { it, en },
})
