/** A text in each of the two languages of the interface. */
export type Bilingual = Readonly<{ it: string; en: string }>

/** What a column holds. `date` is a whole day, ISO 8601; partial dates are `text`. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date'

export type Column = Readonly<{
  type: ColumnType
  /** True when a cell may be unknown. Unknown is never zero. */
  nullable: boolean
  /** Unit of measure, in the notation of the data dictionary: `people`, `ha`, `m`, `EUR`. */
  unit?: string
  /** The closed list of values of a text column. */
  values?: readonly string[]
  description: Bilingual
}>

export type Columns = Readonly<Record<string, Column>>

export type GeometryKind = 'Point' | 'LineString' | 'Polygon' | 'MultiPolygon' | 'Mixed'

/** What a layer file contains. The importers, the check, the reader, the types and the dictionary read this. */
export type LayerContract<C extends Columns = Columns> = Readonly<{
  id: string
  title: Bilingual
  description: Bilingual
  geometry: GeometryKind
  /** True when a feature may lack a geometry (its place is not known). */
  geometryNullable: boolean
  /** Columns whose values together identify a row. */
  key: readonly (keyof C & string)[]
  columns: C
}>

/** Declares a layer; keeps the literal types of the columns so that rows and tables are typed by it. */
export function defineLayer<const C extends Columns>(contract: LayerContract<C>): LayerContract<C> {
  return contract
}

type Cell<T extends Column> =
  | (T['type'] extends 'text' | 'date' ? string : T['type'] extends 'boolean' ? boolean : number)
  | (T['nullable'] extends true ? null : never)

/** One row of a layer as a plain object: what an importer writes. */
export type Row<C extends Columns> = { -readonly [K in keyof C]: Cell<C[K]> }
