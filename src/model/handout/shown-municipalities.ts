import { indicatorOf } from '../../contracts/indicators'
import { integerOrUnknown, numberOrUnknown, text } from '../../contracts/columns'
import type { Column } from '../../contracts/define-layer'
import type { TableOf } from '../../contracts/layers'
import { textAt } from '../../contracts/table'
import type { CsvCell } from '../csv'
import type { IndicatorSeries } from '../indicator-series'
import { layerData, type ShownData } from './shown-data'

/** What the map shows of the municipalities. */
export type ShownIndicators = Readonly<{
  /** One, or two where the map crosses two. */
  series: readonly IndicatorSeries[]
  /** Class of each municipality, 0 the lowest, −1 unknown; null while the map has none. */
  classes: Int8Array | null
}>

const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value

function columnsOf({ id, denominator }: IndicatorSeries): [string, Column][] {
  const { label, unit, formula } = indicatorOf(id)
  const part = (it: string, en: string) => numberOrUnknown('', `${it}: ${label.it}`, `${en}: ${label.en}`)
  const own: [string, Column] = [id, numberOrUnknown(unit, label.it, label.en)]
  if (formula.kind === 'amount' || !denominator) return [own]
  return [
    own,
    [`${id}_numerator`, part('Numeratore', 'Numerator')],
    [`${id}_denominator`, part('Denominatore', 'Denominator')],
  ]
}

function cellsOf({ id, values, numerator, denominator }: IndicatorSeries, row: number): [string, CsvCell][] {
  return [
    [id, known(values[row])],
    [`${id}_numerator`, known(numerator[row])],
    [`${id}_denominator`, known(denominator?.[row])],
  ]
}

/**
 * Municipalities with the indicators that the map shows: value, numerator, denominator, and the class that gives the colour,
 * counted from 1; of two indicators from 1 to 9, 3 × class of the second + class of the first.
 */
export function municipalityData(
  table: TableOf<'municipalities'>,
  rows: readonly number[],
  { series, classes }: ShownIndicators,
): ShownData {
  const crossed = series.length > 1
  const columns: Record<string, Column> = {
    istat_code: text('Codice ISTAT del comune', 'ISTAT code of the municipality'),
    name: text('Nome', 'Name'),
    ...Object.fromEntries(series.flatMap(columnsOf)),
    class: integerOrUnknown(
      '',
      crossed ? 'Classe: 3 × classe del secondo + classe del primo, da 1 a 9' : 'Classe, 1 la più bassa',
      crossed ? 'Class: 3 × class of the second + class of the first, 1 to 9' : 'Class, 1 the lowest',
    ),
  }
  const labels = series.map(({ id }) => indicatorOf(id).label)
  const shapes = layerData(table, rows).features
  return {
    contract: {
      id: 'municipalities',
      title: { it: 'Comuni', en: 'Municipalities' },
      description: {
        it: `Comuni con: ${labels.map(({ it }) => it).join('; ')}`,
        en: `Municipalities with: ${labels.map(({ en }) => en).join('; ')}`,
      },
      geometry: table.contract.geometry,
      geometryNullable: table.contract.geometryNullable,
      key: ['istat_code'],
      columns,
    },
    features: rows.map((row, i) => {
      const classOfRow = classes?.[row] ?? -1
      const cells = new Map<string, CsvCell>([
        ['istat_code', textAt(table.columns.istat_code, row)],
        ['name', textAt(table.columns.name, row)],
        ...series.flatMap((one) => cellsOf(one, row)),
        ['class', classOfRow < 0 ? null : classOfRow + 1],
      ])
      return {
        geometry: shapes[i]!.geometry,
        row: Object.fromEntries(Object.keys(columns).map((name) => [name, cells.get(name) ?? null])),
      }
    }),
  }
}
