import type { Revision, Seen } from '../../contracts/board'

const texts = new WeakMap<Revision, string>()
const digests = new WeakMap<Revision, string>()

/** All that a revision says, in one order of its parts: equal texts, equal revisions. */
export function canonicalText(revision: Revision): string {
  let text = texts.get(revision)
  if (text === undefined) {
    const { id, item, edition, parents, writer, at } = revision
    const seen = parents.map((parent) => `${parent.id} ${parent.edition} ${parent.digest}`).sort()
    text = JSON.stringify([id, item, edition, seen, writer, at, contentText(revision)])
    texts.set(revision, text)
  }
  return text
}

/** The content alone, likewise. */
export function contentText({ content }: Pick<Revision, 'content'>): string {
  const { kind, text, author, place, step, objective, mergedInto, deleted } = content
  return JSON.stringify([kind, text, author, place, step, objective, mergedInto, deleted])
}

/**
 * Sixteen hexadecimal digits that tell revisions apart (FNV-1a, Fowler, Noll and Vo, twice with 32 bits). Not proof against
 * forgery: where two differ, their texts are compared.
 */
function digestOf(revision: Revision): string {
  let digest = digests.get(revision)
  if (digest === undefined) {
    const text = canonicalText(revision)
    let a = 0x811c9dc5
    let b = 0x050c5d1f
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      a = Math.imul(a ^ code, 0x01000193)
      b = Math.imul(b ^ code ^ (i & 0xff), 0x01000193)
    }
    digest = [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
    digests.set(revision, digest)
  }
  return digest
}

/** How a later revision names this one. */
export function asSeen(revision: Revision): Seen {
  return { id: revision.id, edition: revision.edition, digest: digestOf(revision) }
}

/** Whether whoever wrote `seen` had this revision, or a later edition of it, before them. */
export function wasSeen(revision: Revision, seen: Seen): boolean {
  if (seen.id !== revision.id) return false
  return (
    seen.edition > revision.edition ||
    (seen.edition === revision.edition && seen.digest === digestOf(revision))
  )
}

/**
 * What is known under one identifier: the highest edition. Where a file was copied and changed by hand there may be several
 * contents of it: all are kept, in the order of their texts. Commutative, associative, idempotent; gives `ours` itself where
 * `theirs` adds nothing.
 */
export function joinEditions(ours: readonly Revision[], theirs: readonly Revision[]): readonly Revision[] {
  const edition = [...ours, ...theirs].reduce((highest, one) => Math.max(highest, one.edition), 0)
  const kept = new Map<string, Revision>()
  for (const revision of [...ours, ...theirs]) {
    const text = canonicalText(revision)
    if (revision.edition === edition && !kept.has(text)) kept.set(text, revision)
  }
  if (kept.size === ours.length && ours.every((revision) => kept.has(canonicalText(revision)))) return ours
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, revision]) => revision)
}
