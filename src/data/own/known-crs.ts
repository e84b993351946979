/** Degrees of WGS 84 and of systems that agree with it within a metre or two: coordinates are taken as they are. */
const inDegrees = ['EPSG:4326', 'EPSG:4979', 'OGC:CRS84', 'OGC:CRS84h', 'OGC:84', 'EPSG:4258', 'EPSG:6706']

const grs80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0'
/** Rome 1940 to WGS 84 for peninsular Italy (EPSG:1660), good to 4 m; the angles follow the position vector. */
const rome40 = '+ellps=intl +towgs84=-104.1,-49.1,-9.9,0.971,-2.917,0.714,-11.68'
/** ED50 to WGS 84 (EPSG:1133), good to 10 m. */
const ed50 = '+ellps=intl +towgs84=-87,-98,-121,0,0,0,0'
const gaussBoaga = '+proj=tmerc +lat_0=0 +k=0.9996 +y_0=0'

/** Systems in use in Italy, as PROJ describes them, east before north. */
const definitions: Readonly<Record<string, string>> = {
  'EPSG:32632': '+proj=utm +zone=32 +datum=WGS84 +units=m',
  'EPSG:32633': '+proj=utm +zone=33 +datum=WGS84 +units=m',
  'EPSG:25832': `+proj=utm +zone=32 ${grs80} +units=m`,
  'EPSG:25833': `+proj=utm +zone=33 ${grs80} +units=m`,
  'EPSG:6707': `+proj=utm +zone=32 ${grs80} +units=m`,
  'EPSG:6708': `+proj=utm +zone=33 ${grs80} +units=m`,
  'EPSG:7791': `+proj=utm +zone=32 ${grs80} +units=m`,
  'EPSG:7792': `+proj=utm +zone=33 ${grs80} +units=m`,
  'EPSG:3003': `${gaussBoaga} +lon_0=9 +x_0=1500000 ${rome40} +units=m`,
  'EPSG:3004': `${gaussBoaga} +lon_0=15 +x_0=2520000 ${rome40} +units=m`,
  'EPSG:3857':
    '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null',
  'EPSG:4265': `+proj=longlat ${rome40}`,
  'EPSG:4230': `+proj=longlat ${ed50}`,
  'EPSG:23032': `+proj=utm +zone=32 ${ed50} +units=m`,
  'EPSG:23033': `+proj=utm +zone=33 ${ed50} +units=m`,
}

/** Names by which descriptions in well-known text call them, in letters and digits only, lower case. */
const names: Readonly<Record<string, string>> = {
  wgs84: 'EPSG:4326',
  gcswgs1984: 'EPSG:4326',
  etrs89: 'EPSG:4258',
  gcsetrs1989: 'EPSG:4258',
  rdn2008: 'EPSG:6706',
  gcsrdn2008: 'EPSG:6706',
  montemario: 'EPSG:4265',
  gcsmontemario: 'EPSG:4265',
  montemarioitaly1: 'EPSG:3003',
  montemarioitalyzone1: 'EPSG:3003',
  montemarioitaly2: 'EPSG:3004',
  montemarioitalyzone2: 'EPSG:3004',
  wgs84utmzone32n: 'EPSG:32632',
  wgs1984utmzone32n: 'EPSG:32632',
  wgs84utmzone33n: 'EPSG:32633',
  wgs1984utmzone33n: 'EPSG:32633',
  etrs89utmzone32n: 'EPSG:25832',
  etrs1989utmzone32n: 'EPSG:25832',
  etrs89utmzone33n: 'EPSG:25833',
  etrs1989utmzone33n: 'EPSG:25833',
  rdn2008utmzone32n: 'EPSG:7791',
  rdn2008utmzone33n: 'EPSG:7792',
  rdn2008utmzone32nne: 'EPSG:6707',
  rdn2008utmzone33nne: 'EPSG:6708',
  ed50utmzone32n: 'EPSG:23032',
  ed1950utmzone32n: 'EPSG:23032',
  ed50utmzone33n: 'EPSG:23033',
  ed1950utmzone33n: 'EPSG:23033',
  wgs84pseudomercator: 'EPSG:3857',
  wgs1984webmercatorauxiliarysphere: 'EPSG:3857',
}

/** The systems that coordinates out of range are tried in, the likeliest first; those that differ by a metre are tried once. */
export const guessedSystems = ['EPSG:32632', 'EPSG:32633', 'EPSG:3003', 'EPSG:3004', 'EPSG:3857'] as const

/** How coordinates of a system become degrees: not at all, by a PROJ definition, or unknown. */
export function definitionOf(
  code: string,
): { degrees: true } | { degrees: false; definition: string } | null {
  if (inDegrees.includes(code)) return { degrees: true }
  const definition = definitions[code]
  return definition === undefined ? null : { degrees: false, definition }
}

/**
 * `EPSG:32632` for what files write: `urn:ogc:def:crs:EPSG::32632`, `epsg:32632`, `http://www.opengis.net/def/crs/EPSG/0/32632`;
 * anything else as it is.
 */
export function normaliseCode(name: string): string {
  const text = name.trim()
  const match = /(?:^|[:/])(EPSG|OGC)[:/](?:[\w.]*[:/])?(\w+)$/i.exec(text)
  if (match === null) return text
  const authority = match[1]!.toUpperCase()
  return `${authority}:${match[2]!.replace(/^crs84(h?)$/i, (_, height: string) => `CRS84${height.toLowerCase()}`)}`
}

/** What is known of a description in well-known text. */
export type DescribedCrs = Readonly<{
  name: string
  /** `EPSG:…` where it is a system known here. */
  code: string | null
  /** Whether its figure of the earth is WGS 84's, or it says how to shift to it; else it may be off by 100 m. */
  placed: boolean
}>

/** Reads the name, the code and the datum of a description in well-known text, of either version. */
export function describeWkt(wkt: string): DescribedCrs {
  const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? wkt.trim().slice(0, 40)
  // The last one belongs to the whole, as long as nothing but brackets follows.
  const authority = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1]
  const byCode = authority === undefined ? null : `EPSG:${authority}`
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  const byName = Object.hasOwn(names, plain) ? names[plain]! : null
  const code = byCode !== null && definitionOf(byCode) !== null ? byCode : byName
  const placed =
    /TOWGS84\s*\[/i.test(wkt) ||
    /DATUM\s*\[\s*"(D_)?(WGS_?(19)?84|World Geodetic System 1984|ETRS|European_Terrestrial|RDN|Rete_Dinamica|IGM_?95)/i.test(
      wkt,
    )
  return { name, code, placed }
}
