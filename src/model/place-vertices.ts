/** An empty open-addressing hash table for so many entries, at most half full; its length is a power of two. */
export function emptyTable(entries: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(Math.max(8, 2 * entries)))).fill(-1)
}

/**
 * For each vertex the first one at the same place: vertices are at one place when both coordinates are the same numbers.
 * Interleaved pairs in, one vertex number a pair out. In linear time, with no object a vertex.
 */
export function placeVertices(positions: Float64Array): Uint32Array {
  const count = positions.length / 2
  const words = new Uint32Array(positions.buffer, positions.byteOffset, 2 * positions.length)
  const table = emptyTable(count)
  const mask = table.length - 1
  const places = new Uint32Array(count)
  for (let vertex = 0; vertex < count; vertex++) {
    const x = positions[2 * vertex]!
    const y = positions[2 * vertex + 1]!
    let slot = hashOf(words, 4 * vertex) & mask
    let found = table[slot]!
    while (found !== -1 && !(positions[2 * found] === x && positions[2 * found + 1] === y)) {
      slot = (slot + 1) & mask
      found = table[slot]!
    }
    if (found === -1) {
      table[slot] = vertex
      found = vertex
    }
    places[vertex] = found
  }
  return places
}

/** Mixes the four words of a pair of doubles. The sign is left out: zero and minus zero are one number. */
function hashOf(words: Uint32Array, at: number): number {
  let hash = Math.imul(words[at]!, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15) ^ (words[at + 1]! << 1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13) ^ words[at + 2]!, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16) ^ (words[at + 3]! << 1), 0x27d4eb2f)
  return hash ^ (hash >>> 15)
}
