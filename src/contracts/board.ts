import * as v from 'valibot'

/** Of the file's and the database's grammar; what a later one wrote is not read. */
export const boardVersion = 1

export const itemKinds = ['question', 'note', 'proposal'] as const
export type ItemKind = (typeof itemKinds)[number]

/** Characters that a person may type; texts put together may be longer. */
export const maxTyped = 4000
export const maxText = 40_000
export const maxAuthor = 120
/** Hands counted for an item at most. */
export const maxHands = 100_000

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/))
const tie = v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{1,40}$/)))
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER))

const contentSchema = v.object({
  kind: v.picklist(itemKinds),
  text: v.pipe(v.string(), v.maxLength(maxText)),
  /** Who said it, as far as anybody wants that written down; '' for nobody. */
  author: v.pipe(v.string(), v.maxLength(maxAuthor)),
  /** ISTAT code of a municipality. */
  place: tie,
  /** Identifier of a step of the story. */
  step: tie,
  /** Identifier of an objective of the story. */
  objective: tie,
  /** The item that says the same. */
  mergedInto: v.nullable(id),
  deleted: v.boolean(),
})

/** A revision as somebody saw it; the digest tells apart two contents under one edition. */
const seenSchema = v.object({ id, edition: count, digest: v.pipe(v.string(), v.maxLength(32)) })

/**
 * What one page load wrote of an item. It alone may replace this by a higher edition, as at each keystroke; everybody else
 * writes a revision of their own that names those it saw.
 */
export const revisionSchema = v.object({
  id,
  item: id,
  edition: count,
  parents: v.pipe(v.array(seenSchema), v.maxLength(1000)),
  /** Random, of one page load. */
  writer: id,
  /** When it was begun, ISO 8601; for reading only, nothing is decided by it. */
  at: v.pipe(v.string(), v.maxLength(40)),
  content: contentSchema,
})

/** Hands raised and taken back, as counted by one page load; both only grow. */
export const handsSchema = v.object({ item: id, writer: id, up: count, down: count })

/** The head of a file, by which it is known for one of ours. */
export const boardFileHead = v.object({ format: v.literal('territory-explorer-board'), version: v.number() })

export const boardFileSchema = v.object({
  ...boardFileHead.entries,
  territory: v.string(),
  revisions: v.array(revisionSchema),
  hands: v.array(handsSchema),
})

export type Content = Readonly<v.InferOutput<typeof contentSchema>>
export type Seen = Readonly<v.InferOutput<typeof seenSchema>>
export type Revision = Readonly<Omit<v.InferOutput<typeof revisionSchema>, 'content' | 'parents'>> &
  Readonly<{ content: Content; parents: readonly Seen[] }>
export type Hands = Readonly<v.InferOutput<typeof handsSchema>>
