import type { Rolldown } from 'vite'

/**
 * Names the chunk of a module that several parts of the page share: `page` where one of the parts that a first visit shows imports
 * it, else `later`, so that a first visit does not wait for what only other workspaces need. `firstParts`: modules as paths that
 * their files end in.
 */
export function nameSharedPart(firstParts: readonly string[]) {
  const known = new Map<string, boolean>()
  const isShownFirst = (id: string, context: Rolldown.ChunkingContext): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, false)
    const importers = context.getModuleInfo(id)?.importers ?? []
    const shown =
      firstParts.some((part) => id.endsWith(part)) ||
      importers.some((importer) => isShownFirst(importer, context))
    known.set(id, shown)
    return shown
  }
  return (id: string, context: Rolldown.ChunkingContext): string =>
    isShownFirst(id, context) ? 'page' : 'later'
}
