/** The making of one file at a time: whether it goes on, what came of it. */
export class FileMaking {
  busy = $state(false)
  /** The name of the file that was saved last; '' for none. */
  saved = $state('')
  /** Why the last one was not made. */
  problem = $state.raw<unknown>(null)

  /** `make` saves a file and gives its name, or null where there is nothing to save. */
  async run(make: () => Promise<string | null>): Promise<void> {
    if (this.busy) return
    this.busy = true
    this.saved = ''
    this.problem = null
    try {
      this.saved = (await make()) ?? ''
    } catch (error) {
      this.problem = error
    } finally {
      this.busy = false
    }
  }
}
