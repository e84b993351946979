import { polygonArea } from 'd3'

/**
 * A plane in which the country is laid out: degrees of latitude both ways, so that shapes are not squeezed. Longitudes are
 * shortened as at the country's middle latitude.
 */
export type PlanePoint = [number, number]

export const shortening = Math.cos((42.5 * Math.PI) / 180)
/** Kilometres in a degree of latitude. */
export const kilometresPerDegree = 111.2

const toPlane = ([longitude, latitude]: readonly [number, number]): PlanePoint => [
  longitude * shortening,
  latitude,
]

/** Sketches by hand, longitude and latitude, of a long slanted mainland and two islands. They follow no survey. */
const sketches: readonly (readonly (readonly [number, number])[])[] = [
  [
    [6.7, 45.1],
    [6.9, 44.4],
    [7.5, 43.9],
    [8.3, 44.1],
    [8.9, 44.4],
    [9.9, 44.0],
    [10.4, 43.2],
    [10.9, 42.6],
    [11.7, 42.2],
    [12.4, 41.6],
    [13.3, 41.2],
    [14.1, 40.9],
    [14.8, 40.4],
    [15.5, 40.0],
    [15.9, 39.2],
    [16.1, 38.5],
    [15.8, 37.9],
    [16.3, 38.1],
    [16.8, 38.8],
    [17.1, 39.3],
    [16.6, 39.8],
    [17.0, 40.4],
    [17.7, 40.2],
    [18.4, 39.8],
    [18.4, 40.3],
    [17.5, 40.9],
    [16.3, 41.4],
    [15.9, 41.9],
    [15.0, 42.0],
    [14.1, 42.8],
    [13.6, 43.6],
    [12.7, 44.1],
    [12.4, 44.8],
    [12.6, 45.4],
    [13.6, 45.7],
    [13.5, 46.5],
    [12.2, 46.9],
    [11.0, 46.9],
    [10.1, 46.4],
    [9.0, 46.2],
    [8.3, 46.3],
    [7.5, 45.9],
    [6.9, 45.7],
  ],
  [
    [12.4, 38.0],
    [12.6, 37.6],
    [13.6, 37.2],
    [14.4, 36.8],
    [15.0, 36.7],
    [15.1, 37.4],
    [15.3, 38.2],
    [14.2, 38.0],
    [13.2, 38.2],
  ],
  [
    [8.2, 40.7],
    [8.4, 39.9],
    [8.4, 39.1],
    [9.0, 38.9],
    [9.5, 39.2],
    [9.7, 40.1],
    [9.6, 40.8],
    [9.1, 41.2],
  ],
]

/** The landmasses as open rings in the plane. */
export const landmasses: readonly (readonly PlanePoint[])[] = sketches.map((ring) => ring.map(toPlane))

/** Square degrees of the plane. */
export const landmassAreas: readonly number[] = landmasses.map((ring) =>
  Math.abs(polygonArea(ring as PlanePoint[])),
)
