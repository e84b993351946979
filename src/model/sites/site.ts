import type { Range } from '../../contracts/gaps'
import type { CandidateKind, SiteMeasureId } from '../../contracts/sites'
import type { Place } from '../../contracts/view'

/** What may be settled: an industrial zone or a municipality. */
export type Site = Readonly<{
  /** The zone's identifier, or the ISTAT code of the municipality. */
  id: string
  kind: CandidateKind
  /** In the table of its kind. */
  row: number
  name: string
  /** The municipality row that the source states, null where that is none of the territory's. */
  municipality: number | null
  /** The zone's centre, or the seat of the municipality; null where it is not known. */
  place: Place | null
  /** Within so many kilometres of `place`. */
  uncertaintyKm: number
}>

/** What is known of a site: for each measure a value within bounds, null where nothing is known. */
export type SiteValues = Readonly<Record<SiteMeasureId, Range | null>>

/** A site and what is known of it. */
export type MeasuredSite = Readonly<{ site: Site; values: SiteValues }>
