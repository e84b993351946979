import type Papa from 'papaparse'
import { OwnFileError } from './own-file-error'

const separators = [',', ';', '\t', '|'] as const
export type Separator = (typeof separators)[number]

const sampled = 50

/** How a table in text is written. `skip`: characters before the header, where a first line names the separator, as Excel's. */
export type CsvDialect = Readonly<{ separator: Separator; skip: number }>

/** The separator by which the first lines agree best with the header; of equals the one that gives more columns. */
export function csvDialect(text: string, papa: typeof Papa): CsvDialect {
  const named = /^sep=([,;\t|])\r?\n/i.exec(text)
  const separatorNamed = separators.find((separator) => separator === named?.[1])
  if (named !== null && separatorNamed !== undefined)
    return { separator: separatorNamed, skip: named[0].length }
  let best: { separator: Separator; agreeing: number; columns: number } = {
    separator: ',',
    agreeing: 0,
    columns: 1,
  }
  for (const separator of separators) {
    const { data } = papa.parse<string[]>(text, {
      delimiter: separator,
      preview: sampled,
      skipEmptyLines: 'greedy',
    })
    const columns = data[0]?.length ?? 0
    if (columns < 2) continue
    const agreeing = data.filter((row) => row.length === columns).length / data.length
    if (agreeing > best.agreeing || (agreeing === best.agreeing && columns > best.columns)) {
      best = { separator, agreeing, columns }
    }
  }
  return { separator: best.separator, skip: 0 }
}

/** The names of the columns from the header row; one without a name goes by its number. Throws `no-columns`, `duplicate-column`. */
export function headerNames(cells: readonly string[]): readonly string[] {
  const names = cells.map((cell, i) => cell.trim() || `column ${i + 1}`)
  if (cells.every((cell) => cell.trim() === ''))
    throw new OwnFileError('no-columns', 'the first line is empty')
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined) throw new OwnFileError('duplicate-column', `two columns are called “${twice}”`)
  return names
}
