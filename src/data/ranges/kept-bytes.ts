import { joinBytes } from '../fetch-bytes'
import { unite, type Interval } from './intervals'

type Piece = Readonly<{ start: number; bytes: Uint8Array }>

/** What is at hand of a file: pieces in ascending order that do not overlap. */
export class KeptBytes {
  private readonly pieces: Piece[] = []

  /** Keeps bytes of which none is at hand yet. */
  add(start: number, bytes: Uint8Array): void {
    this.pieces.splice(this.firstEndingAfter(start), 0, { start, bytes })
  }

  /** What is not at hand of some intervals, in ascending order. */
  missing(wanted: readonly Interval[]): Interval[] {
    return unite(wanted).flatMap(({ start, end }) => {
      const holes: Interval[] = []
      let at = start
      for (let i = this.firstEndingAfter(start); at < end; i++) {
        const piece = this.pieces[i]
        const next = piece === undefined ? end : Math.min(end, piece.start)
        if (next > at) holes.push({ start: at, end: next })
        at = piece === undefined ? end : piece.start + piece.bytes.length
      }
      return holes
    })
  }

  /** True when some byte of the interval is at hand. */
  holdsAnyOf({ start, end }: Interval): boolean {
    const piece = this.pieces[this.firstEndingAfter(start)]
    return piece !== undefined && piece.start < end
  }

  /** The bytes of an interval that is at hand throughout. */
  slice(start: number, end: number): Uint8Array {
    const found: Uint8Array[] = []
    let at = start
    for (let i = this.firstEndingAfter(start); at < end; i++) {
      const piece = this.pieces[i]
      if (piece === undefined || piece.start > at) throw new Error(`byte ${at} has not been read`)
      const bytes = piece.bytes.subarray(at - piece.start, end - piece.start)
      found.push(bytes)
      at += bytes.length
    }
    return found.length === 1 ? found[0]! : joinBytes(found, end - start)
  }

  /** Index of the first piece with a byte after `position`, by bisection. */
  private firstEndingAfter(position: number): number {
    let [low, high] = [0, this.pieces.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const { start, bytes } = this.pieces[middle]!
      if (start + bytes.length > position) high = middle
      else low = middle + 1
    }
    return low
  }
}
