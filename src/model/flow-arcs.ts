import { latitudeAt, longitudeAt, worldX, worldY } from './web-mercator'

/** Longitude and latitude in degrees. */
type Position = readonly [number, number]

/** How far the curve of a flow bows to the right of its direction, as a share of its length. */
export const flowBow = 0.16

/** Pieces of a middle line: enough for a pointer to hit it. */
const pieces = 12

/**
 * The middle line of a flow: 13 positions from origin to destination along a quadratic Bézier curve in the Mercator plane, bowed
 * to the right of its direction. A flow and the one back bow to different sides.
 */
export function flowCurve(from: Position, to: Position): [number, number][] {
  const [x0, x2] = [worldX(from[0]), worldX(to[0])]
  const [y0, y2] = [worldY(from[1]), worldY(to[1])]
  const x1 = (x0 + x2) / 2 + 2 * flowBow * (y2 - y0)
  const y1 = (y0 + y2) / 2 - 2 * flowBow * (x2 - x0)
  return Array.from({ length: pieces + 1 }, (_, i): [number, number] => {
    const t = i / pieces
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
    return [longitudeAt(a * x0 + b * x1 + c * x2), latitudeAt(a * y0 + b * y1 + c * y2)]
  })
}

const [leastPieces, mostPieces] = [2, 32]

/**
 * Straight pieces that draw the curve of a flow of a length in pixels so that it is nowhere farther than `tolerance` pixels off:
 * cut into n, a Bézier curve deviates by its second difference (here 4 × bow × length) over 4 n².
 */
export function flowPieces(length: number, tolerance: number): number {
  const exact = Math.sqrt((flowBow * length) / tolerance)
  return Math.min(mostPieces, Math.max(leastPieces, Math.ceil(exact)))
}
