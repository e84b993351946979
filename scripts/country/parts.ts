import type { TerritoryPart } from '../../src/contracts/territory'
import type { LayerGeometry } from '../../src/data/write/layer-feature'
import { boxOf, emptyBox, joinBoxes, type Box } from '../../src/data/write/packed-rtree'
import type { LayerFeatures } from '../territory-layer'
import { coverOf } from './cover'
import type { Places } from './places'

/** A feature as a reader by rectangles meets it. */
type Found = Readonly<{ box: Box; province: string; bytes: number }>

/** Roughly what a feature takes besides its coordinates. */
const bytesOfProperties = 200

const meets = (a: Box, b: Box) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1]

/** The box around boxes. */
export const around = (boxes: readonly Box[]): Box => boxes.reduce(joinBoxes, emptyBox)

function foundOf(feature: { geometry: LayerGeometry | null; row: { istat_code: string } }): Found[] {
  if (feature.geometry === null) return []
  const numbers = (feature.geometry.coordinates as unknown[]).flat(3).length
  const province = feature.row.istat_code.slice(0, 3)
  return [{ box: boxOf(feature.geometry), province, bytes: bytesOfProperties + 8 * numbers }]
}

/**
 * The provinces as parts of the country. The rectangles of a cover are those that meet the fewest bytes of other provinces'
 * municipalities, FTTH, zones and start-ups.
 */
export function partsOf({ provinces, municipalities }: Places, features: LayerFeatures): TerritoryPart[] {
  const found = [
    ...features.municipalities.flatMap(foundOf),
    ...features.ftth.flatMap(foundOf),
    ...features['industrial-zones'].flatMap(foundOf),
    ...features.startups.flatMap(foundOf),
  ]
  return provinces.map((province, i) => {
    const own = municipalities.flatMap((one) => (one.province === i ? [boxOf(one.boundary)] : []))
    const bounds = around(own)
    const foreign = found.filter((one) => one.province !== province.istat_code && meets(one.box, bounds))
    const cover = coverOf(own, (rectangle) =>
      foreign.reduce((bytes, one) => (meets(one.box, rectangle) ? bytes + one.bytes : bytes), 0),
    )
    return { ...province, bounds: [...bounds], cover: cover.map((box) => [...box]) }
  })
}
