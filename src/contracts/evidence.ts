import * as v from 'valibot'

const bilingual = v.object({ it: v.string(), en: v.string() })
const link = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//), v.maxLength(400))

/** How a figure of the handout stands today. */
export const verdicts = ['confirmed', 'consistent', 'contradicted', 'not-found', 'superseded'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * What is counted. `balance`: firms more or fewer; `change`: percent more or fewer, both with their sign. `rank`: a place
 * among the `total` of the item, 1 for the best. `ratio`: of two counts.
 */
const evidenceUnits = [
  'firms',
  'balance',
  'percent',
  'change',
  'people',
  'hires',
  'seats',
  'm2',
  'areas',
  'sheds',
  'tonnes',
  'rank',
  'ratio',
] as const

export const evidenceTopics = ['firms', 'startups', 'fibre', 'work', 'people', 'services'] as const
export type EvidenceTopic = (typeof evidenceTopics)[number]

/** How exactly a source puts an amount: `most` is “at most”, `least` “at least”, `under` “a little less than”. */
const qualifiers = ['exact', 'about', 'under', 'least', 'most'] as const

/** Who says what, of when. Several amounts only where the statement is of several things, each then with its own label. */
const statement = v.object({
  amounts: v.pipe(
    v.array(
      v.object({
        value: v.number(),
        label: v.nullable(bilingual),
        /** For a rank, `least` means among the last: from this place down to the `total`. */
        qualifier: v.picklist(qualifiers),
      }),
    ),
    v.minLength(1),
  ),
  period: bilingual,
  /** Who states it; null where that is not stated. */
  by: v.nullable(bilingual),
  sources: v.array(link),
})

const item = v.object({
  /** `K…`: the row of `indicators.csv` of that name; `H…`: another figure of the handout. */
  id: v.pipe(v.string(), v.regex(/^[HK]\d{2}$/)),
  /** Rows of `indicators.csv` that state its amounts and links; none where they follow from other tables or from the handout. */
  rows: v.array(v.string()),
  topic: v.picklist(evidenceTopics),
  label: bilingual,
  unit: v.picklist(evidenceUnits),
  /** What a percentage or a rank is of; null for counts. */
  of: v.nullable(bilingual),
  /** How many are ranked; null where nothing is. */
  total: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** Who publishes such figures first, whether or not this one was found there. */
  producer: v.nullable(bilingual),
  /** Null for a figure that the handout does not have, shown for context. */
  handout: v.nullable(statement),
  primary: v.nullable(statement),
  newest: v.nullable(statement),
  /** Null exactly where `handout` is. */
  verdict: v.nullable(v.picklist(verdicts)),
  reason: bilingual,
  /** What the reason speaks of, besides the sources of the statements. */
  links: v.array(link),
  /** What may not be compared, and why. */
  caution: v.nullable(bilingual),
  /** Comparable values only, by date; fewer than two are not drawn. */
  series: v.array(
    v.object({
      date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
      value: v.number(),
      by: bilingual,
    }),
  ),
  /** The view of the map that shows it, as the search part of an address; null where the map has nothing to show. */
  view: v.nullable(v.string()),
  confidence: v.picklist(['high', 'medium', 'low']),
})

/** `evidence.json`: every figure of the working table's handout beside its primary source and its newest value. */
export const evidenceSchema = v.object({
  format: v.literal(1),
  territory: v.string(),
  items: v.array(item),
})

export type Evidence = v.InferOutput<typeof evidenceSchema>
export type EvidenceItem = v.InferOutput<typeof item>
export type Statement = v.InferOutput<typeof statement>
export type Amount = Statement['amounts'][number]
