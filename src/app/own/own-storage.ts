import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import * as v from 'valibot'
import { ownColours, ownFormats, ownUnits, rowProblems, type OwnDataset } from '../../contracts/own-data'

/** Why nothing is kept; what was there is left as it was. */
export type NotKept = 'forbidden' | 'newer' | 'unreadable'

/** What lies in the database. `aside`: damaged records, kept unchanged; `newer`: records of a later version of this page. */
export type FoundDatasets = Readonly<{ datasets: readonly OwnDataset[]; aside: number; newer: number }>

const databaseName = 'territory-own-data'
const version = 1

type Schema = DBSchema & {
  datasets: { key: string; value: unknown }
  aside: { key: number; value: Readonly<{ key: string; value: unknown }> }
}

const id = v.pipe(v.string(), v.regex(/^[a-f0-9]{8}$/))
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const columnData = v.variant('kind', [
  v.object({
    kind: v.literal('text'),
    codes: v.instance(Int32Array),
    dictionary: v.array(v.string()),
  }),
  v.object({ kind: v.literal('number'), values: v.instance(Float64Array) }),
  v.object({ kind: v.literal('boolean'), values: v.instance(Int8Array) }),
])

const table = v.pipe(
  v.object({
    format: v.picklist(ownFormats),
    name: v.string(),
    count: whole,
    fileRows: v.instance(Uint32Array),
    columns: v.array(v.object({ name: v.string(), data: columnData })),
    geometry: v.nullable(
      v.object({
        types: v.instance(Uint8Array),
        positions: v.instance(Float64Array),
        featureParts: v.instance(Uint32Array),
        partRings: v.instance(Uint32Array),
        ringVertices: v.instance(Uint32Array),
      }),
    ),
    crs: v.nullable(v.string()),
    layers: v.array(v.string()),
    badRows: v.array(v.object({ row: whole, problem: v.picklist(rowProblems), detail: v.string() })),
    badRowCount: whole,
  }),
  v.check(({ count, fileRows, columns, geometry }) => {
    const lengths = columns.map(({ data }) => (data.kind === 'text' ? data.codes : data.values).length)
    const isWhole =
      geometry === null || (geometry.types.length === count && geometry.featureParts.length === count + 1)
    return isWhole && fileRows.length === count && lengths.every((length) => length === count)
  }),
)

const join = v.variant('by', [
  v.object({ by: v.literal('code'), column: v.string() }),
  v.object({ by: v.literal('name'), column: v.string(), corrections: v.record(v.string(), v.string()) }),
  v.object({ by: v.literal('place') }),
])

const measure = v.variant('kind', [
  v.object({ kind: v.literal('count') }),
  v.object({ kind: v.literal('sum'), column: v.string() }),
  v.object({
    kind: v.literal('ratio'),
    numerator: v.string(),
    denominator: v.string(),
    per: v.picklist([1, 100, 1000, 10_000]),
  }),
  v.object({ kind: v.literal('given'), column: v.string() }),
])

const datasetSchema = v.object({
  format: v.literal(1),
  id,
  name: v.string(),
  fileName: v.string(),
  addedOn: v.string(),
  source: v.string(),
  table,
  indicator: v.nullable(v.object({ label: v.string(), unit: v.picklist(ownUnits), join, measure })),
  layer: v.nullable(v.object({ colour: v.picklist(ownColours), size: v.pipe(v.number(), v.finite()) })),
})

const isNewer = (value: unknown): boolean => {
  const head = v.safeParse(v.object({ format: v.number() }), value)
  return head.success && head.output.format > version
}

/** Data of one's own in the browser's own database, which all tabs share: a record a dataset, typed arrays as they are. */
export class OwnStorage {
  private constructor(private readonly database: IDBPDatabase<Schema>) {}

  /** `onlost`: from now on nothing more can be kept, and why. */
  static async open(onlost: (why: NotKept) => void): Promise<OwnStorage | NotKept> {
    try {
      const database = await openDB<Schema>(databaseName, version, {
        upgrade(made) {
          made.createObjectStore('datasets')
          made.createObjectStore('aside', { autoIncrement: true })
        },
        // A later version of the page wants the database for itself.
        blocking(_current, _wanted, event) {
          ;(event.target as IDBDatabase).close()
          onlost('newer')
        },
        terminated: () => onlost('unreadable'),
      })
      const isWhole = (['datasets', 'aside'] as const).every((name) =>
        database.objectStoreNames.contains(name),
      )
      if (isWhole) return new OwnStorage(database)
      database.close()
      return 'unreadable'
    } catch (error) {
      return error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'forbidden'
    }
  }

  /** All that can be read, the oldest first. What is damaged moves to a store of its own, unchanged. */
  async readAll(): Promise<FoundDatasets> {
    const datasets: OwnDataset[] = []
    let newer = 0
    const work = this.database.transaction(['datasets', 'aside'], 'readwrite')
    for (let at = await work.objectStore('datasets').openCursor(); at; at = await at.continue()) {
      const { key, value } = at
      const found = v.safeParse(datasetSchema, value)
      if (found.success && found.output.id === key) datasets.push(found.output)
      else if (isNewer(value)) newer += 1
      else {
        await work.objectStore('aside').add({ key, value })
        await at.delete()
      }
    }
    const aside = await work.objectStore('aside').count()
    await work.done
    return { datasets: datasets.toSorted((a, b) => a.addedOn.localeCompare(b.addedOn)), aside, newer }
  }

  /** One dataset; null where it is not there or cannot be read. */
  async read(key: string): Promise<OwnDataset | null> {
    const found = v.safeParse(datasetSchema, await this.database.get('datasets', key))
    return found.success && found.output.id === key ? found.output : null
  }

  /** Keeps a dataset, in the place of what was there under its identifier. Rejects where there is no room. */
  async write(dataset: OwnDataset): Promise<void> {
    await this.database.put('datasets', dataset, dataset.id)
  }

  async remove(key: string): Promise<void> {
    await this.database.delete('datasets', key)
  }
}
