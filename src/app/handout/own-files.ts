import { numberOrUnknown, textOrUnknown, yesNoOrUnknown } from '../../contracts/columns'
import type { Column, GeometryKind } from '../../contracts/define-layer'
import { geometryTypes, type ColumnData, type FlatGeometry, type LayerTable } from '../../contracts/table'
import { ownLayerMessages } from '../../format/messages/own-layers'
import { layerData, type Provenance, type ShownData } from '../../model/handout/shown-data'
import type { Explorer } from '../explorer'
import { sourceWords } from '../own/own-card'
import type { PlacedDataset } from '../own/own-stage.svelte'
import { localDay } from '../sheet/local-day'
import { filtersInWords } from './handout-words'

/** Columns that a file adds to those of a layer. */
const added = [
  'longitude',
  'latitude',
  'data_source',
  'data_licence',
  'data_filters',
  'data_scenario',
  'data_made',
]

const columnOf: Readonly<Record<ColumnData['kind'], (name: string) => Column>> = {
  text: (name) => textOrUnknown(name, name),
  number: (name) => numberOrUnknown('', name, name),
  boolean: (name) => yesNoOrUnknown(name, name),
}

/** The kind of geometry that all features of some rows have; mixed where they differ. */
function kindOf({ types }: FlatGeometry, rows: readonly number[]): GeometryKind {
  const present = new Set(rows.map((row) => types[row]!).filter((type) => type > 0))
  const type = present.size === 1 ? geometryTypes[[...present][0]!] : undefined
  switch (type) {
    case 'Point':
    case 'LineString':
    case 'Polygon':
    case 'MultiPolygon':
      return type
    default:
      return 'Mixed'
  }
}

/** A name that no other column of the file has, whatever the case of its letters. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}_${n}`
  return free
}

/** Rows of a layer of one's own with all its columns; those named as one that a file adds get a number. */
export function ownData({ name, table }: PlacedDataset, rows: readonly number[]): ShownData {
  const taken = new Set(added)
  const columns = table.columns.map(({ name: column, data }) => {
    const free = freeName(column, taken)
    taken.add(free.toLowerCase())
    return { name: free, data }
  })
  const layer: LayerTable = {
    contract: {
      id: fileWord(name),
      title: { it: name, en: name },
      description: { it: table.name, en: table.name },
      geometry: kindOf(table.geometry, rows),
      geometryNullable: true,
      key: [],
      columns: Object.fromEntries(
        columns.map(({ name: column, data }) => [column, columnOf[data.kind](column)]),
      ),
    },
    count: table.count,
    columns: Object.fromEntries(columns.map(({ name: column, data }) => [column, data])),
    geometry: table.geometry,
  }
  return layerData(layer, rows)
}

/** A text as part of the name of a file: small letters, digits and hyphens. */
function fileWord(text: string): string {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return plain.replace(/^-|-$/g, '').slice(0, 40) || 'layer'
}

/** Where the rows come from, in the language of the page. */
export function ownProvenance(dataset: PlacedDataset, explorer: Explorer, now: Date): Provenance {
  const { territory, screen } = explorer
  const { locale } = screen
  return {
    title: dataset.name,
    territory: territory.territory ? locale.t(territory.territory.name) : '',
    source: locale.t(ownLayerMessages.origin, {
      source: sourceWords(dataset, locale),
      file: dataset.fileName,
      date: locale.date(dataset.addedOn),
    }),
    licence: locale.t(ownLayerMessages.licenceNotStated),
    filters: filtersInWords(explorer),
    scenario: '',
    made: localDay(now),
  }
}
