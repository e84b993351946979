import type { MapPoint } from '../../../map/map-model'
import type { SheetLabel } from '../sheet-labels'
import type { SheetFrame } from '../sheet-map'

/** A number on the map beside the point that it names. */
type MapBadge = Readonly<{ n: number; point: MapPoint; x: number; y: number }>

/** Half the side of a badge. */
export const badgeReach = 6.5
const apart = 10
const letterWidth = 6
const lineHeight = 12

type Box = Readonly<{ left: number; right: number; top: number; bottom: number }>

/** Where a number may stand, from its point: the nearest first, aslant before straight. */
const offsets = [1, 2, 3].flatMap((ring) =>
  [
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1.4, 0],
    [-1.4, 0],
    [0, 1.4],
    [0, -1.4],
  ].map(([x, y]) => ({ x: x! * ring * apart, y: y! * ring * apart })),
)

/**
 * Puts a number beside each point, where it covers neither a name nor another number nor what is `kept` free, if there is such a
 * place; points off the map get none.
 */
export function placeBadges(
  points: readonly Readonly<{ n: number; point: MapPoint }>[],
  names: readonly SheetLabel[],
  kept: readonly (MapPoint & Readonly<{ reach: number }>)[],
  frame: SheetFrame,
): readonly MapBadge[] {
  const taken: Box[] = [...names.map(boxOfName), ...kept.map((disc) => boxAround(disc, disc.reach))]
  return points.flatMap(({ n, point }) => {
    if (!isWithin(boxAround(point, 0), frame)) return []
    const places = offsets.map(({ x, y }) => ({ x: point.x + x, y: point.y + y }))
    const inside = places.filter((place) => isWithin(boxAround(place, badgeReach), frame))
    const free = inside.find((place) => !taken.some((box) => meet(box, boxAround(place, badgeReach))))
    const { x, y } = free ?? inside[0] ?? point
    taken.push(boxAround({ x, y }, badgeReach))
    return [{ n, point, x, y }]
  })
}

const boxAround = ({ x, y }: MapPoint, reach: number): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
})

/** A name stands above its seat, in the middle. */
function boxOfName({ x, y, name }: SheetLabel): Box {
  const half = (name.length * letterWidth) / 2
  return { left: x - half, right: x + half, top: y - 3 - lineHeight, bottom: y + 2 }
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const isWithin = ({ left, right, top, bottom }: Box, { width, height }: SheetFrame) =>
  left >= 0 && top >= 0 && right <= width && bottom <= height
