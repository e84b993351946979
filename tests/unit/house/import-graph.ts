import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(import.meta.dirname, '../../..')

/** Files of this project below a folder, as paths from the root with forward slashes. */
export function listFiles(folder: string, endings: readonly string[]): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/')))
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort()
}

export const readSource = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** The TypeScript of a file: of a component, its script elements. */
export function scriptOf(file: string): string {
  const source = readSource(file)
  if (!file.endsWith('.svelte')) return source
  return [...source.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')
}

/** The file a relative specifier means, or null for what is not a source of ours (styles, workers, packages). */
function resolveImport(from: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null
  const bare = path.posix.join(path.posix.dirname(from), specifier.replace(/\?.*$/, ''))
  const found = [bare, `${bare}.ts`, `${bare}.js`].find((candidate) => {
    const absolute = path.join(root, candidate)
    return existsSync(absolute) && statSync(absolute).isFile()
  })
  return found ?? null
}

/** Imports between our own files, types included: for each file the files it names. */
export function readImportGraph(folders: readonly string[]): Map<string, string[]> {
  const files = folders.flatMap((folder) => listFiles(folder, ['.ts', '.svelte']))
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(scriptOf(file), true, true)
      const found = importedFiles.map(({ fileName }) => resolveImport(file, fileName))
      return [file, found.filter((target) => target !== null)]
    }),
  )
}

/** A chain of files that leads back to its first, or null. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const walk = (file: string, trail: readonly string[]): string[] | null => {
    const start = trail.indexOf(file)
    if (start >= 0) return [...trail.slice(start), file]
    if (done.has(file)) return null
    for (const next of graph.get(file) ?? []) {
      const cycle = walk(next, [...trail, file])
      if (cycle) return cycle
    }
    done.add(file)
    return null
  }
  for (const file of graph.keys()) {
    const cycle = walk(file, [])
    if (cycle) return cycle
  }
  return null
}
