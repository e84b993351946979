import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEntry } from '../../../../src/model/board/entry'
import { findItems, type ItemQuery } from '../../../../src/model/board/find-items'
import { likelyDuplicates } from '../../../../src/model/board/likeness'
import { groupMinutes, paginate } from '../../../../src/model/board/minutes'
import { shownContent, type BoardItem } from '../../../../src/model/board/read-board'
import { Device } from './devices'

const said = (items: readonly BoardItem[]) => items.map((item) => shownContent(item).text)
const everything: ItemQuery = {
  kind: null,
  place: null,
  objective: null,
  step: null,
  words: '',
  order: 'votes',
}
const names: Record<string, string> = { '019035': 'Crema', '019097': 'Soresina' }
const nameOf = (code: string) => names[code] ?? code

function table() {
  const device = new Device('d')
  device.add('Quando arriva la fibra nelle cascine?', { place: '019097' })
  device.add('La fibra nelle cascine: quando arriva?', { objective: 'net' })
  device.add('Un corso serale', { kind: 'proposal', place: '019035', objective: 'culture' })
  device.add('Perché no', { kind: 'note' })
  const item = (text: string) => device.items.find((one) => shownContent(one).text === text)!
  device.raise(item('Un corso serale').id, 5)
  device.raise(item('Perché no').id, 2)
  return { device, item }
}

describe('what is typed', () => {
  it('chooses its kind by a sign, and is else left as it is', () => {
    expect(parseEntry('? Chi paga', 'note')).toEqual({ kind: 'question', text: 'Chi paga' })
    expect(parseEntry('!Un corso', 'note')).toEqual({ kind: 'proposal', text: 'Un corso' })
    expect(parseEntry('- visto', 'question')).toEqual({ kind: 'note', text: 'visto' })
    expect(parseEntry('-5 % di imprese', 'question')).toEqual({ kind: 'question', text: '-5 % di imprese' })
    expect(parseEntry('?', 'note')).toEqual({ kind: 'note', text: '?' })
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/^\s*[?!-]/.test(text)),
        (text) => {
          expect(parseEntry(text, 'proposal')).toEqual({ kind: 'proposal', text: text.trim() })
        },
      ),
    )
  })
})

describe('the list', () => {
  it('is found by kind, place, objective and words without accents, also of a place', () => {
    const { device } = table()
    const found = (patch: Partial<ItemQuery>) =>
      said(findItems(device.items, { ...everything, ...patch }, nameOf))
    expect(found({ kind: 'proposal' })).toEqual(['Un corso serale'])
    expect(found({ place: '019097' })).toEqual(['Quando arriva la fibra nelle cascine?'])
    expect(found({ objective: 'net' })).toEqual(['La fibra nelle cascine: quando arriva?'])
    expect(found({ words: 'perche' })).toEqual(['Perché no'])
    expect(found({ words: 'CREMA corso' })).toEqual(['Un corso serale'])
    expect(found({ words: 'corso assente' })).toEqual([])
    expect(found({}).slice(0, 2)).toEqual(['Un corso serale', 'Perché no'])
    expect(found({ order: 'place' }).slice(0, 2)).toEqual([
      'Un corso serale',
      'Quando arriva la fibra nelle cascine?',
    ])
  })

  it('finds an item by what was merged into it, and holds the one being edited', () => {
    const { device, item } = table()
    const into = item('Un corso serale')
    device.change(item('Perché no').versions, { mergedInto: into.id })
    expect(said(findItems(device.items, { ...everything, words: 'perché' }, nameOf))).toEqual([
      'Un corso serale',
    ])
    expect(said(findItems(device.items, { ...everything, words: 'xyz' }, nameOf, into.id))).toEqual([
      'Un corso serale',
    ])
  })

  it('offers what has the same words as perhaps the same', () => {
    const { device, item } = table()
    const likely = likelyDuplicates(item('Quando arriva la fibra nelle cascine?'), device.items, 0.18, 5)
    expect(said(likely)).toEqual(['La fibra nelle cascine: quando arriva?'])
  })
})

describe('the minutes', () => {
  it('group by objective in the story’s order, those without one last, most hands first', () => {
    const { device } = table()
    const groups = groupMinutes(device.items, 'objective', ['culture', 'net'])
    expect(groups.map(({ key, items }) => [key, ...said(items)])).toEqual([
      ['culture', 'Un corso serale'],
      ['net', 'La fibra nelle cascine: quando arriva?'],
      [null, 'Perché no', 'Quando arriva la fibra nelle cascine?'],
    ])
    const byKind = groupMinutes(device.items, 'kind', [])
    expect(byKind.map(({ key, items }) => [key, items.length])).toEqual([
      ['question', 2],
      ['note', 1],
      ['proposal', 1],
    ])
  })

  it('part between blocks: each once, in order, none beyond its page, no heading at the foot', () => {
    const block = fc.record({ height: fc.integer({ min: 1, max: 40 }), staysWithNext: fc.boolean() })
    fc.assert(
      fc.property(fc.array(block, { maxLength: 60 }), (blocks) => {
        const pages = paginate(blocks, 60, 100)
        expect(pages.flat()).toEqual(blocks.map((_, i) => i))
        for (const [page, positions] of pages.entries()) {
          const height = positions.reduce((sum, i) => sum + blocks[i]!.height, 0)
          const heads = positions.filter((i) => blocks[i]!.staysWithNext).length
          if (positions.length > heads + 1) expect(height).toBeLessThanOrEqual(page === 0 ? 60 : 100)
          const last = positions.at(-1)
          if (last !== undefined && last < blocks.length - 1) expect(blocks[last]!.staysWithNext).toBe(false)
        }
      }),
    )
  })
})
