import type { ZoneKind, ZoneStatus } from '../contracts/industrial-zones'
import type { TableOf } from '../contracts/layers'
import { numberAt, textAt } from '../contracts/table'
import type { Locale } from '../format/locale'
import { appMessages } from '../format/messages/app'

const kinds: Record<ZoneKind, keyof typeof appMessages> = {
  industrial: 'kindIndustrial',
  brownfield: 'kindBrownfield',
  logistics: 'kindLogistics',
  port: 'kindPort',
  technology: 'kindTechnology',
}

const isZoneKind = (text: string | null): text is ZoneKind => text !== null && text in kinds

/** The kind of a zone in words. */
export function zoneKindText(table: TableOf<'industrial-zones'>, row: number, locale: Locale): string {
  const kind = textAt(table.columns.kind, row)
  return isZoneKind(kind) ? locale.t(appMessages[kinds[kind]]) : ''
}

/** The status of a zone in words. */
export function zoneStatusText(table: TableOf<'industrial-zones'>, row: number, locale: Locale): string {
  const status = textAt(table.columns.status, row) as ZoneStatus | null
  return status === null ? '' : locale.t(appMessages[status])
}

/** Title and facts of a zone: kind, status and its date, stated area, uncertainty of the position. */
export function describeZone(
  table: TableOf<'industrial-zones'>,
  row: number,
  locale: Locale,
): { title: string; lines: string[] } {
  const area = numberAt(table.columns.area_ha, row)
  const asOf = textAt(table.columns.status_as_of, row)
  return {
    title: textAt(table.columns.name, row) ?? '',
    lines: [
      `${zoneKindText(table, row, locale)}, ${zoneStatusText(table, row, locale)}`,
      asOf === null ? '' : locale.t(appMessages.asOf, { date: locale.date(asOf) }),
      area === null ? locale.t(appMessages.areaUnknown) : locale.indicator(area, 'ha'),
      locale.t(appMessages.within, { m: locale.number(numberAt(table.columns.position_uncertainty_m, row)) }),
    ].filter((line) => line !== ''),
  }
}
