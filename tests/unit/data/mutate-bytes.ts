/** A reproducible source of integers 0 ≤ n < limit (mulberry32). */
export function seededIntegers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

const telling = [
  0, 1, 2, 4, 8, 16, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffc, 0xffffffff,
]

/** A damaged copy: flipped bits, odd values, insertions, cuts, repeats, swaps, offsets nudged; half of it in the first 600. */
export function mutateBytes(original: Uint8Array, pick: (limit: number) => number): Uint8Array {
  let bytes = original.slice()
  for (let changes = 1 + pick(4); changes > 0 && bytes.length > 8; changes--) {
    const at = pick(2) === 0 ? pick(Math.min(600, bytes.length)) : pick(bytes.length)
    const run = Math.min(1 + pick(pick(3) === 0 ? 200 : 8), bytes.length - at)
    switch (pick(8)) {
      case 0:
        bytes[at]! ^= 1 << pick(8)
        break
      case 1:
        bytes[at] = pick(256)
        break
      case 2: {
        const place = Math.min(at, bytes.length - 4)
        new DataView(bytes.buffer).setUint32(place, telling[pick(telling.length)]!, true)
        break
      }
      case 3:
        bytes = joined(
          bytes.subarray(0, at),
          Uint8Array.from({ length: run }, () => pick(256)),
          bytes.subarray(at),
        )
        break
      case 4:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(at + run))
        break
      case 5:
        bytes = joined(bytes.subarray(0, at + run), bytes.subarray(at))
        break
      case 6: {
        // An offset, count or length a little off.
        const place = Math.min(at - (at % 4), bytes.length - 4)
        const view = new DataView(bytes.buffer)
        view.setInt32(place, view.getInt32(place, true) + pick(65) - 32, true)
        break
      }
      default:
        bytes.copyWithin(at, pick(bytes.length), pick(bytes.length))
    }
  }
  return pick(10) === 0 ? bytes.slice(0, pick(bytes.length + 1)) : bytes
}

function joined(...pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
