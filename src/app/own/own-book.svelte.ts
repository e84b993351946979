import type { Explorer } from '../explorer'

const books = new WeakMap<Explorer, OwnBook>()

/** The data of one's own of a page: what is kept on this device, and the file that is being added. */
export class OwnBook {
  /** The file being looked at before anything is made of it. */
  file = $state.raw<File | null>(null)

  constructor(private readonly explorer: Explorer) {}

  /** Takes what is kept on this device. */
  async open(): Promise<void> {
    await Promise.resolve()
  }

  /** Shows where a file is turned into an indicator or a layer. */
  receive(files: readonly File[]): void {
    this.file = files[0] ?? null
    this.explorer.views.change({ workspace: 'data', dataPanel: 'own' })
  }
}

/** The one book of a page. */
export function ownBookOf(explorer: Explorer): OwnBook {
  const book = books.get(explorer) ?? new OwnBook(explorer)
  books.set(explorer, book)
  return book
}
