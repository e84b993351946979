import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLandCoverPages, readLandCoverShapefile } from '../../../../../scripts/official/read/land-cover'
import { polygonArea } from '../../../../../scripts/official/read/outline'
import { SourceError } from '../../../../../scripts/source-table'
import { landCoverFeature, landCoverPage } from '../../../../fixtures/official/land-cover'
import { squareIn } from '../../../../fixtures/official/mosaic'
import { shapefileZip } from '../../../../fixtures/official/shapefile-zip'

const settlements = '12111 - Insediamenti industriali, artigianali, commerciali'
const first = landCoverFeature(1, settlements, [[squareIn(0, 0, 0.1)]])
const second = landCoverFeature(2, settlements, [[squareIn(1, 0, 0.1), squareIn(1, 0, 0.05)]])
const farm = landCoverFeature(3, '12112 - Insediamenti produttivi agricoli', [[squareIn(2, 0, 0.1)]])

describe('readLandCoverPages', () => {
  it('keeps the class of settlements, with the area of the outline less its holes', () => {
    const areas = readLandCoverPages([landCoverPage([first, farm]), landCoverPage([second])])
    expect(areas.map(({ polygon }) => polygon)).toEqual([
      [squareIn(0, 0, 0.1)],
      second.geometry!.coordinates[0],
    ])
    expect(areas[0]!.areaHa).toBeCloseTo(polygonArea([squareIn(0, 0, 0.1)]) / 10_000, 6)
    expect(areas[1]!.areaHa / areas[0]!.areaHa).toBeCloseTo(0.75, 3)
  })

  it('makes one area of each polygon, whatever the order of features, pages and fields', () => {
    const both = landCoverFeature(9, '12111', [[squareIn(3, 0, 0.1)], [squareIn(4, 0, 0.1)]])
    expect(readLandCoverPages([landCoverPage([both])])).toHaveLength(2)
    const all = [first, second, both]
    const sorted = (areas: readonly { areaHa: number }[]) => areas.map(({ areaHa }) => areaHa).sort()
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 3 }), fc.nat(3), (order, cut) => {
        const pages = [landCoverPage(order.slice(0, cut)), landCoverPage(order.slice(cut))]
        expect(sorted(readLandCoverPages(pages))).toEqual(sorted(readLandCoverPages([landCoverPage(all)])))
      }),
    )
  })

  it.each<[string, unknown[], RegExp]>([
    [
      'an answer that is an error',
      [landCoverPage([first]), { error: { code: 500 } }],
      /page 2: it is no collection/,
    ],
    [
      'a feature twice',
      [landCoverPage([first]), landCoverPage([first])],
      /page 2, feature 1: 1 occurs twice/,
    ],
    [
      'no class',
      [landCoverPage([{ ...first, properties: { SHAPE_AREA: 1 } }])],
      /feature 1: there is no field for the class/,
    ],
    [
      'a class that is none',
      [landCoverPage([{ ...first, properties: { DESCR: 'industria' } }])],
      /field DESCR: "industria"/,
    ],
    ['no outline', [landCoverPage([{ ...first, geometry: null }])], /feature 1: it has no outline/],
    [
      'metres for degrees',
      [
        landCoverPage([
          {
            ...first,
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [5e5, 5e6],
                  [6e5, 5e6],
                  [6e5, 6e6],
                  [5e5, 5e6],
                ],
              ],
            },
          },
        ]),
      ],
      /is not in Italy/,
    ],
    [
      'a line',
      [
        landCoverPage([
          {
            ...first,
            geometry: {
              type: 'LineString',
              coordinates: [
                [9, 45],
                [10, 45],
              ],
            },
          },
        ]),
      ],
      /its geometry is no area/,
    ],
    [
      'an open ring',
      [
        landCoverPage([
          {
            ...first,
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [9, 45],
                  [9.1, 45],
                  [9.1, 45.1],
                  [9, 45.1],
                ],
              ],
            },
          },
        ]),
      ],
      /a ring is not closed/,
    ],
    [
      'an outline without area',
      [
        landCoverPage([
          {
            ...first,
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [9, 45],
                  [9.1, 45],
                  [9, 45],
                  [9, 45],
                ],
              ],
            },
          },
        ]),
      ],
      /has no area/,
    ],
  ])('refuses %s', (_, pages, message) => {
    expect(() => readLandCoverPages(pages)).toThrow(SourceError)
    expect(() => readLandCoverPages(pages)).toThrow(message)
  })

  it('never ends otherwise than with an error of its own', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.json().map((text): unknown => JSON.parse(text)),
            fc.constant(landCoverPage([second])),
          ),
        ),
        (pages) => {
          try {
            readLandCoverPages(pages)
          } catch (error) {
            expect(error).toBeInstanceOf(SourceError)
          }
        },
      ),
    )
  })
})

describe('readLandCoverShapefile', () => {
  const rows = (cover: unknown[]) =>
    cover.map((code, i) => ({
      fields: { COD_TOT: code as string | number, DESCR: settlements },
      polygons: [[squareIn(i, 0, 0.1)]],
    }))

  it.each([[['12111', '12112', '12111']], [[12111, 12112, 12111]]])(
    'reads class codes as text or number: %j',
    async (cover) => {
      const areas = await readLandCoverShapefile(
        'DUSAF7.zip',
        await shapefileZip(rows(cover), { path: 'DUSAF7' }),
      )
      expect(areas).toHaveLength(2)
      expect(areas[1]!.areaHa).toBeCloseTo(polygonArea([squareIn(2, 0, 0.1)]) / 10_000, 3)
    },
  )

  it('names the row and the field at fault', async () => {
    const zip = await shapefileZip([{ fields: { NOTE: 'x' }, polygons: [[squareIn(0, 0, 0.1)]] }], {
      path: 'DUSAF7',
    })
    await expect(readLandCoverShapefile('DUSAF7.zip', zip)).rejects.toThrow(
      'DUSAF7.zip, row 1: there is no field for the class (COD_TOT, DESCR) among NOTE',
    )
  })
})
