import type { OwnDataset } from '../../contracts/own-data'
import type { ColumnData } from '../../contracts/table'
import { booleanAt, numberAt, textAt } from '../../contracts/table'
import type { Locale } from '../../format/locale'
import { ownLayerMessages } from '../../format/messages/own-layers'
import type { OwnCard } from '../screen.svelte'

/** Columns that a card shows besides the name, and signs that it shows of a text. */
const [mostColumns, mostSigns] = [4, 80]

const shorten = (text: string): string =>
  [...text].length > mostSigns ? `${[...text].slice(0, mostSigns - 1).join('')}…` : text

/** A cell in words; null where unknown. Numbers are not grouped: they may be years or codes. */
function cellWords(data: ColumnData, row: number, locale: Locale): string | null {
  switch (data.kind) {
    case 'text':
      return textAt(data, row)
    case 'boolean': {
      const value = booleanAt(data, row)
      return value === null ? null : locale.t(ownLayerMessages[value ? 'yes' : 'no'])
    }
    case 'number':
      return (
        numberAt(data, row)?.toLocaleString(locale.language, {
          useGrouping: false,
          maximumSignificantDigits: 15,
        }) ?? null
      )
  }
}

/** What the person says of where a dataset comes from. */
export const sourceWords = ({ source }: OwnDataset, locale: Locale): string =>
  source.trim() || locale.t(ownLayerMessages.sourceNotStated)

/** What is said of a row: its first text, up to four other known cells, the dataset and its source. */
export function ownCard(dataset: OwnDataset, row: number, locale: Locale): OwnCard {
  const { table, name } = dataset
  const titleColumn = table.columns.find(({ data }) => data.kind === 'text')
  const title = titleColumn && cellWords(titleColumn.data, row, locale)
  const cells = table.columns.flatMap((column) => {
    const value = column === titleColumn ? null : cellWords(column.data, row, locale)
    return value === null || value.trim() === ''
      ? []
      : [{ column: shorten(column.name), value: shorten(value) }]
  })
  return {
    title: title?.trim()
      ? shorten(title)
      : locale.t(ownLayerMessages.row, { n: table.fileRows[row] ?? row + 1 }),
    lines: cells.slice(0, mostColumns).map((cell) => locale.t(ownLayerMessages.cell, cell)),
    source: locale.t(ownLayerMessages.cardSource, { name, source: sourceWords(dataset, locale) }),
  }
}
