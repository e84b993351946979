import type { MultiPolygon, Position } from 'geojson'
import { roundDegrees } from '../../src/data/write/layer-feature'
import { noisyBorders, type Border } from './borders'
import type { CountrySize } from './country-size'
import { dissolve } from './dissolve'
import { divide, municipalitiesByLandmass } from './divisions'
import { kilometresPerDegree, shortening } from './landmasses'
import { placeSites } from './sites'

/** A province of the test country. */
export type Province = Readonly<{
  istat_code: string
  abbreviation: string
  name: string
  region: string
}>

/** A municipality of the test country as a place. */
export type Municipality = Readonly<{
  istat_code: string
  name: string
  /** Index of its province. */
  province: number
  longitude: number
  latitude: number
  area_km2: number
  boundary: MultiPolygon
}>

export type Places = Readonly<{
  provinces: readonly Province[]
  municipalities: readonly Municipality[]
  /** Borders between cells; cell i is municipality i. */
  borders: readonly Border[]
}>

const threeDigits = (n: number) => String(n).padStart(3, '0')

/** Square degrees inside a ring that repeats its first vertex. */
function ringArea(ring: readonly Position[]): number {
  let twice = 0
  for (let i = 1; i < ring.length; i += 1)
    twice += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!
  return twice / 2
}

function areaOf(boundary: MultiPolygon): number {
  const degrees = boundary.coordinates.flat().reduce((sum, ring) => sum + ringArea(ring), 0)
  return Math.round(degrees * shortening * kilometresPerDegree ** 2 * 100) / 100
}

/** Counts municipalities within their province from west to east, as the last three digits of their codes. */
function numbersWithin(provinceOf: readonly number[], xs: readonly number[]): number[] {
  const counts = new Map<number, number>()
  const numbers = new Array<number>(xs.length)
  for (const i of [...xs.keys()].sort((a, b) => xs[a]! - xs[b]! || a - b)) {
    const number = (counts.get(provinceOf[i]!) ?? 0) + 1
    counts.set(provinceOf[i]!, number)
    numbers[i] = number
  }
  return numbers
}

/** Regions, provinces and municipalities with their codes and boundaries; nothing in them is a real place. */
export function makePlaces(size: CountrySize): Places {
  const sites = placeSites(municipalitiesByLandmass(size))
  const { provinceOf, regionOf } = divide(sites, size)
  const borders = noisyBorders(sites)
  const boundaries = dissolve(borders, (cell) => cell, size.municipalities)
  const provinces = regionOf.map((region, i) => ({
    istat_code: threeDigits(i + 1),
    abbreviation: `P${threeDigits(i + 1)}`,
    name: `Prova ${i + 1}`,
    region: `Regione di prova ${region + 1}`,
  }))
  const numbers = numbersWithin(
    provinceOf,
    sites.points.slice(0, size.municipalities).map(([x]) => x),
  )
  const municipalities = boundaries.map((boundary, i) => {
    const province = provinceOf[i]!
    const [x, y] = sites.points[i]!
    return {
      istat_code: `${provinces[province]!.istat_code}${threeDigits(numbers[i]!)}`,
      name: `Prova ${province + 1}-${numbers[i]!}`,
      province,
      longitude: roundDegrees(x / shortening),
      latitude: roundDegrees(y),
      area_km2: areaOf(boundary),
      boundary,
    }
  })
  return { provinces, municipalities, borders }
}
