import type { Bilingual } from '../../contracts/define-layer'
import type { Indicator, OwnIndicatorId } from '../../contracts/indicators'
import type { TableOf } from '../../contracts/layers'
import type { OwnDataset, OwnTable } from '../../contracts/own-data'
import type { Territory } from '../../contracts/territory'
import type { MunicipalityIndex, OwnQuantities } from '../quantities'
import { joinRows } from './join-rows'
import { ownFormula, ownQuantities } from './own-quantities'

/** What is said of data of one's own. */
export type OwnWords = Readonly<{
  note: (dataset: OwnDataset) => Bilingual
  /** Who published them, or that nobody says so. */
  publisher: (dataset: OwnDataset) => string
  caveat: (dataset: OwnDataset) => Bilingual
}>

/** The municipality of each row by its place, −1 outside all; null while it is being worked out. */
export type PlaceRows = (table: OwnTable, municipalities: TableOf<'municipalities'>) => Int32Array | null

const idOf = ({ id }: OwnDataset): OwnIndicatorId => `own-${id}`

type Made = Readonly<{ placed: Int32Array | null; quantities: OwnQuantities }>

/** What data of one's own mean. Quantities are the same arrays for as long as a dataset and the municipalities are the same. */
export function createOwnModel(words: OwnWords, placeRows: PlaceRows) {
  const kept = new WeakMap<OwnDataset, WeakMap<MunicipalityIndex, Made>>()

  function quantitiesOf(
    dataset: OwnDataset,
    index: MunicipalityIndex,
    municipalities: TableOf<'municipalities'>,
  ): OwnQuantities {
    const { indicator, table } = dataset
    if (!indicator) return {}
    const byPlace = indicator.join.by === 'place'
    const placed = byPlace ? placeRows(table, municipalities) : null
    // Until the places are known, so is nothing else.
    if (byPlace && !placed) return {}
    const ofDataset = kept.get(dataset) ?? new WeakMap<MunicipalityIndex, Made>()
    kept.set(dataset, ofDataset)
    const known = ofDataset.get(index)
    if (known && known.placed === placed) return known.quantities
    const { rows } = joinRows(table, indicator.join, index, placed)
    const quantities = ownQuantities(idOf(dataset), indicator, table, rows, index.count)
    ofDataset.set(index, { placed, quantities })
    return quantities
  }

  return {
    indicatorOf: (dataset: OwnDataset): Indicator => {
      const { indicator, name } = dataset
      return {
        label: { it: indicator?.label ?? name, en: indicator?.label ?? name },
        note: words.note(dataset),
        theme: 'own',
        formula: ownFormula(idOf(dataset), indicator ?? { measure: { kind: 'count' } }),
        unit: indicator?.unit ?? 'number',
        direction: 'none',
        scale: 'sequential',
        source: idOf(dataset),
        // What day the figures are of nobody says: the file is named instead.
        date: dataset.fileName,
      }
    },
    sourceOf: (dataset: OwnDataset): Territory['sources'][number] => ({
      id: idOf(dataset),
      title: { it: dataset.name, en: dataset.name },
      publisher: words.publisher(dataset),
      date: dataset.fileName,
      licence: 'own',
      caveat: words.caveat(dataset),
    }),
    quantitiesOf: (
      datasets: readonly OwnDataset[],
      index: MunicipalityIndex,
      municipalities: TableOf<'municipalities'>,
    ): OwnQuantities =>
      Object.assign(
        {},
        ...datasets.map((dataset) => quantitiesOf(dataset, index, municipalities)),
      ) as OwnQuantities,
  }
}
