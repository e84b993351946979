import * as v from 'valibot'

const bilingual = v.object({ it: v.string(), en: v.string() })
const link = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//), v.maxLength(400))

/** How a figure of the handout stands today. */
export const verdicts = ['confirmed', 'consistent', 'contradicted', 'not-found', 'superseded'] as const
export type Verdict = (typeof verdicts)[number]

/** What is counted; their words are messages. */
export const evidenceUnits = [
  'firms',
  'percent',
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
export type EvidenceUnit = (typeof evidenceUnits)[number]

export const evidenceTopics = ['firms', 'startups', 'fibre', 'work', 'people', 'services'] as const
export type EvidenceTopic = (typeof evidenceTopics)[number]

/** Who says what, of when. Several amounts only where the statement is of several things, each then with its own label. */
const statement = v.object({
  amounts: v.pipe(
    v.array(
      v.object({
        value: v.number(),
        label: v.nullable(bilingual),
        /** `−1`: the source says “less than” or “at most”; `1`: “more than” or “at least”; `0`: just so. */
        bound: v.picklist([-1, 0, 1]),
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
  id: v.pipe(v.string(), v.regex(/^[A-Z]\d{2}$/)),
  topic: v.picklist(evidenceTopics),
  label: bilingual,
  unit: v.picklist(evidenceUnits),
  /** What a percentage or a rank is of; null for counts. */
  of: v.nullable(bilingual),
  /** Null for a figure that the handout does not have, shown for context. */
  handout: v.nullable(statement),
  primary: v.nullable(statement),
  newest: v.nullable(statement),
  /** Null exactly where `handout` is. */
  verdict: v.nullable(v.picklist(verdicts)),
  reason: bilingual,
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
