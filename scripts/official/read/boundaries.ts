import type { Position } from 'geojson'
import { SourceError } from '../../source-table'
import { polygonArea, readOutline } from './outline'
import { readZippedShapefile, type ShapefileRow } from './shapefile'

/**
 * A municipality: six-digit ISTAT code, name as the publisher writes it, polygons in degrees (WGS 84). `areaKm2` is the area
 * of the publisher's own outline, before any simplification, on the WGS 84 ellipsoid: not the plane area in EPSG:32632, which
 * is up to 2 % too large in Apulia, nor the area that ISTAT states from finer outlines.
 */
export type OfficialMunicipality = Readonly<{
  code: string
  name: string
  polygons: Position[][][]
  areaKm2: number
}>

/** What ISTAT has called its fields over the years. Several code fields in one file must agree. */
const codeFields = ['PRO_COM_T', 'PRO_COM', 'PROCOM', 'PROCOM_T', 'COD_ISTAT', 'ISTAT'] as const
const nameFields = [...['COMUNE', 'DEN_COM', 'DENOM_COM', 'NOME_COM', 'DENOM', 'DENOMINAZI', 'NOME']] as const
const provinceFields = ['COD_PROV', 'COD_PRO'] as const

/** The names that ISTAT gives to other limits in the same zip: provinces, regions, geographical divisions, units above. */
const otherLimits = /^(prov|reg|rip|cm|uts|unit)/i

type Place = Readonly<{ file: string; row: ShapefileRow }>

const at = ({ file, row }: Place, field: string) => `${file}, row ${row.number}, field ${field}`

function fieldsOf({ file, row }: Place, wanted: readonly string[], meaning: string): readonly string[] {
  const found = wanted.filter((field) => row.fields.has(field))
  if (found.length === 0)
    throw new SourceError(
      `${file}: there is no field for ${meaning} (${wanted.join(', ')}) among ${[...row.fields.keys()].join(', ')}`,
    )
  return found
}

/** A code as text of so many digits. ISTAT writes it as a number, or as a text that may lack its zeros. */
function readCode(place: Place, field: string, digits: number): string {
  const value = place.row.fields.get(field)
  const text = typeof value === 'number' ? String(value) : (value ?? '').trim()
  if (!/^\d+$/.test(text) || text.length > digits || Number(text) === 0)
    throw new SourceError(`${at(place, field)}: "${text}" is no code of ${digits} digits`)
  return text.padStart(digits, '0')
}

function readMunicipalityCode(place: Place): string {
  const fields = fieldsOf(place, codeFields, 'the code')
  const codes = fields.map((field) => readCode(place, field, 6))
  const code = codes[0]!
  if (codes.some((other) => other !== code))
    throw new SourceError(`${at(place, fields.join(' and '))}: the codes ${codes.join(' and ')} disagree`)
  if (!/^(?!000)[01]\d\d(?!000)\d{3}$/.test(code))
    throw new SourceError(`${at(place, fields[0]!)}: ${code} is no code of an Italian municipality`)
  for (const field of provinceFields)
    if (place.row.fields.has(field)) {
      const province = readCode(place, field, 3)
      if (!code.startsWith(province))
        throw new SourceError(`${at(place, field)}: ${code} does not belong to province ${province}`)
    }
  return code
}

function readName(place: Place): string {
  const [field] = fieldsOf(place, nameFields, 'the name')
  const value = place.row.fields.get(field!)
  const name = typeof value === 'string' ? value.trim() : ''
  if (name === '') throw new SourceError(`${at(place, field!)}: a name is required`)
  return name
}

/**
 * The municipalities of ISTAT's zipped shapefile of any year, unsimplified. `provinces`: three-digit codes to keep, null for
 * all; the whole file is checked anyway. Throws a `SourceError` naming file, row and field for whatever is not as it should be:
 * no such shapefile, missing fields, codes that are none or occur twice, rows without an outline, places outside Italy.
 */
export async function readBoundaries(
  file: string,
  bytes: Uint8Array,
  provinces: readonly string[] | null,
): Promise<readonly OfficialMunicipality[]> {
  const rows = await readZippedShapefile(file, bytes, (name) => !otherLimits.test(name))
  if (rows.length === 0) throw new SourceError(`${file}: there are no municipalities in it`)
  const rowOfCode = new Map<string, number>()
  const all = rows.map((row): OfficialMunicipality => {
    const place = { file, row }
    const code = readMunicipalityCode(place)
    const earlier = rowOfCode.get(code)
    if (earlier !== undefined)
      throw new SourceError(`${file}, rows ${earlier} and ${row.number}: ${code} occurs twice`)
    rowOfCode.set(code, row.number)
    const name = readName(place)
    const polygons = readOutline(`${file}, row ${row.number} (${code} ${name})`, row.geometry)
    const area = polygons.reduce((sum, polygon) => sum + polygonArea(polygon), 0)
    return { code, name, polygons, areaKm2: area / 1e6 }
  })
  if (provinces === null) return all
  for (const province of provinces)
    if (!all.some(({ code }) => code.startsWith(province)))
      throw new SourceError(`${file}: there is no municipality of province ${province}`)
  return all.filter(({ code }) => provinces.includes(code.slice(0, 3)))
}
