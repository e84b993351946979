/** What the browser keeps for this site; null where it forbids that. */
export function openStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
