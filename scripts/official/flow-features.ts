import type { commuterFlows } from '../../src/contracts/commuter-flows'
import { pointAt, type LayerFeature } from '../../src/data/write/layer-feature'
import type { Place } from '../importers/places'
import type { CommutingMatrix } from './read/commuting-2021'

type Flow = CommutingMatrix['flows'][number]

/** Workers who leave a municipality, enter it and stay; null where the matrix does not say. */
export type CommuterTotals = Readonly<{ out: number | null; in: number | null; within: number | null }>

/** Flows drawn for each municipality in each direction. */
const listedFlows = 10

/** Rows of the matrix of 2021 as ISTAT publishes it. */
export const rowsOf2021 = 523_950
/** Italy had 107 provinces in 2021: more than these of residence, and the file sets out to be the whole country. */
const mostOfAnExtract = 100

/** Every municipality of residence in the matrix, also those all of whose workers go abroad. */
export const originsOf = ({ flows, abroad }: CommutingMatrix): ReadonlySet<string> =>
  new Set([...flows.map(({ origin }) => origin), ...abroad.keys()])

/** Whether the matrix sets out to be the whole country's of 2021 and has fewer rows than that. */
export function isCutCountry(matrix: CommutingMatrix): boolean {
  const provinces = new Set([...originsOf(matrix)].map((code) => code.slice(0, 3)))
  return matrix.year === 2021 && provinces.size > mostOfAnExtract && matrix.rows < rowsOf2021
}

/** What to look a municipality up in: the codes of the boundaries. */
type Boundaries = Pick<ReadonlySet<string>, 'has'> & Readonly<{ keys: () => Iterable<string> }>

/** The municipalities of the boundaries in which nobody lives who works, by the matrix. */
export function withoutOrigin(matrix: CommutingMatrix, boundaries: Boundaries): readonly string[] {
  const origins = originsOf(matrix)
  // Those founded after 2021 are in no row. In fewer rows than the country's, a municipality that was cut off looks the same.
  const isWhole = matrix.rows >= rowsOf2021
  const ends = new Set(matrix.flows.map(({ destination }) => destination))
  return [...boundaries.keys()].filter((code) => !origins.has(code) && (!isWhole || ends.has(code))).sort()
}

/**
 * Whether the matrix gives the totals of 2021 for these boundaries. Rows stand by municipality of residence, so that a file cut
 * at a line end lacks all those after the cut: each of the boundaries has to be an origin, and a file of the whole country has
 * to have the rows that ISTAT counts. Only a cut among the rows of an extract's very last municipality cannot be seen.
 */
export const givesTotals = (matrix: CommutingMatrix, boundaries: Boundaries): boolean =>
  matrix.year === 2021 &&
  matrix.hasWithin &&
  !isCutCountry(matrix) &&
  withoutOrigin(matrix, boundaries).length === 0

/**
 * Everyone who leaves, enters or stays, by municipality, those who work abroad among the leaving. Empty where the matrix gives no
 * totals for `boundaries`, all that are at hand. A municipality that is no origin at all is one that the matrix does not know: who
 * leaves and stays is null, and who enters too where nobody does.
 */
export function commuterTotals(
  matrix: CommutingMatrix,
  codes: ReadonlySet<string>,
  boundaries: Boundaries,
): ReadonlyMap<string, CommuterTotals> {
  if (!givesTotals(matrix, boundaries)) return new Map()
  const sums = new Map([...codes].map((code) => [code, { out: 0, in: 0, within: 0 }]))
  const origins = originsOf(matrix)
  for (const { origin, destination, workers } of matrix.flows) {
    const from = sums.get(origin)
    const to = sums.get(destination)
    if (origin === destination) {
      if (from) from.within += workers
      continue
    }
    if (from) from.out += workers
    if (to) to.in += workers
  }
  return new Map(
    [...sums].map(([code, sum]): [string, CommuterTotals] => {
      if (!origins.has(code)) return [code, { out: null, in: sum.in > 0 ? sum.in : null, within: null }]
      return [code, { ...sum, out: sum.out + (matrix.abroad.get(code) ?? 0) }]
    }),
  )
}

/** Most workers first; of equal flows, by their codes, so that every machine lists the same. */
const largestFirst = (a: Flow, b: Flow) =>
  b.workers - a.workers || (a.origin + a.destination < b.origin + b.destination ? -1 : 1)

function groupBy(
  flows: readonly Flow[],
  end: 'origin' | 'destination',
  codes: ReadonlySet<string>,
): Flow[][] {
  const groups = new Map<string, Flow[]>()
  for (const flow of flows) {
    if (!codes.has(flow[end])) continue
    const group = groups.get(flow[end])
    if (group) group.push(flow)
    else groups.set(flow[end], [flow])
  }
  return [...groups.values()]
}

/** The ten largest origins and destinations of each of the municipalities, by code of origin and destination. */
function largestFlows(matrix: CommutingMatrix, codes: ReadonlySet<string>): readonly Flow[] {
  const between = matrix.flows.filter(
    ({ origin, destination, workers }) =>
      origin !== destination && workers > 0 && (codes.has(origin) || codes.has(destination)),
  )
  const largest = [...groupBy(between, 'origin', codes), ...groupBy(between, 'destination', codes)].flatMap(
    (group) => group.sort(largestFirst).slice(0, listedFlows),
  )
  return [...new Set(largest)].sort((a, b) => (a.origin + a.destination < b.origin + b.destination ? -1 : 1))
}

/** Flows as features, and those that could not be drawn: the workers by the code that no boundary knows. */
export type DrawnFlows = Readonly<{
  features: readonly LayerFeature<typeof commuterFlows.columns>[]
  unknownEnds: ReadonlyMap<string, number>
}>

/**
 * The ten largest origins and destinations of each municipality of `codes`, as straight lines from seat to seat, within the
 * province and across its border. `places`: every municipality of the boundaries; a flow whose other end is not among them is
 * counted, not drawn.
 */
export function flowFeatures(
  matrix: CommutingMatrix,
  codes: ReadonlySet<string>,
  places: ReadonlyMap<string, Place>,
): DrawnFlows {
  const unknownEnds = new Map<string, number>()
  const features = largestFlows(matrix, codes).flatMap(({ origin, destination, workers }) => {
    const from = places.get(origin)
    const to = places.get(destination)
    if (!from || !to) {
      const unknown = from ? destination : origin
      unknownEnds.set(unknown, (unknownEnds.get(unknown) ?? 0) + workers)
      return []
    }
    const coordinates = [from, to].map(({ longitude, latitude }) => pointAt(longitude, latitude).coordinates)
    return {
      geometry: { type: 'LineString' as const, coordinates },
      row: {
        origin,
        origin_name: from.name,
        origin_province: from.province,
        destination,
        destination_name: to.name,
        destination_province: to.province,
        workers,
      },
    }
  })
  return { features, unknownEnds }
}
