import fc from 'fast-check'
import { defineLayer } from '../../../src/contracts/define-layer'
import { roundDegrees, type LayerFeature, type LayerGeometry } from '../../../src/data/write/layer-feature'

const described = { description: { it: 'Perché', en: 'Why' } }

/** A layer with every type of column, required and nullable, and geometries of every kind. */
export const sampleLayer = defineLayer({
  id: 'sample',
  title: { it: 'Prova', en: 'Sample' },
  description: { it: 'Un livello di prova', en: 'A sample layer' },
  geometry: 'Mixed',
  geometryNullable: true,
  key: ['id'],
  columns: {
    id: { type: 'integer', nullable: false, ...described },
    name: { type: 'text', nullable: true, ...described },
    people: { type: 'integer', nullable: true, unit: 'people', ...described },
    share: { type: 'number', nullable: true, unit: 'percent', ...described },
    open: { type: 'boolean', nullable: true, ...described },
    since: { type: 'date', nullable: true, ...described },
  },
})
export type SampleFeature = LayerFeature<typeof sampleLayer.columns>

const degrees = (limit: number) =>
  fc.double({ min: -limit, max: limit, noNaN: true }).map((d) => roundDegrees(d) + 0)
const position = fc.tuple(degrees(180), degrees(90))
const line = fc.array(position, { minLength: 2, maxLength: 6 })
const ring = fc.array(position, { minLength: 3, maxLength: 6 }).map((open) => [...open, open[0]!])
const polygon = fc.array(ring, { minLength: 1, maxLength: 3 })

export const geometry: fc.Arbitrary<LayerGeometry> = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((coordinates) => ({
    type: 'MultiLineString' as const,
    coordinates,
  })),
  polygon.map((coordinates) => ({ type: 'Polygon' as const, coordinates })),
  fc.array(polygon, { minLength: 1, maxLength: 3 }).map((coordinates) => ({
    type: 'MultiPolygon' as const,
    coordinates,
  })),
)

const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Features with distinct ids; `place` makes their geometries. */
export const sampleFeatures = (place: fc.Arbitrary<LayerGeometry | null>): fc.Arbitrary<SampleFeature[]> =>
  fc
    .array(
      fc.record({
        geometry: place,
        row: fc.record({
          id: fc.constant(0),
          name: orNull(fc.string({ unit: 'grapheme' })),
          people: orNull(fc.integer({ min: -(2 ** 40), max: 2 ** 40 })),
          share: orNull(fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0)),
          open: orNull(fc.boolean()),
          since: orNull(day),
        }),
      }),
      { maxLength: 60 },
    )
    .map((features) => features.map(({ geometry, row }, id) => ({ geometry, row: { ...row, id } })))
