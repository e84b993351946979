import { layerIds, type LayerId, type LayerTables } from '../contracts/layers'
import { layerFileOf, type Territory, type TerritoryPart } from '../contracts/territory'
import { LayerError } from '../data/layer-error'
import { indexMunicipalities } from '../model/quantities'
import { describePart } from '../model/territory-part'
import type { LoadedLayer } from '../worker/protocol'
import { TerritoryClient } from '../worker/territory-client'
import { CountryFlowsStore } from './country-flows.svelte'

/** What it took to read a layer. */
export type LayerReading = Pick<LoadedLayer<LayerId>, 'reading' | 'bytes' | 'requests'>

/** What is wanted: a folder of `geodata/` and, of a country, one of its provinces or (null) all of it. */
type Wanted = Readonly<{ id: string; province: string | null }>

/** One opening of a territory; what it asked for is dropped once another has begun. */
type Visit = { wanted: Wanted; part: TerritoryPart | null; tables: LayerTables; shown: boolean }

/** After it everything is shown. */
const lastTurn = 8
/** What the first drawing of a territory needs, and what its figures count. */
const firstLayers: readonly LayerId[] = ['municipalities', 'ftth', 'startups', 'industrial-zones']

/** Flows of a whole country that are larger than this are read only when asked for. */
const largestUnaskedBytes = 20e6

/** The territory that is open, or a province of it: what has arrived, what is on its way, what failed and why. */
export class TerritoryStore {
  private shown = $state.raw<Territory | null>(null)
  /** What the page speaks of; a province of a country is a territory of its own. */
  readonly territory = $derived.by((): Territory | null => {
    const beside = this.sourcesBeside()
    return this.shown && beside.length > 0
      ? { ...this.shown, sources: [...this.shown.sources, ...beside] }
      : this.shown
  })
  /** What the folder holds: of a country, also while only one of its provinces is shown. */
  folder = $state.raw<Territory | null>(null)
  /** The province shown of a country; null while all of a territory is. */
  part = $state.raw<TerritoryPart | null>(null)
  tables = $state.raw<LayerTables>({})
  loading = $state.raw<ReadonlySet<LayerId>>(new Set(layerIds))
  problems = $state.raw<readonly LayerError[]>([])
  readings = $state.raw<ReadonlyMap<LayerId, LayerReading>>(new Map())
  /** A province that was asked for and that the territory has not: all of it is shown instead. */
  unknownProvince = $state.raw<string | null>(null)

  /**
   * Whose turn it is to show the territory: 0 when it has just been opened, then one more at every task. The page divides its
   * pieces among the turns, so that it answers in between.
   */
  turn = $state.raw(0)

  readonly countryFlows = new CountryFlowsStore()

  /** Layers that figures count are on their way; the others wait for the first drawing. */
  readonly figuresComing = $derived.by(() => firstLayers.some((id) => this.loading.has(id)))
  /** A whole country with all its provinces at once. */
  readonly isCountry = $derived.by(() => this.territory?.parts !== undefined)
  /** Bytes of the country's flows while they wait to be asked for; else null. */
  readonly flowsWaiting = $derived.by(() => {
    const { territory, tables, loading } = this
    const isAbsent = !tables['commuter-flows'] && !loading.has('commuter-flows')
    return territory && isAbsent ? unaskedBytes(territory) : null
  })

  private client: TerritoryClient | null = null
  private visit: Visit | null = null

  /**
   * `folderOf`: the address of a territory's folder, with a trailing slash. `drawn`: settles when the first territory has been
   * drawn, or will not be; what can wait waits for it. `sourcesBeside`: what else than the territory's own sources is shown.
   */
  constructor(
    private readonly folderOf: (id: string) => URL,
    private readonly drawn: Promise<void> = Promise.resolve(),
    private readonly sourcesBeside: () => Territory['sources'] = () => [],
  ) {}

  /**
   * Opens a territory, or a province of it. What is shown stays until the municipalities of the new one are there (or have
   * failed); a layer that fails leaves the others alone. Opening what is open already does nothing.
   */
  async open(id: string, province: string | null): Promise<void> {
    const before = this.visit?.wanted
    if (before?.id === id && before.province === province) return
    const visit: Visit = { wanted: { id, province }, part: null, tables: {}, shown: false }
    this.visit = visit
    this.loading = new Set(layerIds)
    this.problems = []
    this.readings = new Map()
    this.countryFlows.stop()
    if (before?.id !== id) this.leaveFolder()
    await this.start(visit)
  }

  /** Reads the flows of a whole country, which wait to be asked for. */
  async askForFlows(): Promise<void> {
    const { visit } = this
    if (visit && this.flowsWaiting !== null) await this.loadOne('commuter-flows', visit)
  }

  /** Tries again whatever failed. */
  async retry(): Promise<void> {
    const { visit, folder } = this
    if (!visit) return
    if (folder === null) {
      this.problems = []
      await this.start(visit)
      return
    }
    await this.loadMissing(folder, visit)
  }

  private leaveFolder(): void {
    this.client?.dispose()
    this.client = null
    this.folder = null
  }

  private async start(visit: Visit): Promise<void> {
    this.client ??= new TerritoryClient(this.folderOf(visit.wanted.id))
    if (this.folder === null) {
      try {
        const folder = await this.client.openTerritory()
        if (visit === this.visit) this.folder = folder
      } catch (error) {
        if (visit !== this.visit) return
        this.leaveFolder()
        this.loading = new Set()
        this.problems = [asLayerError(error, 'territory')]
        return
      }
    }
    const { folder } = this
    if (visit !== this.visit || folder === null) return
    const { province } = visit.wanted
    visit.part = folder.parts?.find((part) => part.istat_code === province) ?? null
    this.unknownProvince = visit.part === null ? province : null
    this.loading = new Set()
    await this.loadMissing(folder, visit)
  }

  /** Reads what the folder declares and is not there yet, but for what waits to be asked for. */
  private async loadMissing(folder: Territory, visit: Visit): Promise<void> {
    const isCountry = visit.part === null && folder.parts !== undefined
    const wanted = layerIds.filter((id) => {
      const waits = isCountry && id === 'commuter-flows' && unaskedBytes(folder) !== null
      return layerFileOf(folder, id) !== undefined && !visit.tables[id] && !waits
    })
    this.loading = new Set([...this.loading, ...wanted])
    // The flows of a country are joined to its municipalities as they are read.
    const first = wanted.filter((id) => !isCountry || id !== 'commuter-flows')
    await Promise.all(first.map((id) => this.loadOne(id, visit)))
    if (visit !== this.visit || first.length === wanted.length) return
    if (visit.tables.municipalities) await this.loadOne('commuter-flows', visit)
    else this.settle('commuter-flows', visit, null, null)
  }

  private async loadOne(id: LayerId, visit: Visit): Promise<void> {
    this.loading = new Set([...this.loading, id])
    try {
      const { table, ...reading } = await this.read(id, visit)
      if (visit !== this.visit) return
      visit.tables = { ...visit.tables, [id]: table }
      if (visit.shown) this.tables = { ...this.tables, [id]: table }
      this.settle(id, visit, reading, null)
    } catch (error) {
      if (visit !== this.visit) return
      // Stopped by the person: as if it had not been asked for.
      const isStopped = error instanceof DOMException && error.name === 'AbortError'
      this.settle(id, visit, null, isStopped ? null : asLayerError(error, id))
    }
  }

  private async read(
    id: LayerId,
    visit: Visit,
  ): Promise<LoadedLayer<LayerId> | LoadedLayer<'commuter-flows'>> {
    if (!firstLayers.includes(id)) await this.drawn
    const { client, folder } = this
    if (client === null) throw new LayerError(id, 'missing', 'no territory is open')
    const { municipalities } = visit.tables
    const isCountry = visit.part === null && folder?.parts !== undefined
    if (id !== 'commuter-flows' || !isCountry || !municipalities) return client.readLayer(id, visit.part)
    const { codes } = indexMunicipalities(municipalities)
    return this.countryFlows.load(this.folderOf(visit.wanted.id), codes)
  }

  private settle(id: LayerId, visit: Visit, reading: LayerReading | null, problem: LayerError | null): void {
    if (id === 'municipalities' && !visit.shown) this.show(visit)
    if (reading) this.readings = new Map([...this.readings, [id, reading]])
    const others = this.problems.filter(({ layer }) => layer !== id)
    this.problems = problem ? [...others, problem] : others
    this.loading = new Set([...this.loading].filter((other) => other !== id))
  }

  /** From here on the page speaks of the territory of this visit. */
  private show(visit: Visit): void {
    const { folder } = this
    if (folder === null) return
    visit.shown = true
    this.part = visit.part
    this.shown = visit.part === null ? folder : describePart(folder, visit.part)
    // The first drawing waits for these, and the others wait for it.
    const here = firstLayers.filter((id) => visit.tables[id] !== undefined)
    this.tables = Object.fromEntries(here.map((id) => [id, visit.tables[id]]))
    void this.takeTurns(visit)
  }

  private async takeTurns(visit: Visit): Promise<void> {
    this.turn = 0
    await this.drawn
    // Other layers that arrived before the municipalities join them one at a time.
    for (const id of layerIds) {
      if (this.tables[id] || !visit.tables[id] || visit !== this.visit) continue
      this.tables = { ...this.tables, [id]: visit.tables[id] }
      await nextTask()
    }
    for (let turn = 0; turn <= lastTurn && visit === this.visit; turn++) {
      this.turn = turn
      await nextTask()
    }
  }
}

/** Bytes of a country's flows that are too many to be read unasked; else null. */
function unaskedBytes(territory: Territory): number | null {
  const bytes = territory.parts ? (layerFileOf(territory, 'commuter-flows')?.bytes ?? 0) : 0
  return bytes > largestUnaskedBytes ? bytes : null
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve))

function asLayerError(error: unknown, layer: string): LayerError {
  if (error instanceof LayerError) return error
  return new LayerError(layer, 'corrupt', error instanceof Error ? error.message : String(error))
}
