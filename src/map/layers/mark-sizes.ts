/*
 * Sizes of marks as the map and the legends draw them. They know nothing of deck.gl, so that a legend does not wait for it.
 */

const widestFlow = 15
const thinnestFlow = 1
/** Pixels for the square root of one household: 2,500 households have a radius of 20 pixels, at every date. */
const pixelsPerRoot = 0.4

/** Width in pixels at the origin of a flow: in proportion to its workers on the scale that ends at `max`, never invisible. */
export function flowWidth(workers: number, max: number): number {
  if (!(workers > 0) || !(max > 0)) return 0
  return Math.max(thinnestFlow, (widestFlow * workers) / max)
}

/** Width of a flow at its destination, as a share of the width at its origin. */
export const flowTaper = 0.22

/** Radius in pixels of the symbol for a number of households: areas are in proportion, on one scale for all dates. */
export function unreachedRadius(households: number): number {
  return households > 0 ? pixelsPerRoot * Math.sqrt(households) : 0
}
