import { untrack } from 'svelte'
import type { Explorer } from './explorer'

/** Makes what outlives the component that asks for it: what it derives would stand still once that component is gone. */
export function outliving<T>(make: () => T): T {
  const made: T[] = []
  $effect.root(() => {
    made.push(untrack(make))
  })
  // Without a browser there are no effects, and no components that go.
  return made.length > 0 ? made[0]! : make()
}

/** The one of its kind of a page, made when first asked for. */
export function onePerPage<T>(make: (explorer: Explorer) => T): (explorer: Explorer) => T {
  const ofPages = new WeakMap<Explorer, { one: T }>()
  return (explorer) => {
    const found = ofPages.get(explorer) ?? { one: outliving(() => make(explorer)) }
    ofPages.set(explorer, found)
    return found.one
  }
}
