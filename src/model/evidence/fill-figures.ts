import type { Bilingual } from '../../contracts/define-layer'
import type { EvidenceItem, Statement } from '../../contracts/evidence'

/** How figures become words in the reader's language. */
export type FigureWords = Readonly<{
  /** A statement of an item; `amounts` of it may be fewer than the item's own. */
  statement: (statement: Statement, item: EvidenceItem) => string
  text: (text: Bilingual) => string
}>

const reference = /\{([^{}\s]{1,40})\}/g
const parts = /^([A-Z]\d{2})\.(handout|primary|newest)(?:\.(period|by|[1-9]))?$/

/**
 * Replaces the figures that a text names. `{K05.newest}`, `{K05.handout}`, `{K05.primary}`: the statement in words;
 * `{K18.handout.2}`: its second amount alone; `{K05.newest.period}`: of when it is; `{K05.newest.by}`: who states it.
 * What cannot be resolved becomes a visible `[K99.newest?]`. Pure; never throws.
 */
export function fillFigures(
  text: string,
  evidenceOf: ReadonlyMap<string, EvidenceItem>,
  words: FigureWords,
): string {
  return text.replace(reference, (_, name: string) => figureText(name, evidenceOf, words) ?? `[${name}?]`)
}

function figureText(
  name: string,
  evidenceOf: ReadonlyMap<string, EvidenceItem>,
  words: FigureWords,
): string | null {
  const [, id = '', which, part] = parts.exec(name) ?? []
  const item = evidenceOf.get(id)
  const statement = item?.[which as 'handout' | 'primary' | 'newest']
  if (!item || !statement) return null
  if (part === 'period') return words.text(statement.period)
  if (part === 'by') return statement.by && words.text(statement.by)
  if (part === undefined) return words.statement(statement, item)
  const amount = statement.amounts[Number(part) - 1]
  return amount ? words.statement({ ...statement, amounts: [{ ...amount, label: null }] }, item) : null
}
