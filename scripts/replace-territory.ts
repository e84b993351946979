import fs from 'node:fs'
import path from 'node:path'

/** Hidden siblings of a territory's folder: what is being written, and what it replaces. No territory is listed there. */
const siblings = (geodata: string, id: string) => ({
  folder: path.join(geodata, id),
  coming: path.join(geodata, `.${id}.coming`),
  going: path.join(geodata, `.${id}.going`),
})
const siblingName = /^\.(.+)\.(coming|going)$/

/** What file systems answer that cannot sync a folder (Windows, some network drives): they need it not, or have nothing better. */
const cannotSync: ReadonlySet<unknown> = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'])

/** Makes the names in a folder last through a power cut, where the file system can. */
function syncFolder(folder: string): void {
  let handle: number | null = null
  try {
    handle = fs.openSync(folder, 'r')
    fs.fsyncSync(handle)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && cannotSync.has(error.code))) throw error
  } finally {
    if (handle !== null) fs.closeSync(handle)
  }
}

function writeDurably(file: string, bytes: Uint8Array): void {
  const handle = fs.openSync(file, 'wx')
  try {
    fs.writeFileSync(handle, bytes)
    fs.fsyncSync(handle)
  } finally {
    fs.closeSync(handle)
  }
}

const remove = (folder: string) => {
  fs.rmSync(folder, { recursive: true, force: true })
}

/** Puts one territory right: where its folder is not there, the one it was to replace is whole and comes back. */
function recover(geodata: string, id: string): void {
  const { folder, coming, going } = siblings(geodata, id)
  if (fs.existsSync(going)) {
    if (fs.existsSync(folder)) remove(going)
    else fs.renameSync(going, folder)
    syncFolder(geodata)
  }
  remove(coming)
}

/**
 * Repairs what a crash left between two steps of {@link replaceTerritory}: afterwards each territory is the old one or
 * the new one, whole. Does nothing where nothing is left over.
 */
export function recoverTerritories(geodata: string): void {
  if (!fs.existsSync(geodata)) return
  const ids = fs.readdirSync(geodata).flatMap((name) => siblingName.exec(name)?.[1] ?? [])
  for (const id of new Set(ids)) recover(geodata, id)
}

/**
 * Replaces the territory's folder by these files, by name: whole or not at all. They are written to a hidden sibling and
 * brought to the disk before two renames swap the folders. Whatever fails, the old folder is as it was, or is after
 * {@link recoverTerritories}.
 * @throws the error of the file system that prevented it
 */
export function replaceTerritory(territory: string, files: ReadonlyMap<string, Uint8Array>): void {
  const geodata = path.dirname(path.resolve(territory))
  const id = path.basename(territory)
  const { folder, coming, going } = siblings(geodata, id)
  fs.mkdirSync(geodata, { recursive: true })
  recover(geodata, id)
  try {
    fs.mkdirSync(coming)
    for (const [name, bytes] of files) {
      if (path.dirname(path.join(coming, name)) !== coming)
        throw new Error(`"${name}" is not the name of a file in ${folder}.`)
      writeDurably(path.join(coming, name), bytes)
    }
    syncFolder(coming)
    if (fs.existsSync(folder)) fs.renameSync(folder, going)
    fs.renameSync(coming, folder)
  } catch (error) {
    try {
      recover(geodata, id)
    } catch {
      // What cannot be put right now is put right at the next start; the first error is the one to know.
    }
    throw error
  }
  try {
    syncFolder(geodata)
    remove(going)
  } catch {
    // The new territory is in place; what is left of the old one goes at the next start.
  }
}
