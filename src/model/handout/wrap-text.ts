/** Width of a text in the unit that lines are given in. */
export type MeasureText = (text: string) => number

/** Cuts a word that is wider than a line into pieces that fit; each has at least one character. */
function pieces(word: string, width: number, measure: MeasureText): string[] {
  const found: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && measure(piece + character) > width) {
      found.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? found : [...found, piece]
}

/**
 * Breaks a text into lines no wider than `width`, between words where it can, within a word where one alone is wider. At most
 * `most` lines; what is left out is marked by an ellipsis.
 */
export function wrapText(text: string, width: number, measure: MeasureText, most = Infinity): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (measure(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const cut = pieces(word, width, measure)
    line = cut.pop() ?? ''
    lines.push(...cut)
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  let last = kept.pop() ?? ''
  while (last !== '' && measure(`${last}…`) > width) last = [...last].slice(0, -1).join('')
  return [...kept, `${last.trimEnd()}…`]
}
