import type { infrastructureKinds } from './infrastructure'

/** What may be near or far: kinds of infrastructure, and services for firms. */
export const targetKinds = [
  'motorway_exit',
  'railway_station',
  'river_port',
  'airport',
  'service',
] as const satisfies readonly ((typeof infrastructureKinds)[number] | 'service')[]
export type TargetKind = (typeof targetKinds)[number]

/** What is lacking: households not passed by FTTH, or the distance to the nearest target of a kind. */
export const gapKinds = ['ftth', ...targetKinds] as const
export type GapKind = (typeof gapKinds)[number]

/**
 * Whom a gap concerns. `jobs`: workers entering and staying. `zones` makes the industrial zones the rows of the ranking; all
 * others make the municipalities its rows, by a count of each.
 */
export const gapConcerns = ['households', 'working_age', 'jobs', 'startups', 'zones'] as const
export type GapConcern = (typeof gapConcerns)[number]

/** How a range is read when rows are put in order: by its better end, its middle or its worse end. */
export const gapReadings = ['optimistic', 'middle', 'pessimistic'] as const
export type GapReading = (typeof gapReadings)[number]

/** What a budget is to reach most of; `equity` counts households more the worse their municipality is served. */
export const objectives = ['households', 'jobs', 'zones', 'equity'] as const
export type Objective = (typeof objectives)[number]

/** A value known within bounds. `low` ≤ `middle` ≤ `high`; all three equal where it is known exactly. */
export type Range = Readonly<{ low: number; middle: number; high: number }>

/** What two municipalities are compared by; each is made from indicators and standardised. */
export const peerTraits = ['size', 'age', 'income', 'density', 'commuting'] as const
export type PeerTrait = (typeof peerTraits)[number]
/** How much each trait counts, in the order of `peerTraits`, from 0 to 5. */
export const maxPeerWeight = 5
