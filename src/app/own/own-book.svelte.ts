import type { OwnDataset, OwnFileFault, OwnLayerStyle, OwnReading } from '../../contracts/own-data'
import { OwnFileError } from '../../data/own/own-file-error'
import { createOwnModel } from '../../model/own/own-model'
import { ownIndicatorId } from '../../state/own-data.svelte'
import { OwnClient } from '../../worker/own-client'
import type { Explorer } from '../explorer'
import { onePerPage } from '../one-per-page.svelte'
import { keptMark } from './kept-mark'
import { OwnDraft } from './own-draft.svelte'
import { placeRowsOf } from './own-places.svelte'
import { ownStageOf } from './own-stage.svelte'
import { OwnStorage, type NotKept } from './own-storage'
import { viewWithout } from './own-views'
import { ownWords } from './own-words'

const channelName = 'territory-own-data'
const asFileSays: OwnReading = { layer: null, crs: null }

/** Why a file is not used; `failed`: for a reason that nobody foresaw. */
export type OwnRefusal = Readonly<{ fault: OwnFileFault | 'failed'; detail: string; guess: string | null }>

/** The file that is being added: nothing, being read, refused, or read and to be made something of. */
export type OwnStep = Readonly<
  | { kind: 'none' }
  | { kind: 'reading'; file: File; progress: number | null }
  | { kind: 'refused'; file: File; reading: OwnReading; refusal: OwnRefusal }
  | { kind: 'read'; file: File; reading: OwnReading; draft: OwnDraft }
>

/** `kept`: what was added last is in the database; `full`: it did not fit; `stuck`: it cannot be removed; else why nothing is kept. */
export type OwnKeeping = 'opening' | 'kept' | 'full' | 'stuck' | NotKept

/** The data of one's own of a page: what is kept on this device, and the file that is being added. */
export class OwnBook {
  step = $state.raw<OwnStep>({ kind: 'none' })
  keeping = $state.raw<OwnKeeping>('opening')
  /** Damaged records, set aside in the database. */
  aside = $state.raw(0)
  /** Records that only a later version of the page can read. */
  newer = $state.raw(0)
  /** More files came at once than one. */
  skipped = $state.raw(false)

  private readonly client = new OwnClient()
  private readonly channel = openChannel()
  private storage: OwnStorage | null = null
  private opening: Promise<void> | null = null

  constructor(private readonly explorer: Explorer) {
    this.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string') void this.readAgain(data)
    })
  }

  /** Takes what is kept on this device, once. */
  open(): Promise<void> {
    this.opening ??= this.begin()
    return this.opening
  }

  /** Shows where a file is turned into an indicator or a layer, and reads it. */
  receive(files: readonly File[]): void {
    const [file] = files
    this.explorer.views.change({ workspace: 'data', dataPanel: 'own' })
    this.skipped = files.length > 1
    if (file) void this.read(file, asFileSays)
  }

  /** Reads a file; what was read before it and not added is dropped. */
  async read(file: File, reading: OwnReading): Promise<void> {
    void this.open()
    const begun: OwnStep = { kind: 'reading', file, progress: null }
    this.step = begun
    const isOurs = () => this.step.kind === 'reading' && this.step.file === file
    try {
      const table = await this.client.read(file, reading, (done, total) => {
        if (isOurs()) this.step = { kind: 'reading', file, progress: total > 0 ? done / total : null }
      })
      if (isOurs())
        this.step = { kind: 'read', file, reading, draft: new OwnDraft(this.explorer, file.name, table) }
    } catch (error) {
      const isStopped = error instanceof DOMException && error.name === 'AbortError'
      if (isOurs() && !isStopped) this.step = { kind: 'refused', file, reading, refusal: refusalOf(error) }
    }
  }

  /** Gives up the file that is being added. */
  giveUp(): void {
    this.client.stop()
    this.step = { kind: 'none' }
    this.skipped = false
  }

  /** Keeps what is made of the file and shows it on the map. */
  async add(draft: OwnDraft): Promise<void> {
    const dataset = draft.toDataset(newId(), today())
    await this.open()
    const { own } = this.explorer
    own.datasets = [...own.datasets, dataset]
    this.giveUp()
    this.show(dataset)
    await this.keep(dataset)
  }

  /** Goes to the map with what a dataset became. */
  show(dataset: OwnDataset): void {
    const { views } = this.explorer
    const { ownLayers, overlays, method } = views.view
    views.change({
      workspace: 'explore',
      ...(dataset.indicator && {
        indicator: ownIndicatorId(dataset),
        customBreaks: [],
        method: method === 'custom' ? 'jenks' : method,
        overlays: overlays.includes('choropleth') ? overlays : ['choropleth', ...overlays],
      }),
      ...(dataset.layer && { ownLayers: [...ownLayers.filter((id) => id !== dataset.id), dataset.id] }),
    })
  }

  async rename(dataset: OwnDataset, name: string): Promise<void> {
    const { indicator } = dataset
    await this.change({ ...dataset, name, indicator: indicator && { ...indicator, label: name } })
  }

  /** Puts a dataset in the place of the one with its identifier. */
  async change(dataset: OwnDataset): Promise<void> {
    this.put(dataset)
    await this.keep(dataset)
  }

  async restyle(dataset: OwnDataset, layer: OwnLayerStyle): Promise<void> {
    const restyled = { ...dataset, layer }
    this.put(restyled)
    await this.keep(restyled)
  }

  /** Removes a dataset from this device, and what it became from the view. */
  async remove({ id }: OwnDataset): Promise<void> {
    const { own, views } = this.explorer
    try {
      await this.storage?.remove(id)
    } catch {
      this.keeping = 'stuck'
      return
    }
    views.change(viewWithout(views.view, (other) => other === id))
    own.datasets = own.datasets.filter((dataset) => dataset.id !== id)
    if (own.datasets.length + this.aside + this.newer === 0) mark(false)
    this.channel?.postMessage(id)
  }

  private async begin(): Promise<void> {
    const { own, screen } = this.explorer
    screen.own = ownStageOf(this.explorer)
    own.model = createOwnModel(
      ownWords(() => screen.locale),
      ({ geometry }, municipalities) => geometry && placeRowsOf(geometry, municipalities),
    )
    const storage = await OwnStorage.open((why) => {
      this.storage = null
      this.keeping = why
    })
    if (typeof storage === 'string') {
      this.keeping = storage
      return
    }
    try {
      const { datasets, aside, newer } = await storage.readAll()
      this.storage = storage
      this.keeping = 'kept'
      this.aside = aside
      this.newer = newer
      own.datasets = datasets
    } catch {
      this.keeping = 'unreadable'
    }
  }

  private async keep(dataset: OwnDataset): Promise<void> {
    if (!this.storage) return
    try {
      await this.storage.write(dataset)
      mark(true)
      this.keeping = 'kept'
      this.channel?.postMessage(dataset.id)
    } catch {
      // Unless the database went away meanwhile, which has been said.
      if (this.storage) this.keeping = 'full'
    }
  }

  private put(dataset: OwnDataset): void {
    const { own } = this.explorer
    const isKnown = own.datasets.some(({ id }) => id === dataset.id)
    own.datasets = isKnown
      ? own.datasets.map((other) => (other.id === dataset.id ? dataset : other))
      : [...own.datasets, dataset]
  }

  /** Another tab has changed or removed a dataset. */
  private async readAgain(id: string): Promise<void> {
    const { own } = this.explorer
    await this.open()
    // Without a database it cannot be told what became of it.
    if (!this.storage) return
    const dataset = await this.storage.read(id)
    if (dataset) this.put(dataset)
    else own.datasets = own.datasets.filter((other) => other.id !== id)
  }
}

function refusalOf(error: unknown): OwnRefusal {
  if (error instanceof OwnFileError) return error
  return { fault: 'failed', detail: error instanceof Error ? error.message : String(error), guess: null }
}

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(4)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The day it is here, `2026-11-23`. */
function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Remembers whether this device keeps anything, so that the page looks for it when it opens. */
function mark(isKept: boolean): void {
  try {
    if (isKept) window.localStorage.setItem(keptMark, '1')
    else window.localStorage.removeItem(keptMark)
  } catch {
    // Where it is forbidden the database is, too.
  }
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(channelName)
  } catch {
    return null
  }
}

/** The one book of a page. */
export const ownBookOf = onePerPage((explorer) => new OwnBook(explorer))
