/**
 * Keeps what was made from an object for as long as that object lives. Layer data keeps its identity that way, and deck.gl
 * rebuilds buffers only when a table is replaced.
 */
export function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { value: V }>()
  return (key) => {
    let found = made.get(key)
    if (!found) {
      found = { value: make(key) }
      made.set(key, found)
    }
    return found.value
  }
}

/** Keeps what was last made, as long as every argument is the same object or value as the last time. */
export function rememberLast<A extends readonly unknown[], V>(
  make: (...inputs: A) => V,
): (...inputs: A) => V {
  let last: { inputs: A; value: V } | null = null
  return (...inputs) => {
    if (!last?.inputs.every((input, i) => Object.is(input, inputs[i]))) {
      last = { inputs, value: make(...inputs) }
    }
    return last!.value
  }
}
