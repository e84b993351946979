import { indexRows, readNumber, readText, SourceError, textOrNull, type SourceRow } from '../source-table'

/** A municipality of the province or outside it, as a point: its seat. */
export type Place = Readonly<{ name: string; province: string | null; longitude: number; latitude: number }>

function placeOf(row: SourceRow, province: string | null): Place {
  return {
    name: readText(row, 'name'),
    province,
    longitude: readNumber(row, 'seat_lon'),
    latitude: readNumber(row, 'seat_lat'),
  }
}

/** The municipalities of the province by ISTAT code. */
export function importPlaces(
  municipalities: readonly SourceRow[],
  province: string,
): ReadonlyMap<string, Place> {
  const rows = indexRows(municipalities, 'istat_code')
  return new Map([...rows].map(([code, row]) => [code, placeOf(row, province)]))
}

/** The municipalities outside the province by ISTAT code; where the source leaves the province out it stays unknown. */
export function importOutsidePlaces(
  outside: readonly SourceRow[],
  inside: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> {
  const rows = indexRows(outside, 'istat_code')
  return new Map(
    [...rows].map(([code, row]) => {
      if (inside.has(code))
        throw new SourceError(`${row.file}, row ${row.line}: ${code} is a municipality of the province`)
      return [code, placeOf(row, textOrNull(row, 'province'))]
    }),
  )
}
