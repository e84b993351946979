import { distance } from '@turf/turf'
import type { Range } from '../../contracts/gaps'
import type { Place } from '../../contracts/view'
import type { Target } from './targets'

/** A target and the straight line to it, in kilometres. */
export type TargetDistance = Readonly<{ target: Target; straight: Range }>

/** The nearest target of those given. */
export type NearestTarget = Readonly<{
  /** Nearest by the places as stated. */
  target: Target
  /** Kilometres in a straight line to the nearest, whichever of the targets that is in truth. */
  straight: Range
  /** The same by road, estimated: `straight` times the detour. */
  way: Range
  /** Others that may be nearer, the places being uncertain; nearest first. */
  rivals: readonly TargetDistance[]
}>

/**
 * The nearest target along the great circle, in kilometres; null where there is none. A place known within u kilometres lies up
 * to u nearer or farther, and so does the origin: each distance d becomes d ± u, never below zero. The nearest of several is at
 * least as far as the smallest lower end and at most as far as the smallest upper end.
 */
export function nearestTarget(
  place: Place,
  targets: readonly Target[],
  detourPercent: number,
  originUncertaintyKm = 0,
): NearestTarget | null {
  const measured = measureTargets(place, targets, originUncertaintyKm)
  const first = measured[0]
  if (!first) return null
  const highs = measured.map((other) => other.straight.high)
  const high = Math.min(...highs)
  // What the one with the smallest upper end itself would have to beat.
  const nextHigh = Math.min(...highs.filter((_, i) => i !== highs.indexOf(high)))
  const low = Math.min(...measured.map((other) => other.straight.low))
  const straight = { low, middle: first.straight.middle, high }
  const rivals = measured
    .slice(1)
    .filter((rival) => rival.straight.low < (rival.straight.high === high ? nextHigh : high))
  return { target: first.target, straight, way: byRoad(straight, detourPercent), rivals }
}

/** The straight line in kilometres to every target that may be the nearest, nearest first; a tie keeps the order given. */
function measureTargets(
  place: Place,
  targets: readonly Target[],
  originUncertaintyKm: number,
): readonly TargetDistance[] {
  return withinReach(place, targets, originUncertaintyKm)
    .map((target) => ({ target, straight: straightLine(place, target, originUncertaintyKm) }))
    .sort((a, b) => a.straight.middle - b.straight.middle)
}

/** The straight line in kilometres from a place to a target, each known within its uncertainty. */
export function straightLine(place: Place, target: Target, originUncertaintyKm: number): Range {
  const middle = distance([...place], [...target.place], { units: 'kilometers' })
  const uncertainty = uncertaintyOf(target, originUncertaintyKm)
  return { low: Math.max(0, middle - uncertainty), middle, high: middle + uncertainty }
}

/** The mean radius that Turf reckons with. */
export const earthRadiusKm = 6371.0088
/** What two ways of reckoning the same distance may differ by. */
const slackKm = 0.001

const keptVectors = new WeakMap<readonly Target[], Float64Array>()

/**
 * Leaves out targets that lie farther than another at their best and its worst: thousands of places ask about hundreds of targets,
 * and a chord of the sphere is far quicker to reckon than a great circle.
 */
function withinReach(
  place: Place,
  targets: readonly Target[],
  originUncertaintyKm: number,
): readonly Target[] {
  let vectors = keptVectors.get(targets)
  if (!vectors) {
    vectors = Float64Array.from(targets.flatMap((target) => unitVector(target.place)))
    keptVectors.set(targets, vectors)
  }
  const [x, y, z] = unitVector(place)
  const lengths = new Float64Array(targets.length)
  let reach = Infinity
  for (let i = 0; i < targets.length; i++) {
    const [dx, dy, dz] = [vectors[3 * i]! - x, vectors[3 * i + 1]! - y, vectors[3 * i + 2]! - z]
    const chord = Math.sqrt(dx * dx + dy * dy + dz * dz)
    lengths[i] = 2 * earthRadiusKm * Math.asin(Math.min(1, chord / 2))
    reach = Math.min(reach, lengths[i]! + uncertaintyOf(targets[i]!, originUncertaintyKm))
  }
  return targets.filter(
    (target, i) => lengths[i]! - uncertaintyOf(target, originUncertaintyKm) <= reach + slackKm,
  )
}

const uncertaintyOf = ({ uncertaintyKm }: Target, originUncertaintyKm: number) =>
  (uncertaintyKm ?? 0) + originUncertaintyKm

/** A place (degrees) on the unit sphere. */
export function unitVector([longitude, latitude]: Place): [number, number, number] {
  const [lon, lat] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180]
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)]
}

/** A straight line as a way by road, by a factor in percent. */
function byRoad({ low, middle, high }: Range, detourPercent: number): Range {
  const factor = detourPercent / 100
  return { low: low * factor, middle: middle * factor, high: high * factor }
}
