/**
 * The result of work that pauses where it would hold the page up: null until it is done, which is at once where there is no pause.
 * In the pauses the page lives on.
 */
export class Gradual<T> {
  value: T | null = $state.raw(null)

  constructor(work: Generator<void, T>) {
    this.go(work)
  }

  private go(work: Generator<void, T>): void {
    const step = work.next()
    if (step.done) this.value = step.value
    else setTimeout(() => this.go(work))
  }
}
