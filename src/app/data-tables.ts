import { indicatorIds, indicatorOf } from '../contracts/indicators'
import type { LayerTables } from '../contracts/layers'
import { numberAt, textAt } from '../contracts/table'
import type { Locale } from '../format/locale'
import { appMessages } from '../format/messages/app'
import { sectorMessages } from '../format/messages/sectors'
import type { DrawnFlow } from '../model/flow-selection'
import type { Analysis } from '../state/analysis.svelte'
import type { TableColumn, TableRow } from '../ui/table-rows'
import { zoneKindText, zoneStatusText } from './zone-text'

/** What the data workspace can list. */
export const dataSubjects = [
  'municipalities',
  'zones',
  'startups',
  'flows',
  'services',
  'infrastructure',
] as const
export type DataSubject = (typeof dataSubjects)[number]

export type Listing = Readonly<{ columns: TableColumn[]; rows: TableRow[] }>

const words = (text: string | null) => ({ text: text ?? '–', sort: text })

/** Municipalities that pass the filters, with every indicator. */
export function listMunicipalities(analysis: Analysis, locale: Locale): Listing {
  const { index, passingAll } = analysis
  const series = indicatorIds.map((id) => ({
    unit: indicatorOf(id).unit,
    values: analysis.seriesOf(id)?.values,
  }))
  return {
    columns: [
      { id: 'name', label: locale.t(appMessages.municipality), numeric: false },
      ...indicatorIds.map((id) => ({ id, label: locale.t(indicatorOf(id).label), numeric: true })),
    ],
    rows: analysis.allRows
      .filter((row) => passingAll.municipalities[row] === 1)
      .map((row) => ({
        id: index?.codes[row] ?? '',
        cells: [
          words(index?.names[row] ?? null),
          ...series.map(({ unit, values }) => {
            const value = values?.[row] ?? Number.NaN
            const known = Number.isNaN(value) ? null : value
            return { text: locale.indicator(known, unit), sort: known }
          }),
        ],
      })),
  }
}

/** The other layers, as drawn: shown zones, start-ups that pass, drawn flows, services, infrastructure. */
export function listLayer(
  subject: Exclude<DataSubject, 'municipalities'>,
  tables: LayerTables,
  analysis: Analysis,
  locale: Locale,
): Listing {
  const column = (id: keyof typeof appMessages, numeric = false): TableColumn => ({
    id,
    label: locale.t(appMessages[id]),
    numeric,
  })
  const number = (value: number | null, digits = 0) => ({ text: locale.number(value, digits), sort: value })
  const nameOf = (code: string | null) => {
    const row = code === null ? undefined : analysis.index?.rowOf.get(code)
    return words(row === undefined ? code : (analysis.index?.names[row] ?? code))
  }
  const rowsOf = (count: number) => Array.from({ length: count }, (_, row) => row)
  const date = (iso: string | null) => ({ text: iso === null ? '–' : locale.date(iso), sort: iso })

  switch (subject) {
    case 'zones': {
      const table = tables['industrial-zones']
      return {
        columns: [
          column('columnName'),
          column('municipality'),
          column('columnKind'),
          column('columnStatus'),
          column('columnAsOf'),
          column('columnArea', true),
          column('columnUncertainty', true),
        ],
        rows: table
          ? analysis.shownZones.map((row) => ({
              id: textAt(table.columns.istat_code, row) ?? '',
              cells: [
                words(textAt(table.columns.name, row)),
                nameOf(textAt(table.columns.istat_code, row)),
                words(zoneKindText(table, row, locale)),
                words(zoneStatusText(table, row, locale)),
                date(textAt(table.columns.status_as_of, row)),
                number(numberAt(table.columns.area_ha, row), 1),
                number(numberAt(table.columns.position_uncertainty_m, row)),
              ],
            }))
          : [],
      }
    }
    case 'startups': {
      const table = tables.startups
      return {
        columns: [column('columnRegistered'), column('municipality'), column('columnSector')],
        rows: table
          ? rowsOf(table.count)
              .filter((row) => analysis.passingAll.startups[row] === 1)
              .map((row) => {
                const sector = analysis.startups?.sector[row] ?? ''
                const name = sectorMessages[sector]
                return {
                  id: textAt(table.columns.istat_code, row) ?? '',
                  cells: [
                    date(textAt(table.columns.registered_on, row)),
                    nameOf(textAt(table.columns.istat_code, row)),
                    words(name ? locale.t(name) : sector),
                  ],
                }
              })
          : [],
      }
    }
    case 'flows':
      return {
        columns: [column('columnOrigin'), column('columnDestination'), column('columnWorkers', true)],
        rows: analysis.drawnFlows.map((flow) => ({
          id: codeInside(flow, analysis),
          cells: [words(flow.fromName), words(flow.toName), number(flow.workers)],
        })),
      }
    case 'services': {
      const table = tables.services
      return {
        columns: [
          column('columnName'),
          column('columnOrganisation'),
          column('municipality'),
          column('columnUncertainty', true),
        ],
        rows: table
          ? rowsOf(table.count).map((row) => ({
              id: textAt(table.columns.istat_code, row) ?? '',
              cells: [
                words(textAt(table.columns.name, row)),
                words(textAt(table.columns.organisation, row)),
                nameOf(textAt(table.columns.istat_code, row)),
                number(numberAt(table.columns.position_uncertainty_m, row)),
              ],
            }))
          : [],
      }
    }
    case 'infrastructure': {
      const table = tables.infrastructure
      return {
        columns: [column('columnName'), column('municipality'), column('columnUncertainty', true)],
        rows: table
          ? rowsOf(table.count).map((row) => ({
              id: textAt(table.columns.istat_code, row) ?? '',
              cells: [
                words(textAt(table.columns.name, row)),
                nameOf(textAt(table.columns.istat_code, row)),
                number(numberAt(table.columns.position_uncertainty_m, row)),
              ],
            }))
          : [],
      }
    }
  }
}

/** The end of a flow that is a municipality of the territory. */
function codeInside(flow: DrawnFlow, analysis: Analysis): string {
  return analysis.index?.rowOf.has(flow.toCode) ? flow.toCode : flow.fromCode
}
