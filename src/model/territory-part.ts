import type { Territory, TerritoryPart } from '../contracts/territory'

/**
 * A province of a country as a territory of its own, in the country's files and from its sources. It is compared with the
 * provinces of its region.
 */
export function describePart(country: Territory, part: TerritoryPart): Territory {
  const { istat_code, abbreviation, name, region, bounds } = part
  const inRegion = new Set(
    (country.parts ?? []).filter((other) => other.region === region).map((other) => other.abbreviation),
  )
  return {
    format: country.format,
    id: `${country.id}-${istat_code}`,
    name: { it: `Provincia di ${name}`, en: `Province of ${name}` },
    abbreviation,
    region,
    bounds,
    layers: country.layers,
    sources: country.sources,
    provinces: country.provinces.filter((province) => inRegion.has(province.abbreviation)),
  }
}

/** The provinces that touch a province, by distance between the middles of their bounds: those one may want to see next. */
export function neighbourParts(country: Territory, part: TerritoryPart): readonly TerritoryPart[] {
  const middle = ({ bounds: [west, south, east, north] }: TerritoryPart) => [
    (west + east) / 2,
    (south + north) / 2,
  ]
  const [x, y] = middle(part)
  const distanceTo = (other: TerritoryPart): number => {
    const [otherX, otherY] = middle(other)
    return Math.hypot(otherX! - x!, otherY! - y!)
  }
  return (country.parts ?? [])
    .filter((other) => other !== part && touches(part, other))
    .sort((a, b) => distanceTo(a) - distanceTo(b))
}

/** Whether any of the rectangles that hold the two provinces meet, edges included. */
function touches(one: TerritoryPart, other: TerritoryPart): boolean {
  return one.cover.some(([west, south, east, north]) =>
    other.cover.some(
      ([otherWest, otherSouth, otherEast, otherNorth]) =>
        west <= otherEast && otherWest <= east && south <= otherNorth && otherSouth <= north,
    ),
  )
}
