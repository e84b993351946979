import { describe, expect, it } from 'vitest'
import { figureWords, statementText } from '../../../../../src/app/table/evidence/statement-text'
import { evidenceSchema, type EvidenceItem } from '../../../../../src/contracts/evidence'
import { createLocale } from '../../../../../src/format/locale'
import { fillFigures } from '../../../../../src/model/evidence/fill-figures'
import * as v from 'valibot'
import source from '../../../../../geodata/sources/evidence.json'

const { items } = v.parse(evidenceSchema, source)
const evidenceOf = new Map(items.map((item) => [item.id, item]))
const italian = createLocale('it')
const english = createLocale('en')
/** With plain spaces, for the figures keep theirs together with their units. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const words = (id: string, which: 'handout' | 'primary' | 'newest', locale = italian) => {
  const item: EvidenceItem = evidenceOf.get(id)!
  return plain(statementText(item[which]!, item, locale))
}

describe('a statement in words', () => {
  it.each([
    ['K01', 'handout', '25.056', '25,056'],
    ['K05', 'newest', '78,8 %', '78.8%'],
    ['K15', 'handout', '44 %', '44%'],
    ['K05', 'primary', 'almeno 25 %', 'at least 25%'],
    ['K12', 'primary', 'poco meno di 18.000', 'just under 18,000'],
    ['H03', 'handout', 'circa 2,4', 'about 2.4'],
    ['H05', 'handout', '+19', '+19'],
    ['K13', 'newest', '−7', '−7'],
    ['H06', 'newest', '−0,09 %', '−0.09%'],
    ['H02', 'handout', 'fra le ultime 3 su 12', 'among the last 3 of 12'],
    ['H02', 'newest', '3ª su 12', '3rd of 12'],
    [
      'H01',
      'newest',
      '10ª su 12 per numero, 12ª su 12 per residenti',
      '10th of 12 by number, 12th of 12 by residents',
    ],
    ['K22', 'primary', '1.000 m² di AEM, 800 m² di CRIT', '1,000 m² of AEM, 800 m² of CRIT'],
    [
      'K24',
      'primary',
      'almeno 100 vuoti, fino a 200 con le ditte chiuse',
      'at least 100 empty, up to 200 with closed firms',
    ],
    ['K25', 'newest', '2.409 t', '2,409 t'],
  ] as const)('%s, %s: %s', (id, which, it, en) => {
    expect(words(id, which)).toBe(it)
    expect(words(id, which, english)).toBe(en)
  })

  it('fills the places of a text', () => {
    const text =
      'Dal {K05.handout} al {K05.newest} ({K05.newest.period}); {K18.handout.1} di operai; {K99.newest}'
    expect(plain(fillFigures(text, evidenceOf, figureWords(italian)))).toBe(
      'Dal 5,7 % al 78,8 % (30 giugno 2026); 42 % di operai; [K99.newest?]',
    )
  })
})
