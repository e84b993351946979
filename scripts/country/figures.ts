import { mix, normalOf, randomOf, seedOf, unitOf } from './keyed-random'
import type { Places } from './places'

/** What is counted in a municipality, but for those who leave or enter it. */
export type Figures = Readonly<{
  /** By column of the municipalities. */
  counts: Readonly<{
    population_2021: number
    population_2025: number
    population_2026: number
    population_0_14_2026: number
    population_15_64_2026: number
    population_65_plus_2026: number
    taxpayers_2023: number
    taxable_income_eur_2023: number
    workers_within_2021: number
  }>
  /** Workers who live in the municipality, wherever they work. */
  workers: number
}>

const median = 2300
const spread = 1.2
const smallest = 30
/** Residents of the largest city for each municipality of the country; the other cities follow Zipf's law by rank. */
const largestPerMunicipality = 330

/** How far north a latitude is, from 0 in the far south to 1. */
const northness = (latitude: number) => Math.min(1, Math.max(0, (latitude - 37) / 9))

/** Residents: log-normal, but for one city a province, whose sizes follow a rank order. */
function populations({ provinces, municipalities }: Places): number[] {
  const meanArea = municipalities.reduce((sum, { area_km2 }) => sum + area_km2, 0) / municipalities.length
  const residents = municipalities.map(({ area_km2 }, i) => {
    const size = median * Math.exp(spread * normalOf(randomOf('population', i)))
    return Math.max(smallest, Math.round(size * Math.sqrt(area_km2 / meanArea)))
  })
  const seed = seedOf('rank')
  const ranked = [...provinces.keys()].sort((a, b) => unitOf(mix(seed, a)) - unitOf(mix(seed, b)))
  const capitals = capitalsOf(residents, municipalities, provinces.length)
  const largest = largestPerMunicipality * municipalities.length
  ranked.forEach((province, rank) => {
    const capital = capitals[province]!
    residents[capital] = Math.max(residents[capital]!, Math.round(largest / (rank + 1)))
  })
  return residents
}

/** The most populous municipality of each province. */
function capitalsOf(
  residents: readonly number[],
  municipalities: Places['municipalities'],
  provinces: number,
): number[] {
  const capitals = new Array<number>(provinces).fill(-1)
  municipalities.forEach(({ province }, i) => {
    const best = capitals[province]!
    if (best < 0 || residents[i]! > residents[best]!) capitals[province] = i
  })
  return capitals
}

/** Population, income and resident workers of every municipality. */
export function makeFigures(places: Places): Figures[] {
  return populations(places).map((residents, i) => {
    const random = randomOf('figures', i)
    const north = northness(places.municipalities[i]!.latitude)
    const share = (of: number, centre: number, width: number) =>
      Math.round(of * (centre + width * (2 * random() - 1)))
    const trend = 0.008 * (north - 0.6) + 0.006 * normalOf(random)
    const young = share(residents, 0.125, 0.03)
    const old = share(residents, 0.25, 0.06)
    const taxpayers = share(residents, 0.7, 0.05)
    const workers = share(residents, 0.3 + 0.13 * north, 0.04)
    const within = 0.15 + 0.09 * (Math.log(residents) - 5) + 0.05 * normalOf(random)
    return {
      counts: {
        population_2021: Math.max(1, Math.round(residents * (1 - 5 * trend))),
        population_2025: Math.max(1, Math.round(residents * (1 - trend))),
        population_2026: residents,
        population_0_14_2026: young,
        population_15_64_2026: residents - young - old,
        population_65_plus_2026: old,
        taxpayers_2023: taxpayers,
        taxable_income_eur_2023: share(taxpayers, 14_000 + 11_000 * north, 2500),
        workers_within_2021: Math.round(workers * Math.min(0.85, Math.max(0.1, within))),
      },
      workers,
    }
  })
}
