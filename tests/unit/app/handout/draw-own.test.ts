import { expect, test } from 'vitest'
import { drawOwn, leftOutWords, ownLegendRow } from '../../../../src/app/handout/draw-own'
import { frameBounds } from '../../../../src/app/handout/handout-frame'
import { createLocale } from '../../../../src/format/locale'
import { svg, svgText } from '../../../../src/model/handout/svg-node'
import { ownShapes } from '../../../../src/model/own-layers/own-shapes'
import { line, point, polygon, type Shape } from '../../../fixtures/make-table'
import { placedDataset } from '../own/own-dataset'

const frame = frameBounds([9.5, 45, 10.5, 45.5], 600, 400, 0)
const locale = createLocale('en')

function drawn(shapes: readonly Shape[], rows: readonly number[]) {
  const { id, name, layer: style, table } = placedDataset({}, shapes)
  const { geometry } = table
  return {
    id,
    name,
    layer: { dataset: id, style, geometry, shapes: ownShapes(geometry, Int32Array.from(rows)) },
  }
}
const textOf = (own: ReturnType<typeof drawn>, passing: Uint8Array) =>
  svgText(svg('svg', {}, drawOwn([own], { passing }, frame, false)))
const square = (x: number, y: number) =>
  polygon([
    [x, y],
    [x + 0.1, y],
    [x + 0.1, y + 0.1],
    [x, y + 0.1],
    [x, y],
  ])

test('every polygon is a path of its own; lines and points are one each, fainter where the filters leave them out', () => {
  const shapes = [
    square(9.6, 45.1),
    square(9.8, 45.1),
    line([9.6, 45.2], [9.9, 45.3]),
    point(10, 45.2),
    point(10.1, 45.2),
  ]
  const text = textOf(drawn(shapes, [0, 1, 0, 0, 1]), Uint8Array.of(1, 0))
  const paths = [...text.matchAll(/<path d="([^"]*)"/g)].map(([, d]) => d!)
  expect(paths).toHaveLength(5)
  expect(paths.slice(0, 2).every((d) => d.endsWith('Z'))).toBe(true)
  const place = frame.project([10, 45.2])
  expect(paths).toContain(`M${(place.x - 3).toFixed(1)} ${(place.y - 3).toFixed(1)}h6v6h-6z`)
  expect(text).toContain('id="own-abcdef12"')
})

test('what lies out of sight is not in the file', () => {
  expect(
    drawOwn(
      [drawn([point(20, 45), square(20, 50), null], [-1, -1, -1])],
      { passing: Uint8Array.of(1) },
      frame,
      false,
    ),
  ).toEqual([])
})

test('a layer of too many features is left out, and the legend says so', () => {
  const many = drawn(
    Array.from({ length: 20_001 }, () => point(10, 45.2)),
    Array.from({ length: 20_001 }, () => 0),
  )
  expect(drawOwn([many], { passing: Uint8Array.of(1) }, frame, false)).toEqual([])
  expect(leftOutWords(many, locale)).toBe('Left out of the drawing: 20,001 features, more than 20,000.')
  expect(ownLegendRow(many, false, locale).label).toContain('20,001')
  const few = drawn([point(10, 45.2)], [0])
  expect(leftOutWords(few, locale)).toBeNull()
  expect(ownLegendRow(few, false, locale)).toMatchObject({ label: few.name, count: '1' })
  expect(leftOutWords({ ...few, layer: null }, locale)).toContain('not in the drawing')
})
