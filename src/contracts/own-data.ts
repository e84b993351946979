import type { ColumnData, FlatGeometry } from './table'

/** Kinds of file that a person may bring. A shapefile comes as a zip. */
export const ownFormats = ['flatgeobuf', 'geojson', 'csv', 'shapefile', 'geopackage'] as const
export type OwnFormat = (typeof ownFormats)[number]

/** Why a row of a file was left out, or a cell of it. */
export const rowProblems = [
  'no-geometry',
  'bad-geometry',
  'outside-world',
  'bad-number',
  'too-few-cells',
  'too-many-cells',
] as const
export type RowProblem = (typeof rowProblems)[number]

/** A row that could not be read, counted from 1 as the file counts its rows or features (a CSV: its lines). */
export type BadRow = Readonly<{ row: number; problem: RowProblem; detail: string }>

export type OwnColumn = Readonly<{ name: string; data: ColumnData }>

/** How a file is to be read where it leaves a choice. */
export type OwnReading = Readonly<{
  /** The layer of a GeoPackage or zip of shapefiles that holds several; null for the first. */
  layer: string | null
  /** `EPSG:…` of the coordinates, where the file does not say or says wrongly; null to believe the file. */
  crs: string | null
}>

/** What a file of one's own holds: all its good rows, whatever they will be used for. */
export type OwnTable = Readonly<{
  format: OwnFormat
  /** Of the layer, or of the file without its ending. */
  name: string
  count: number
  /** Number by which the file counts each row (a CSV: its line). */
  fileRows: Uint32Array
  columns: readonly OwnColumn[]
  /** In degrees, whatever the file has; null for a table without places. */
  geometry: FlatGeometry | null
  /** The reference system that the coordinates were read in; null without places. */
  crs: string | null
  /** Layers of a GeoPackage or of a zip of shapefiles; none for other files. */
  layers: readonly string[]
  /** Rows left out: the first thousand, and how many there are. */
  badRows: readonly BadRow[]
  badRowCount: number
}>

/** What a file may be refused for, as a whole. */
export const ownFileFaults = [
  'unknown-format',
  'empty',
  'too-large',
  'truncated',
  'corrupt',
  'encoding',
  'no-columns',
  'duplicate-column',
  'unsafe-zip',
  'unknown-crs',
  'wrong-crs',
  'no-rows',
  'unsupported',
] as const
export type OwnFileFault = (typeof ownFileFaults)[number]

/**
 * Which municipality a row of a table belongs to: by its ISTAT code, by its name (with the codes of names as written that a person
 * has corrected), or by the place of its geometry: a point where it lies, anything else where its middle lies.
 */
export type OwnJoin =
  | Readonly<{ by: 'code'; column: string }>
  | Readonly<{ by: 'name'; column: string; corrections: Readonly<Record<string, string>> }>
  | Readonly<{ by: 'place' }>

/**
 * What the rows of a municipality give. `count`: their number; none is zero only within a layer of places. `sum`: a count that may
 * be added. `ratio`: per × one count ⁄ another. `given`: a value that cannot be added, of one row at most.
 */
export type OwnMeasure =
  | Readonly<{ kind: 'count' }>
  | Readonly<{ kind: 'sum'; column: string }>
  | Readonly<{ kind: 'ratio'; numerator: string; denominator: string; per: 1 | 100 | 1000 | 10_000 }>
  | Readonly<{ kind: 'given'; column: string }>

/** Units that a person may choose from. */
export const ownUnits = ['number', 'people', 'households', 'percent', 'ha'] as const
export type OwnUnit = (typeof ownUnits)[number]

export type OwnIndicatorChoice = Readonly<{
  label: string
  unit: OwnUnit
  join: OwnJoin
  measure: OwnMeasure
}>

/** Hues of the layers of one's own, none of them that of another mark of the map. */
export const ownColours = ['violet', 'ochre', 'rose', 'blue', 'green'] as const
export type OwnColour = (typeof ownColours)[number]

/** `size`: diameter of points and width of lines in pixels. */
export type OwnLayerStyle = Readonly<{ colour: OwnColour; size: number }>

/** What a person has brought and what they made of it: an indicator, a layer, or both. It never leaves their device. */
export type OwnDataset = Readonly<{
  format: 1
  /** Eight signs, a–f and digits. */
  id: string
  name: string
  fileName: string
  /** `2026-11-23`. */
  addedOn: string
  /** Who published it, as the person says; '' where they do not. */
  source: string
  table: OwnTable
  indicator: OwnIndicatorChoice | null
  layer: OwnLayerStyle | null
}>
