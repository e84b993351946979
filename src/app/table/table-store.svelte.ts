import { createContext, untrack } from 'svelte'
import { safeParse, type GenericSchema, type InferOutput } from 'valibot'
import { evidenceSchema, type EvidenceItem } from '../../contracts/evidence'
import { storySchema, type Story } from '../../contracts/story'
import type { DocumentId, Territory } from '../../contracts/territory'
import { loadDocument } from '../../data/load-document'
import type { LayerError } from '../../data/layer-error'
import type { Explorer } from '../explorer'
import { carriedStory } from '../handout/carried'

/** What the territory brings for a working table: the evidence, and the story that is told unless there is another. */
export class TableStore {
  evidence = $state.raw<readonly EvidenceItem[]>([])
  defaultStory = $state.raw<Story | null>(null)
  loading = $state.raw(true)
  /** Documents that did not arrive; what the territory does not declare is not among them. */
  problems = $state.raw<readonly LayerError[]>([])

  readonly evidenceOf = $derived.by(() => new Map(this.evidence.map((item) => [item.id, item])))

  constructor(private readonly explorer: Explorer) {
    $effect(() => {
      const { territory } = explorer.territory
      if (territory) untrack(() => void this.load(territory))
    })
  }

  /** Reads what is not there yet; also to try again. */
  async load(territory: Territory): Promise<void> {
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

export const [getTable, setTable] = createContext<TableStore>()
