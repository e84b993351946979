import { createContext, untrack } from 'svelte'
import { safeParse, type GenericSchema, type InferOutput } from 'valibot'
import { evidenceSchema, type EvidenceItem } from '../../contracts/evidence'
import { storySchema, type Story } from '../../contracts/story'
import type { DocumentId, Territory } from '../../contracts/territory'
import { loadDocument } from '../../data/load-document'
import type { LayerError } from '../../data/layer-error'
import type { Explorer } from '../explorer'
import { carriedStory } from '../handout/carried'
import { onePerPage } from '../one-per-page.svelte'

/** What the territory brings for a working table: the evidence, and the story that is told unless there is another. */
export class TableStore {
  evidence = $state.raw<readonly EvidenceItem[]>([])
  defaultStory = $state.raw<Story | null>(null)
  loading = $state.raw(true)
  /** Documents that did not arrive; what the territory does not declare is not among them. */
  problems = $state.raw<readonly LayerError[]>([])

  readonly evidenceOf = $derived.by(() => new Map(this.evidence.map((item) => [item.id, item])))

  private opened: Territory | null = null

  constructor(private readonly explorer: Explorer) {}

  /** Reads the documents of the territory that is open, unless that was done before. */
  async open(): Promise<void> {
    const { territory } = this.explorer.territory
    if (territory !== null && territory !== this.opened) await this.load(territory)
  }

  /** Reads them, also once more. */
  async load(territory: Territory): Promise<void> {
    this.opened = territory
    this.loading = true
    this.problems = []
    const base = new URL(`geodata/${this.explorer.views.view.territory}/`, document.baseURI)
    const [evidence, story] = await Promise.all([
      this.read('evidence', evidenceSchema, territory, base),
      this.read('story', storySchema, territory, base),
    ])
    if (this.explorer.territory.territory !== territory) return
    this.evidence = evidence?.items ?? []
    const carried = safeParse(storySchema, carriedStory())
    this.defaultStory = carried.success && carried.output.territory === territory.id ? carried.output : story
    this.loading = false
  }

  private async read<S extends GenericSchema>(
    id: DocumentId,
    schema: S,
    territory: Territory,
    base: URL,
  ): Promise<InferOutput<S> | null> {
    if (!territory.documents?.some((document) => document.id === id)) return null
    try {
      return await loadDocument(id, schema, territory, base)
    } catch (error) {
      this.problems = [...this.problems, error as LayerError]
      return null
    }
  }
}

const [getTable, setTable] = createContext<TableStore>()
export { getTable }

/** The one store of a page. */
export const tableOf = onePerPage((explorer) => new TableStore(explorer))

/** Hands it down from a component, and keeps it to the territory that is open. */
export function openTable(explorer: Explorer): TableStore {
  const store = setTable(tableOf(explorer))
  $effect(() => {
    if (explorer.territory.territory) untrack(() => void store.open())
  })
  return store
}
