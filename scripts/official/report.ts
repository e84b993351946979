import type { BuiltTerritory } from './build-territory'
import type { Figure } from './figures'
import type { UsedFile } from './sources'

/** What a report is made of. */
export type BuildReport = Readonly<{
  built: BuiltTerritory
  files: readonly UsedFile[]
  figures: readonly Figure[]
  /** Against the build before; null where there was none. */
  changes: readonly string[] | null
  /** On files that were refused or passed over. */
  notes: readonly string[]
}>

const count = (value: number | null) => (value === null ? 'unknown' : value.toLocaleString('en-GB'))

/** A bar would end the cell, a line break the row. */
const cell = (text: string) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|')

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

function listUpTo(most: number, sentences: readonly string[], nothing: string): string[] {
  if (sentences.length === 0) return [nothing]
  const shown = sentences.slice(0, most).map((sentence) => `- ${sentence.replace(/\s+/g, ' ')}`)
  return sentences.length > most ? [...shown, `- … and ${sentences.length - most} more`] : shown
}

/** Equal sums tell nothing of a file that lacks rows: both sides lack the same. */
function verdictOf({ built, published, rows }: Figure): string {
  if (rows.had < rows.of) return `INCOMPLETE: ${rows.had} of ${rows.of} municipalities have rows`
  if (built === null || published === null) return 'not compared'
  return built === published ? 'equal' : 'DIFFERENT'
}

/** The report of a build as Markdown, which reads as well on the console. `most`: how many sentences of a kind it shows. */
export function writeReport({ built, files, figures, changes, notes }: BuildReport, most: number): string {
  const list = (sentences: readonly string[], nothing: string) => listUpTo(most, sentences, nothing)
  const { territory, findings } = built
  const sections = [
    [`# ${territory.name.en}`, '', `Built into \`geodata/${built.id}/\`.`],
    [
      '## Files used',
      '',
      ...table(
        ['file', 'from', 'day', 'bytes', 'SHA-256'],
        files.map(({ name, address, date, size, sha256 }) => [
          name,
          address ?? 'at hand',
          date,
          count(size),
          sha256,
        ]),
      ),
    ],
    [
      '## Layers',
      '',
      ...table(
        ['layer', 'features', 'bytes'],
        territory.layers.map(({ id, features, bytes }) => [id, count(features), count(bytes)]),
      ),
    ],
    [
      '## Missing',
      '',
      ...list(
        (territory.missing ?? []).map(({ id, why }) => `${id}: ${why.en}`),
        'Nothing.',
      ),
    ],
    [
      '## Figures to look at',
      '',
      ...table(
        ['what', 'as built', 'as published', '', 'published figure by'],
        figures.map((figure) => [
          figure.what,
          count(figure.built),
          count(figure.published),
          verdictOf(figure),
          figure.how,
        ]),
      ),
    ],
    ['## Rows that joined to nothing', '', ...list(findings, 'None.')],
    ['## Files refused or passed over', '', ...list(notes, 'None.')],
    [
      '## Against the build before',
      '',
      'Values are listed that moved by more than a tenth and by at least 5.',
      '',
      ...(changes === null ? ['There was none.'] : list(changes, 'Nothing has changed.')),
    ],
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
