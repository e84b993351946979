import { everyIndicatorId } from '../contracts/indicators'
import type { LayerTables } from '../contracts/layers'
import { numberAt, textAt, type NumberColumn, type TextColumn } from '../contracts/table'
import type { Locale } from '../format/locale'
import { appMessages } from '../format/messages/app'
import { sectorMessages } from '../format/messages/sectors'
import type { DrawnFlow } from '../model/flow-selection'
import type { Analysis } from '../state/analysis.svelte'
import type { TableColumn } from '../ui/table-rows'
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

/** A table of the data workspace: columns that speak of row numbers, the rows to list, and the municipality of each. */
export type Listing = Readonly<{
  columns: readonly TableColumn[]
  rows: readonly number[]
  idOf: (row: number) => string
}>

type Cells = Pick<TableColumn, 'text' | 'sort'>

const words = (textOf: (row: number) => string | null): Cells => ({
  text: (row) => textOf(row) ?? '–',
  sort: textOf,
})

/** Municipalities that pass the filters, with every indicator that has figures here. */
export function listMunicipalities(analysis: Analysis, locale: Locale): Listing {
  const { index, passingAll } = analysis
  const columns = everyIndicatorId().filter((id) => analysis.hasFigures(id))
  return {
    columns: [
      {
        id: 'name',
        label: locale.t(appMessages.municipality),
        numeric: false,
        ...words((row) => index?.names[row] ?? null),
      },
      ...columns.map((id): TableColumn => {
        const { label, unit } = analysis.shownIndicator(id)
        const values = analysis.seriesOf(id)?.values
        const valueOf = (row: number) => {
          const value = values?.[row] ?? Number.NaN
          return Number.isNaN(value) ? null : value
        }
        return {
          id,
          label: locale.t(label),
          numeric: true,
          text: (row) => locale.indicator(valueOf(row), unit),
          sort: valueOf,
        }
      }),
    ],
    rows: analysis.allRows.filter((row) => passingAll.municipalities[row] === 1),
    idOf: (row) => index?.codes[row] ?? '',
  }
}

/** The other layers, as drawn: shown zones, start-ups that pass, drawn flows, services, infrastructure. */
export function listLayer(
  subject: Exclude<DataSubject, 'municipalities'>,
  tables: LayerTables,
  analysis: Analysis,
  locale: Locale,
): Listing {
  const { index, passingAll } = analysis
  const column = (id: keyof typeof appMessages, cells: Cells, numeric = false): TableColumn => ({
    id,
    label: locale.t(appMessages[id]),
    numeric,
    ...cells,
  })
  const text = (from: TextColumn | undefined) => words((row) => (from ? textAt(from, row) : null))
  const count = (valueOf: (row: number) => number | null, digits = 0): Cells => ({
    text: (row) => locale.number(valueOf(row), digits),
    sort: valueOf,
  })
  const number = (from: NumberColumn | undefined, digits = 0) =>
    count((row) => (from ? numberAt(from, row) : null), digits)
  const nameOf = (codes: TextColumn | undefined) =>
    words((row) => {
      const code = codes ? textAt(codes, row) : null
      const municipality = code === null ? undefined : index?.rowOf.get(code)
      return municipality === undefined ? code : (index?.names[municipality] ?? code)
    })
  const date = (days: TextColumn | undefined): Cells => {
    const { sort } = text(days)
    return {
      text: (row) => {
        const day = sort(row)
        return day === null ? '–' : locale.date(String(day))
      },
      sort,
    }
  }
  const listing = (
    columns: readonly TableColumn[],
    rows: readonly number[],
    codes: TextColumn | undefined,
  ): Listing => ({ columns, rows, idOf: (row) => (codes ? textAt(codes, row) : null) ?? '' })
  const rowsOf = (length: number | undefined) => Array.from({ length: length ?? 0 }, (_, row) => row)

  switch (subject) {
    case 'zones': {
      const table = tables['industrial-zones']
      const columns = table?.columns
      return listing(
        [
          column('columnName', text(columns?.name)),
          column('municipality', nameOf(columns?.istat_code)),
          column(
            'columnKind',
            words((row) => (table ? zoneKindText(table, row, locale) : null)),
          ),
          column(
            'columnStatus',
            words((row) => (table ? zoneStatusText(table, row, locale) : null)),
          ),
          column('columnAsOf', date(columns?.status_as_of)),
          column('columnArea', number(columns?.area_ha, 1), true),
          column('columnUncertainty', number(columns?.position_uncertainty_m), true),
        ],
        analysis.shownZones,
        columns?.istat_code,
      )
    }
    case 'startups': {
      const table = tables.startups
      const columns = table?.columns
      const sectors = analysis.startups?.sector
      const sectorOf = (row: number) => {
        const sector = sectors?.[row] ?? ''
        const name = sectorMessages[sector]
        return name ? locale.t(name) : sector
      }
      return listing(
        [
          column('columnRegistered', date(columns?.registered_on)),
          column('municipality', nameOf(columns?.istat_code)),
          column('columnSector', words(sectorOf)),
        ],
        rowsOf(table?.count).filter((row) => passingAll.startups[row] === 1),
        columns?.istat_code,
      )
    }
    case 'flows': {
      const flows = analysis.drawnFlows
      return {
        columns: [
          column(
            'columnOrigin',
            words((row) => flows[row]?.fromName ?? null),
          ),
          column(
            'columnDestination',
            words((row) => flows[row]?.toName ?? null),
          ),
          column(
            'columnWorkers',
            count((row) => flows[row]?.workers ?? null),
            true,
          ),
        ],
        rows: rowsOf(flows.length),
        idOf: (row) => codeInside(flows[row]!, analysis),
      }
    }
    case 'services': {
      const table = tables.services
      const columns = table?.columns
      return listing(
        [
          column('columnName', text(columns?.name)),
          column('columnOrganisation', text(columns?.organisation)),
          column('municipality', nameOf(columns?.istat_code)),
          column('columnUncertainty', number(columns?.position_uncertainty_m), true),
        ],
        rowsOf(table?.count),
        columns?.istat_code,
      )
    }
    case 'infrastructure': {
      const table = tables.infrastructure
      const columns = table?.columns
      return listing(
        [
          column('columnName', text(columns?.name)),
          column('municipality', nameOf(columns?.istat_code)),
          column('columnUncertainty', number(columns?.position_uncertainty_m), true),
        ],
        rowsOf(table?.count),
        columns?.istat_code,
      )
    }
  }
}

/** The end of a flow that is a municipality of the territory. */
function codeInside(flow: DrawnFlow, analysis: Analysis): string {
  return analysis.index?.rowOf.has(flow.toCode) ? flow.toCode : flow.fromCode
}
