import type { Rolldown } from 'vite'

/**
 * Tells whether a module has to be there before one of the given ones runs: it is one of them, or they import it, directly or not.
 * `entries`: modules as paths that their files end in.
 */
export function neededBy(entries: readonly string[]) {
  const known = new Map<string, boolean>()
  const isNeeded = (id: string, context: Rolldown.ChunkingContext): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, false)
    const importers = context.getModuleInfo(id)?.importers ?? []
    const needed =
      entries.some((entry) => id.endsWith(entry)) || importers.some((importer) => isNeeded(importer, context))
    known.set(id, needed)
    return needed
  }
  return isNeeded
}
