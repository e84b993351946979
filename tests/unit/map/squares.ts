import { geometryTypes, type FlatGeometry } from '../../../src/contracts/table'

/** A row of unit squares side by side along the equator: square i spans longitudes i to i + 1 and latitudes 0 to 1. */
export function squares(count: number): FlatGeometry {
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ] as const
  const positions = Array.from({ length: count }, (_, i) => corners.flatMap(([x, y]) => [x + i, y])).flat()
  const steps = Uint32Array.from({ length: count + 1 }, (_, i) => i)
  return {
    types: new Uint8Array(count).fill(geometryTypes.indexOf('Polygon')),
    positions: Float64Array.from(positions),
    featureParts: steps,
    partRings: steps,
    ringVertices: steps.map((i) => 5 * i),
  }
}
