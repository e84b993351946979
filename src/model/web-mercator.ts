const radians = Math.PI / 180
/** Length of the equator in metres. */
const equator = 40_075_016.686

/** Side of the world square: with it a unit is one CSS pixel at zoom 0 of MapLibre and deck.gl. */
const worldSize = 512

/** A place in the Web Mercator world, x eastward and y northward, from the degrees of CRS 84. */
export function worldX(longitude: number): number {
  return ((longitude + 180) / 360) * worldSize
}

export function worldY(latitude: number): number {
  return (0.5 + Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2)) / (2 * Math.PI)) * worldSize
}

/** The degrees of a place in the Web Mercator world. */
export function longitudeAt(x: number): number {
  return (x / worldSize) * 360 - 180
}

export function latitudeAt(y: number): number {
  return (2 * Math.atan(Math.exp((y / worldSize - 0.5) * 2 * Math.PI)) - Math.PI / 2) / radians
}

/** Units of the Web Mercator world that a metre spans at a latitude. */
export function worldUnitsPerMetre(latitude: number): number {
  return worldSize / (equator * Math.cos(latitude * radians))
}
