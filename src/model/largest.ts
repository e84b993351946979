/**
 * The `limit` first of many items by an order, without sorting all of them: a heap of those kept has the last one on top, which
 * a better item replaces.
 */
export class Largest {
  private readonly heap: number[] = []

  /** `isBefore`: whether item a comes before item b. */
  constructor(
    private readonly limit: number,
    private readonly isBefore: (a: number, b: number) => boolean,
  ) {}

  add(item: number): void {
    if (this.limit <= 0) return
    const { heap, isBefore } = this
    if (heap.length < this.limit) {
      heap.push(item)
      this.rise(heap.length - 1)
    } else if (isBefore(item, heap[0]!)) {
      heap[0] = item
      this.sink()
    }
  }

  /** The items kept, first to last. */
  sorted(): number[] {
    return [...this.heap].sort((a, b) => (this.isBefore(a, b) ? -1 : 1))
  }

  private rise(from: number): void {
    const { heap, isBefore } = this
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!isBefore(heap[parent]!, heap[at]!)) return
      this.swap(at, parent)
      at = parent
    }
  }

  private sink(): void {
    const { heap, isBefore } = this
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= heap.length) return
      const right = left + 1
      const last = right < heap.length && isBefore(heap[left]!, heap[right]!) ? right : left
      if (!isBefore(heap[at]!, heap[last]!)) return
      this.swap(at, last)
      at = last
    }
  }

  private swap(a: number, b: number): void {
    const { heap } = this
    const item = heap[a]!
    heap[a] = heap[b]!
    heap[b] = item
  }
}
