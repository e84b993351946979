const signature = [0xd0, 0xcf, 0x11, 0xe0]
const headerBytes = 512
/** Places of allocation tables that the header holds itself. */
const placesInHeader = 109
/** Above it: the end of a chain, and sectors not in use; some writers fill the last table with either. */
const lastSector = 0xfffffffa

/** Whether a file is a compound file, as XLS is, by its first bytes. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/**
 * Whether a compound file holds every sector that its allocation tables (MS-CFB 2.3) lead to: it has no checksum, and a
 * reader of workbooks takes one that was cut off for a shorter sheet. Of more than 109 tables, a table is as far as it looks.
 */
export function isWholeCompoundFile(bytes: Uint8Array): boolean {
  if (bytes.length < headerBytes) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorBytes = 2 ** view.getUint16(0x1e, true)
  if (sectorBytes !== 512 && sectorBytes !== 4096) return false
  const sectors = Math.floor(bytes.length / sectorBytes) - 1
  const perTable = sectorBytes / 4
  const tables = view.getUint32(0x2c, true)
  // The last table describes one sector at least.
  if (tables === 0 || (tables - 1) * perTable >= sectors) return false
  for (let i = 0; i < Math.min(tables, placesInHeader); i += 1) {
    const table = view.getUint32(0x4c + 4 * i, true)
    if (table >= sectors) return false
    for (let entry = 0; entry < perTable; entry += 1) {
      const next = view.getUint32((table + 1) * sectorBytes + 4 * entry, true)
      if (next <= lastSector && Math.max(next, i * perTable + entry) >= sectors) return false
    }
  }
  return true
}
