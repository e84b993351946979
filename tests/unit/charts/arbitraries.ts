import fc from 'fast-check'

/** Columns of a few to many values, some of them unknown. */
export const valueColumns = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -5000, max: 90_000 }) }, fc.constant(Number.NaN)),
    {
      minLength: 1,
      maxLength: 150,
    },
  )
  .map((values) => Float64Array.from(values))
