import { expect, test } from 'vitest'
import { ownCard } from '../../../../src/app/own/own-card'
import { createLocale } from '../../../../src/format/locale'
import { point } from '../../../fixtures/make-table'
import { placedDataset } from './own-dataset'

const columns = {
  anno: [2018, null],
  nome: ['Olmo <b>', ' '],
  altezza: [12.5, 3],
  sano: [true, null],
  a: ['x', null],
  b: ['y', null],
}
const dataset = placedDataset(columns, [point(10, 45), point(10, 45.1)])

test('a card has the first text as its title, and up to four other known cells', () => {
  expect(ownCard(dataset, 0, createLocale('it'))).toEqual({
    title: 'Olmo <b>',
    lines: ['anno: 2018', 'altezza: 12,5', 'sano: sì', 'a: x'],
    source: 'Alberi, «vecchi» · fonte non indicata',
  })
})

test('a row without a name goes by the number that its file counts it by', () => {
  const card = ownCard({ ...dataset, source: 'Comune' }, 1, createLocale('en'))
  expect(card).toEqual({ title: 'Row 3', lines: ['altezza: 3'], source: 'Alberi, «vecchi» · Comune' })
})

test('long texts are cut', () => {
  const { title } = ownCard(
    placedDataset({ nome: ['è'.repeat(500)] }, [point(10, 45)]),
    0,
    createLocale('it'),
  )
  expect(title).toHaveLength(80)
})
