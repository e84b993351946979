/** How many of each thing a test country has. There is at least one province a region, one municipality a province. */
export type CountrySize = Readonly<{
  /** At least one for each of the three landmasses. */
  regions: number
  provinces: number
  municipalities: number
  /** Pairs of origin and destination with commuters; fewer than there are pairs of municipalities. */
  flows: number
  industrialZones: number
  startups: number
  services: number
  infrastructure: number
}>

/** The size of Italy: ISTAT’s municipalities and its matrix of commuting for work of 2021. */
export const italySize: CountrySize = {
  regions: 20,
  provinces: 107,
  municipalities: 7904,
  flows: 523_950,
  industrialZones: 6000,
  startups: 12_000,
  services: 300,
  infrastructure: 400,
}

/** A country small enough to be built in memory by a test. */
export const tinySize: CountrySize = {
  regions: 3,
  provinces: 6,
  municipalities: 60,
  flows: 900,
  industrialZones: 40,
  startups: 80,
  services: 12,
  infrastructure: 16,
}
