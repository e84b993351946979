import { describe, expect, it } from 'vitest'
import {
  extendShape,
  isDrawn,
  municipalitiesInShape,
  radiusInKilometres,
  radiusOf,
  type DrawnShape,
} from '../../../../src/map/interaction/drawn-shape'
import { applyKey } from '../../../../src/map/interaction/map-keys'
import { degreesPerPixel } from '../../../../src/map/mercator'
import { tables } from '../territory-tables'

const zoom = 9
const [west, north] = [9.4, 45.7]
/** Good enough near the middle latitude: pixels from the north-west corner to degrees. */
const toPlace = ({ x, y }: { x: number; y: number }): [number, number] => [
  west + x * degreesPerPixel(zoom),
  north - y * degreesPerPixel(zoom) * Math.cos((45.3 * Math.PI) / 180),
]

describe('shapes', () => {
  const start: DrawnShape = { tool: 'rectangle', points: [{ x: 0, y: 0 }] }

  it('tells a click from a drag', () => {
    expect(isDrawn(extendShape(start, { x: 2, y: 1 }))).toBe(false)
    expect(isDrawn(extendShape(start, { x: 20, y: 1 }))).toBe(true)
  })

  it('keeps the whole path of a lasso, only the ends of the others', () => {
    const lasso = { ...start, tool: 'lasso' } as const
    expect(extendShape(extendShape(lasso, { x: 9, y: 9 }), { x: 0, y: 9 }).points).toHaveLength(3)
    expect(extendShape(extendShape(start, { x: 9, y: 9 }), { x: 0, y: 9 }).points).toHaveLength(2)
  })

  it('selects every municipality with a rectangle over all, whichever corner it began at', () => {
    for (const [from, to] of [
      [-500, 2000],
      [2000, -500],
    ] as const) {
      const points = [
        { x: from, y: from },
        { x: to, y: to },
      ]
      const rows = municipalitiesInShape(tables.municipalities, { tool: 'rectangle', points }, zoom, toPlace)
      expect(rows).toHaveLength(113)
    }
  })

  it('measures a radius in kilometres', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 30, y: 40 },
    ]
    const shape: DrawnShape = { tool: 'radius', points }
    expect(radiusOf(shape)).toBe(50)
    // 40,075 km × cos 45° ÷ (512 × 2⁹) a pixel.
    expect(radiusInKilometres(shape, 9, 45)).toBeCloseTo((50 * 40075.017 * Math.SQRT1_2) / 262144, 2)
  })
})

describe('applyKey', () => {
  const scene = {
    tool: 'radius',
    radiusKilometres: 10,
    centre: { x: 400, y: 300 },
    metres: 100,
    free: { left: 10, right: 20, top: 30, bottom: 40 },
    size: { width: 800, height: 600 },
  } as const

  it('selects within the radius around the crosshair', () => {
    const action = applyKey({ key: 'Enter' }, scene)
    expect(action?.kind === 'shape' && radiusOf(action.shape)).toBe(100)
  })

  it('changes the radius within bounds, only with that tool', () => {
    expect(applyKey({ key: ']' }, scene)).toEqual({ kind: 'radius', kilometres: 11 })
    expect(applyKey({ key: '[' }, { ...scene, radiusKilometres: 1 })).toEqual({
      kind: 'radius',
      kilometres: 1,
    })
    expect(applyKey({ key: ']' }, { ...scene, tool: 'click' })).toBeNull()
  })

  it('takes what panels leave free as the rectangle', () => {
    expect(applyKey({ key: 'Enter' }, { ...scene, tool: 'rectangle' })).toEqual({
      kind: 'shape',
      shape: {
        tool: 'rectangle',
        points: [
          { x: 10, y: 30 },
          { x: 780, y: 560 },
        ],
      },
    })
  })

  it('selects the place at the crosshair with the other tools and leaves other keys alone', () => {
    expect(applyKey({ key: 'Enter' }, { ...scene, tool: 'lasso' })).toEqual({ kind: 'place' })
    expect(applyKey({ key: 'ArrowLeft' }, scene)).toBeNull()
  })
})
