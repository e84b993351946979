const radians = Math.PI / 180

/** Degrees of longitude that one CSS pixel spans at a zoom (MapLibre's tiles are 512 pixels wide). */
export function degreesPerPixel(zoom: number): number {
  return 360 / (512 * 2 ** zoom)
}

/** Metres that one CSS pixel spans at a zoom and latitude. */
export function metresPerPixel(zoom: number, latitude: number): number {
  return degreesPerPixel(zoom) * 111_319.49 * Math.cos(latitude * radians)
}

/**
 * Screen distance in CSS pixels between two near places. The plane is taken as flat between them, which is exact enough
 * for the reach of a pointer.
 */
export function pixelDistance(
  a: readonly [number, number],
  b: readonly [number, number],
  zoom: number,
): number {
  const scale = 1 / degreesPerPixel(zoom)
  const east = (b[0] - a[0]) * scale
  const north = ((b[1] - a[1]) * scale) / Math.cos(((a[1] + b[1]) / 2) * radians)
  return Math.hypot(east, north)
}
