/** Lower case without accents; apostrophes, hyphens and other signs become single spaces. */
export function foldName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** A folded name as one word. */
export function joinWords(folded: string): string {
  return folded.replaceAll(' ', '')
}
