import { distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseLabels } from '../../../src/app/sheet/sheet-labels'
import { boundsOf, frameMap, scaleBar, widenBounds, type Bounds } from '../../../src/app/sheet/sheet-map'
import { tables } from '../map/territory-tables'

const table = tables.municipalities
const everyRow = Array.from({ length: table.count }, (_, row) => row)
const bounds = boundsOf(table.geometry, everyRow)!
const frame = frameMap(bounds, 404, 330, 8)

const pixelsBetween = (a: [number, number], b: [number, number]) => {
  const from = frame.project(a)
  const to = frame.project(b)
  return Math.hypot(to.x - from.x, to.y - from.y)
}
const kmBetween = (a: [number, number], b: [number, number]) => distance(a, b, { units: 'kilometers' })

describe('the map of the sheet', () => {
  it('holds every vertex within its margins, with north up', () => {
    const { positions } = table.geometry
    for (let i = 0; i < positions.length; i += 2) {
      const { x, y } = frame.project([positions[i]!, positions[i + 1]!])
      expect(x).toBeGreaterThanOrEqual(8 - 1e-6)
      expect(x).toBeLessThanOrEqual(404 - 8 + 1e-6)
      expect(y).toBeGreaterThanOrEqual(8 - 1e-6)
      expect(y).toBeLessThanOrEqual(frame.height - 8 + 1e-6)
    }
    expect(frame.project([10, 45.3]).y).toBeLessThan(frame.project([10, 45.2]).y)
    expect(frame.project([10, 45.3]).x).toBe(frame.project([10, 45.2]).x)
  })

  it('has a scale bar that is right for any way across the province, to one part in a hundred', () => {
    const [west, south, east, north] = bounds
    const longitudes = fc.double({ min: west, max: east, noNaN: true })
    const latitudes = fc.double({ min: south, max: north, noNaN: true })
    const { km, pixels } = scaleBar(frame)
    fc.assert(
      fc.property(longitudes, latitudes, longitudes, latitudes, (x1, y1, x2, y2) => {
        const truth = kmBetween([x1, y1], [x2, y2])
        const drawn = (pixelsBetween([x1, y1], [x2, y2]) * km) / pixels
        expect(Math.abs(drawn - truth)).toBeLessThanOrEqual(0.01 * truth + 1e-6)
      }),
    )
  })

  it('is exact along the middle parallel for a short way and along every meridian', () => {
    const middle = (bounds[1] + bounds[3]) / 2
    const { km, pixels } = scaleBar(frame)
    const alongParallel = (pixelsBetween([10, middle], [10.1, middle]) * km) / pixels
    expect(alongParallel).toBeCloseTo(kmBetween([10, middle], [10.1, middle]), 4)
    const alongMeridian = (pixelsBetween([9.5, 45], [9.5, 45.4]) * km) / pixels
    expect(alongMeridian).toBeCloseTo(kmBetween([9.5, 45], [9.5, 45.4]), 4)
  })

  it('has a bar of 1, 2 or 5 times a power of ten that fills at most a quarter and at least a tenth of the width', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 8, noNaN: true }), (degrees) => {
        const other: Bounds = [9, 45, 9 + degrees, 45 + degrees / 2]
        const made = frameMap(other, 404, 330, 8)
        const { km, pixels } = scaleBar(made)
        expect(pixels).toBeCloseTo(km * made.pixelsPerKm, 9)
        expect(pixels).toBeLessThanOrEqual(made.width / 4 + 1e-9)
        expect(pixels).toBeGreaterThanOrEqual(made.width / 10 - 1e-9)
        expect(['1', '2', '5']).toContain(km.toExponential().replace(/e.*/, ''))
      }),
    )
  })

  it('widens bounds by kilometres', () => {
    const wide = widenBounds(bounds, 20)
    const middle = (bounds[1] + bounds[3]) / 2
    expect(kmBetween([wide[0], middle], [bounds[0], middle])).toBeCloseTo(20, 1)
    expect(kmBetween([10, wide[1]], [10, bounds[1]])).toBeCloseTo(20, 6)
  })

  it('names the subject first, and no name covers another', () => {
    const names = everyRow.map((row) => table.columns.name.dictionary[table.columns.name.codes[row]!]!)
    const annicco = names.indexOf('Annicco')
    const labels = chooseLabels(table, names, [annicco], frame)
    expect(labels[0]).toMatchObject({ name: 'Annicco', isSubject: true })
    expect(labels.map(({ name }) => name)).toEqual(expect.arrayContaining(['Cremona', 'Crema']))
    expect(labels.filter(({ isSubject }) => isSubject)).toHaveLength(1)
  })
})
