import { parse, type AST } from 'svelte/compiler'
import { describe, expect, it } from 'vitest'
import { listFiles, readSource } from './import-graph'

const spokenAttributes = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label']
const letters = /\p{L}{2}/u

/** Texts written into the markup instead of the message catalogue. */
function findLiteralTexts(source: string): string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      node.forEach(visit)
      return
    }
    if (typeof node !== 'object' || node === null) return
    const { type } = node as { type?: unknown }
    if (type === 'StyleDirective') return
    if (type === 'Text') {
      const { data } = node as AST.Text
      if (letters.test(data)) found.push(data.trim())
      return
    }
    if (type === 'Attribute') {
      const { name, value } = node as AST.Attribute
      // Attribute values are texts too, but only some are read aloud or shown.
      if (spokenAttributes.includes(name)) visit(value)
      return
    }
    Object.values(node).forEach(visit)
  }
  visit(parse(source, { modern: true }).fragment)
  return found
}

describe('texts outside the message catalogue', () => {
  it('are found in markup and spoken attributes', () => {
    const source = '<p class="words">Ciao<b title="Aiuto">{1}</b></p>'
    expect(findLiteralTexts(source)).toEqual(['Ciao', 'Aiuto'])
  })

  it.each(listFiles('src', ['.svelte']))('%s has none', (file) => {
    expect(findLiteralTexts(readSource(file))).toEqual([])
  })
})
