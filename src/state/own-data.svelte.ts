import { lookUpOwnIndicators, type Indicator, type OwnIndicatorId } from '../contracts/indicators'
import type { TableOf } from '../contracts/layers'
import type { OwnDataset } from '../contracts/own-data'
import type { Territory } from '../contracts/territory'
import type { MunicipalityIndex, OwnQuantities } from '../model/quantities'

/** What own data mean, in code that a page without any goes without. */
export type OwnModel = Readonly<{
  indicatorOf: (dataset: OwnDataset) => Indicator
  /** What is said of where a dataset comes from; its identifier is that of the dataset's indicator. */
  sourceOf: (dataset: OwnDataset) => Territory['sources'][number]
  quantitiesOf: (
    datasets: readonly OwnDataset[],
    index: MunicipalityIndex,
    municipalities: TableOf<'municipalities'>,
  ) => OwnQuantities
}>

export const ownIndicatorId = ({ id }: Pick<OwnDataset, 'id'>): OwnIndicatorId => `own-${id}`

/** The data that a person has brought and the indicators made of them. */
export class OwnData {
  datasets = $state.raw<readonly OwnDataset[]>([])
  /** Null until it is needed. */
  model = $state.raw<OwnModel | null>(null)

  private readonly indicators = $derived.by((): ReadonlyMap<OwnIndicatorId, Indicator> => {
    const { model } = this
    if (!model) return new Map()
    const measured = this.datasets.filter(({ indicator }) => indicator !== null)
    return new Map(measured.map((dataset) => [ownIndicatorId(dataset), model.indicatorOf(dataset)]))
  })

  readonly sources = $derived.by(() => {
    const { model } = this
    return model ? this.datasets.map((dataset) => model.sourceOf(dataset)) : []
  })

  constructor() {
    lookUpOwnIndicators({ ids: () => [...this.indicators.keys()], of: (id) => this.indicators.get(id) })
  }

  /** The dataset that an indicator, or a source, of one's own comes from. */
  datasetOf(id: string): OwnDataset | null {
    return this.datasets.find((dataset) => ownIndicatorId(dataset) === id) ?? null
  }

  quantitiesOf(index: MunicipalityIndex, municipalities: TableOf<'municipalities'>): OwnQuantities {
    return this.datasets.length > 0
      ? (this.model?.quantitiesOf(this.datasets, index, municipalities) ?? {})
      : {}
  }
}
