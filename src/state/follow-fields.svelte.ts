/**
 * An object field by field: what reads one of them follows the changes of that one alone, while the whole is a new object at
 * every change.
 */
export function followFields<T extends object>(whole: () => T, keys: readonly (keyof T)[]): T {
  const fields = {}
  for (const key of keys) {
    const field = $derived(whole()[key])
    Object.defineProperty(fields, key, { get: () => field, enumerable: true })
  }
  return fields as T
}
