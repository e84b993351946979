import type { TableOf } from '../../contracts/layers'
import type { OwnDataset, OwnLayerStyle } from '../../contracts/own-data'
import type { FlatGeometry } from '../../contracts/table'
import { ownDrawing, type OwnLayer } from '../../map/layers/own-layers'
import { passesAs, type OwnShapes } from '../../model/own-layers/own-shapes'
import { prepareOwnLayer } from '../../worker/own-shapes-client'
import type { Explorer } from '../explorer'
import { onePerPage } from '../one-per-page.svelte'
import type { OwnStage } from '../screen.svelte'
import { ownCard } from './own-card'

type Municipalities = TableOf<'municipalities'>
/** A dataset that can be drawn. */
export type PlacedDataset = OwnDataset & Readonly<{ layer: OwnLayerStyle; table: { geometry: FlatGeometry } }>
type Prepared = Readonly<{ municipalities: Municipalities; shapes: OwnShapes | 'failed' | null }>

const isPlaced = (dataset: OwnDataset): dataset is PlacedDataset =>
  dataset.layer !== null && dataset.table.geometry !== null

const counts = new WeakMap<OwnShapes, Uint32Array>()

/** Rows of each owner. */
function ownerCounts(shapes: OwnShapes): Uint32Array {
  const known = counts.get(shapes)
  if (known) return known
  const made = new Uint32Array(shapes.owners.reduce((most, owner) => Math.max(most, owner), 0) + 1)
  for (const owner of shapes.owners) made[owner]! += 1
  counts.set(shapes, made)
  return made
}

/** The layers of one's own of a page: which there are, which are shown, and what of them is ready for the map. */
class OwnLayers {
  /** By geometry, so that another name or colour prepares nothing anew. */
  private prepared = $state.raw<ReadonlyMap<FlatGeometry, Prepared>>(new Map())

  /** Everything that can be a layer, shown or not. */
  readonly datasets = $derived.by(() => this.explorer.own.datasets.filter(isPlaced))
  private readonly shownIds = $derived.by(() => this.explorer.views.view.ownLayers)
  /** Those that are shown, from the bottom to the top. */
  readonly shown = $derived.by(() =>
    this.shownIds.flatMap((id) => this.datasets.find((dataset) => dataset.id === id) ?? []),
  )
  /** Those that are shown, and what of them is ready. */
  readonly drawn = $derived.by(() =>
    this.shown.map(({ id, name, layer: style, table: { geometry } }) => {
      const shapes = this.shapesOf(geometry)
      const layer: OwnLayer | null =
        shapes === null || shapes === 'failed' ? null : { dataset: id, style, geometry, shapes }
      return { id, name, layer }
    }),
  )
  private readonly municipalities = $derived.by(() => this.explorer.territory.tables.municipalities)
  private readonly drawing = $derived.by(() => {
    const ready = this.drawn.flatMap(({ layer }) => layer ?? [])
    return ready.length > 0 ? ownDrawing(ready) : null
  })

  readonly stage: OwnStage = {
    drawing: () => this.drawing,
    card: (id, row) => {
      const dataset = this.datasets.find((other) => other.id === id)
      return dataset ? ownCard(dataset, row, this.explorer.screen.locale) : null
    },
  }

  constructor(private readonly explorer: Explorer) {
    $effect(() => {
      this.prepareShown()
    })
  }

  /** A geometry as the map draws it among the municipalities that are open; null while that is being prepared. */
  shapesOf(geometry: FlatGeometry): OwnShapes | 'failed' | null {
    const prepared = this.prepared.get(geometry)
    return prepared?.municipalities === this.municipalities ? (prepared?.shapes ?? null) : null
  }

  /** Rows that pass the filters; null while it is not known where they lie. */
  passingRows({ table }: PlacedDataset): number[] | null {
    const shapes = this.shapesOf(table.geometry)
    if (shapes === null || shapes === 'failed') return null
    const passes = this.passingOwners
    const rows: number[] = []
    shapes.owners.forEach((owner, row) => {
      if (passes[owner] === 1) rows.push(row)
    })
    return rows
  }

  /** How many rows pass the filters; null while it is not known where they lie. */
  passingCount({ table }: PlacedDataset): number | null {
    const shapes = this.shapesOf(table.geometry)
    if (shapes === null || shapes === 'failed') return null
    const passes = this.passingOwners
    return ownerCounts(shapes).reduce((sum, count, owner) => sum + count * (passes[owner] ?? 0), 0)
  }

  /** 1 for each owner that passes the filters. */
  private readonly passingOwners = $derived.by(() => {
    const { municipalities: passing } = this.explorer.analysis.passingAll
    return Uint8Array.from({ length: passing.length + 1 }, (_, owner) => Number(passesAs(owner, passing)))
  })

  /** Begins what is shown and not yet ready, or ready for another territory only, and forgets what is not there any more. */
  private prepareShown(): void {
    const { municipalities } = this
    if (!municipalities) return
    const present = new Set(this.datasets.map(({ table }) => table.geometry))
    const kept = [...this.prepared].filter(([geometry]) => present.has(geometry))
    const missing = this.shown
      .map(({ table }) => table.geometry)
      .filter((geometry) => this.prepared.get(geometry)?.municipalities !== municipalities)
    if (missing.length === 0 && kept.length === this.prepared.size) return
    this.prepared = new Map([
      ...kept,
      ...missing.map((geometry) => [geometry, { municipalities, shapes: null }] as const),
    ])
    for (const geometry of new Set(missing)) void this.prepare(geometry, municipalities)
  }

  private async prepare(geometry: FlatGeometry, municipalities: Municipalities): Promise<void> {
    const { geometry: areas, count } = municipalities
    const shapes = await prepareOwnLayer(geometry, { geometry: areas, count }).catch(() => 'failed' as const)
    // Another territory may have been opened meanwhile, or the dataset removed.
    if (this.prepared.get(geometry)?.municipalities !== municipalities) return
    this.prepared = new Map([...this.prepared, [geometry, { municipalities, shapes }]])
  }
}

/** The one list of own layers of a page. */
export const ownLayersOf = onePerPage((explorer) => new OwnLayers(explorer))

/** How the page draws layers of one's own and speaks of their rows: for `screen.own`. */
export const ownStageOf = (explorer: Explorer): OwnStage => ownLayersOf(explorer).stage
