import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The first byte in which two files differ, or −1 when they are the same. */
function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) if (a[i] !== b[i]) return i
  return a.length === b.length ? -1 : length
}

/** Where two sets of files differ, a sentence each. */
export function compareFiles(
  expected: ReadonlyMap<string, Uint8Array>,
  found: ReadonlyMap<string, Uint8Array>,
): string[] {
  const problems: string[] = []
  for (const [name, bytes] of expected) {
    const other = found.get(name)
    if (other === undefined) {
      problems.push(`${name}: is missing`)
      continue
    }
    const at = firstDifference(bytes, other)
    if (at >= 0)
      problems.push(`${name}: differs from byte ${at} on (${bytes.length} bytes against ${other.length})`)
  }
  for (const name of found.keys()) if (!expected.has(name)) problems.push(`${name}: comes from no source`)
  return problems
}

/** The files of a folder by name; empty where there is no such folder. */
export function readFolder(folder: string): ReadonlyMap<string, Uint8Array> {
  if (!existsSync(folder)) return new Map()
  return new Map(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))]))
}
