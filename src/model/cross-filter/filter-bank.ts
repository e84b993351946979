import { CrossFilter } from './cross-filter'
import type { Dimension } from './dimension'

/** A filter of a view. Its dimension is found again by `key`, or made where there is none. */
export type BankFilter = Readonly<{
  key: string
  /** What set the filter, and can be left out. */
  source: string
  makeDimension: () => Dimension<never>
  apply: (engine: CrossFilter, dimension: Dimension<never>) => void
}>

/** A filter for a bank; filters of one key must be of one type. */
export function bankFilter<F>(
  key: string,
  source: string,
  filter: F,
  makeDimension: () => Dimension<F>,
): BankFilter {
  return {
    key,
    source,
    makeDimension,
    apply: (engine, dimension) => engine.apply(dimension as Dimension<F>, filter),
  }
}

/** A cross-filter whose dimensions come and go with the filters of a view. */
export class FilterBank {
  private readonly engine: CrossFilter
  private readonly held = new Map<string, Readonly<{ source: string; dimension: Dimension<never> }>>()

  constructor(count: number) {
    this.engine = new CrossFilter(count, [], [])
  }

  /** Keeps a dimension for each filter given and no other: one that was there only moves. Gives whether anything changed. */
  keep(filters: readonly BankFilter[]): boolean {
    const { version } = this.engine
    let changed = false
    const keys = new Set(filters.map(({ key }) => key))
    for (const [key, { dimension }] of this.held) {
      if (keys.has(key)) continue
      this.engine.detach(dimension)
      this.held.delete(key)
      changed = true
    }
    for (const { key, source, makeDimension, apply } of filters) {
      const dimension = this.held.get(key)?.dimension ?? makeDimension()
      if (!this.held.has(key)) {
        this.engine.attach(dimension)
        this.held.set(key, { source, dimension })
        changed = true
      }
      apply(this.engine, dimension)
    }
    return changed || this.engine.version !== version
  }

  /** One byte a row: 1 where it passes all filters but those from a source. */
  passing(except: string | null): Uint8Array {
    const ignored = [...this.held.values()].filter(({ source }) => source === except)
    return this.engine.passing(ignored.map(({ dimension }) => dimension))
  }
}
