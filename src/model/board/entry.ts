import type { ItemKind } from '../../contracts/board'

const signs: Readonly<Record<string, ItemKind>> = { '?': 'question', '!': 'proposal', '-': 'note' }

/**
 * What was typed for a new item: a sign before the text chooses its kind, else it is the one in force. The dash needs a space
 * after it: `-5 %` is a text.
 */
export function parseEntry(typed: string, kind: ItemKind): Readonly<{ kind: ItemKind; text: string }> {
  const match = /^\s*(?:([?!])\s*|(-)\s+)(?=\S)/.exec(typed)
  const sign = match?.[1] ?? match?.[2]
  const chosen = sign === undefined ? undefined : signs[sign]
  return chosen && match
    ? { kind: chosen, text: typed.slice(match[0].length).trim() }
    : { kind, text: typed.trim() }
}
