import type { Place } from '../contracts/view'

const goldenAngle = Math.PI * (3 - Math.sqrt(5))
const metresADegree = 111_195

/**
 * `count` points spread evenly over the disc of so many metres around a place, in a sunflower's spiral (Vogel 1979). Degrees are
 * taken as straight: right within one percent up to a hundred kilometres.
 */
export function discPoints([lon, lat]: Place, metres: number, count: number): Place[] {
  return Array.from({ length: count }, (_, i) => {
    const reach = (metres * Math.sqrt((i + 0.5) / count)) / metresADegree
    const sampleLon = lon + (reach * Math.cos(i * goldenAngle)) / Math.cos((lat * Math.PI) / 180)
    return [sampleLon, lat + reach * Math.sin(i * goldenAngle)]
  })
}
