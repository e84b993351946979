import type { BuiltTerritory } from './build-territory'
import { compactName } from './find-provinces'
import type { CoverageRow } from './read/agcom'
import type { OfficialRecords } from './records'

/** A total of the territory as built beside the same total of the publisher's file, whether or not its rows joined; null is not known. */
export type Figure = Readonly<{
  what: string
  built: number | null
  published: number | null
  how: string
  /** Of how many municipalities of the province the publisher's file has rows. */
  rows: Readonly<{ had: number; of: number }>
}>

/** The municipalities of a province by the boundaries, and those of them that a file's codes name. */
function rowsHad(codesHad: Iterable<string>, code: string, { boundaries }: OfficialRecords): Figure['rows'] {
  const had = new Set(codesHad)
  const municipalities = boundaries.all.filter((one) => one.code.startsWith(code))
  return { had: municipalities.filter((one) => had.has(one.code)).length, of: municipalities.length }
}

const sum = <R>(rows: readonly R[], valueOf: (row: R) => number | null) =>
  rows.reduce((total, row) => total + (valueOf(row) ?? 0), 0)

/** As `sum`, null where every row is unknown. */
const sumOfKnown = <R>(rows: readonly R[], valueOf: (row: R) => number | null) =>
  rows.every((row) => valueOf(row) === null) ? null : sum(rows, valueOf)

/** The rows of a province by the publisher's own name of it, which most of its codes share; codes play no part in the sum. */
function rowsByName(rows: readonly CoverageRow[], code: string): readonly CoverageRow[] {
  const votes = new Map<string, number>()
  for (const row of rows)
    if (row.code.startsWith(code))
      votes.set(compactName(row.province), (votes.get(compactName(row.province)) ?? 0) + 1)
  const [name] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? []
  return rows.filter((row) => compactName(row.province) === name)
}

function coverageFigures({ features }: BuiltTerritory, code: string, records: OfficialRecords): Figure[] {
  const { coverage } = records
  if ('why' in coverage) return []
  return coverage.had.flatMap(({ date, rows }) => {
    const built = (features.ftth ?? []).filter(({ row }) => row.date === date)
    const published = rowsByName(rows, code)
    const how = 'AGCOM, rows with the name of the province'
    const had = rowsHad(
      rows.map((row) => row.code),
      code,
      records,
    )
    return [
      {
        what: `households, ${date}`,
        built: sum(built, ({ row }) => row.households),
        published: sum(published, ({ households }) => households),
        how,
        rows: had,
      },
      {
        what: `households passed by FTTH, ${date}`,
        built: sum(built, ({ row }) => row.households_ftth),
        published: sum(published, ({ reached }) => reached),
        how,
        rows: had,
      },
    ]
  })
}

function populationFigures({ features }: BuiltTerritory, code: string, records: OfficialRecords): Figure[] {
  const { population } = records
  if ('why' in population) return []
  return population.had.map(({ year, municipalities }) => ({
    what: `residents, ${year}`,
    built: sumOfKnown(features.municipalities ?? [], ({ row }) => row[`population_${year}`]),
    published: sum(
      [...municipalities.values()].filter((row) => row.code.startsWith(code)),
      ({ total }) => total,
    ),
    how: 'POSAS, rows of all ages, codes of the province',
    rows: rowsHad(municipalities.keys(), code, records),
  }))
}

function commutingFigures({ features }: BuiltTerritory, code: string, records: OfficialRecords): Figure[] {
  const { commuting } = records
  if ('why' in commuting) return []
  const { flows, abroad, hasWithin } = commuting.had.matrix
  const rows = features.municipalities ?? []
  const from = flows.filter(({ origin }) => origin.startsWith(code))
  const to = flows.filter(({ destination }) => destination.startsWith(code))
  const leaves = ({ origin, destination }: (typeof flows)[number]) => origin !== destination
  const how = `matrix${hasWithin ? '' : ' (an extract)'}, codes of the province, which the reader holds against Prov_res and Prov_lav`
  const had = rowsHad([...from.map(({ origin }) => origin), ...abroad.keys()], code, records)
  const workersAbroad = sum([...abroad], ([origin, workers]) => (origin.startsWith(code) ? workers : 0))
  return [
    {
      what: 'workers leaving their municipality',
      built: sumOfKnown(rows, ({ row }) => row.workers_out_2021),
      published: sum(from.filter(leaves), ({ workers }) => workers) + workersAbroad,
      how,
      rows: had,
    },
    {
      what: 'workers entering a municipality',
      built: sumOfKnown(rows, ({ row }) => row.workers_in_2021),
      published: sum(to.filter(leaves), ({ workers }) => workers),
      how,
      rows: had,
    },
    {
      what: 'workers staying in their municipality',
      built: sumOfKnown(rows, ({ row }) => row.workers_within_2021),
      published: sum(
        from.filter((flow) => !leaves(flow)),
        ({ workers }) => workers,
      ),
      how,
      rows: had,
    },
  ]
}

/** Figures to eyeball: totals of the province as built, and as the publishers' files give them. */
export function figuresOf(built: BuiltTerritory, records: OfficialRecords): readonly Figure[] {
  const { code } = built.province
  const municipalities = records.boundaries.all.filter((one) => one.code.startsWith(code)).length
  return [
    {
      what: 'municipalities',
      built: built.features.municipalities?.length ?? null,
      published: municipalities,
      how: 'boundaries, codes of the province, which the reader holds against COD_PROV',
      rows: { had: municipalities, of: municipalities },
    },
    ...populationFigures(built, code, records),
    ...coverageFigures(built, code, records),
    ...commutingFigures(built, code, records),
  ]
}
