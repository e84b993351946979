import { writeFileSync, mkdirSync } from 'node:fs'
import { buildCountry } from './country/build-country'
import { italySize } from './country/country-size'
import { readFlatGeobuf } from './checks/read-flatgeobuf'
import { shapefileZip } from '../tests/fixtures/official/shapefile-zip'
import { zipOf } from '../tests/fixtures/official/tables'
import { matrix2021 } from '../tests/fixtures/official/istat-tables'
const files = buildCountry(italySize)
mkdirSync('/tmp/d-scale', { recursive: true })
const rows = readFlatGeobuf(files.get('municipalities.fgb')!).features
console.log(rows.length, rows[0]!.properties)
const zip = await shapefileZip(rows.map(({ properties, geometry }) => ({ fields: { COD_PROV: Number(String(properties['istat_code']).slice(0, 3)), PRO_COM: Number(properties['istat_code']), PRO_COM_T: String(properties['istat_code']), COMUNE: String(properties['name']) }, polygons: (geometry as any).coordinates })))
writeFileSync('/tmp/d-scale/Limiti01012025_g.zip', zip)
const flows = readFlatGeobuf(files.get('commuter-flows.fgb')!).features.map(({ properties: p }) => ({ from: String(Number(p['origin'])), to: String(Number(p['destination'])), workers: String(p['workers']) }))
console.log(flows.length)
writeFileSync('/tmp/d-scale/matrix_pendoLAVORO_2021.zip', zipOf({ 'matrix_pendoLAVORO_2021.txt': matrix2021(flows) }))
