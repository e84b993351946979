/** Longitude and latitude in degrees. */
type Position = readonly [number, number]

/** Pieces a curve is cut into: few, because every vertex costs where there is no graphics card. */
const segments = 12
/** How far the curve bows to the right of its direction, as a share of its length. */
const bow = 0.16

const radians = Math.PI / 180
/** Mercator ordinate in degrees: equal steps in both directions are equal distances, so widths are true on the map. */
const toMercator = (latitude: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) / radians
const fromMercator = (y: number): number => (2 * Math.atan(Math.exp(y * radians)) - Math.PI / 2) / radians

type Curve = { x: Float64Array; y: Float64Array }

/** Quadratic Bézier curve from origin to destination in the Mercator plane, bowed to the right of its direction. */
function curveBetween(from: Position, to: Position): Curve {
  const [x0, x2] = [from[0], to[0]]
  const [y0, y2] = [toMercator(from[1]), toMercator(to[1])]
  const x1 = (x0 + x2) / 2 + bow * 2 * (y2 - y0)
  const y1 = (y0 + y2) / 2 - bow * 2 * (x2 - x0)
  const curve = { x: new Float64Array(segments + 1), y: new Float64Array(segments + 1) }
  for (let i = 0; i <= segments; i++) {
    const t = i / segments
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t]
    curve.x[i] = a * x0 + b * x1 + c * x2
    curve.y[i] = a * y0 + b * y1 + c * y2
  }
  return curve
}

/**
 * The middle line of a flow: 13 positions from origin to destination. A flow and the one back bow to different sides.
 */
export function flowCurve(from: Position, to: Position): [number, number][] {
  const { x, y } = curveBetween(from, to)
  return Array.from(x, (longitude, i) => [longitude, fromMercator(y[i]!)])
}

/**
 * A tapered ribbon along the flow's curve, as one closed ring of longitude and latitude. Wide at the origin and narrow at the
 * destination: the taper shows the direction (Holten & van Wijk, CHI 2009). Widths in degrees of longitude.
 */
export function flowRibbon(from: Position, to: Position, width: number, endWidth: number): Float64Array {
  const { x, y } = curveBetween(from, to)
  const side = segments + 1
  const ring = new Float64Array(2 * (2 * side + 1))
  for (let i = 0; i <= segments; i++) {
    const [before, after] = [Math.max(0, i - 1), Math.min(segments, i + 1)]
    const [dx, dy] = [x[after]! - x[before]!, y[after]! - y[before]!]
    const length = Math.hypot(dx, dy) || 1
    const half = (width + ((endWidth - width) * i) / segments) / 2
    const [offsetX, offsetY] = [(-dy / length) * half, (dx / length) * half]
    ring[2 * i] = x[i]! + offsetX
    ring[2 * i + 1] = fromMercator(y[i]! + offsetY)
    const back = 2 * side - 1 - i
    ring[2 * back] = x[i]! - offsetX
    ring[2 * back + 1] = fromMercator(y[i]! - offsetY)
  }
  ring[4 * side] = ring[0]!
  ring[4 * side + 1] = ring[1]!
  return ring
}
