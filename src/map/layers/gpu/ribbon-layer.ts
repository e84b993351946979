import type { Model } from '@luma.gl/engine'
import { flowBow, flowPieces } from '../../../model/flow-arcs'
import { toUnit, type Rgba } from '../paint'
import { makeDataTexture } from './data-texture'
import {
  WorldLayer,
  type Drawable,
  type FlatScale,
  type WorldLayerProps,
  type WorldShape,
} from './world-layer'

const ribbon = {
  name: 'ribbon',
  vs: `\
layout(std140) uniform ribbonUniforms {
  vec4 colourA;
  vec4 colourB;
  vec4 colourC;
  float ratio;
  float pieces;
  float taper;
} ribbon;
`,
  uniformTypes: {
    colourA: 'vec4<f32>',
    colourB: 'vec4<f32>',
    colourC: 'vec4<f32>',
    ratio: 'f32',
    pieces: 'f32',
    taper: 'f32',
  },
} as const

// The curve of `flowCurve`, in pixels; each of its pieces is a quadrilateral.
const vs = `\
#version 300 es
uniform highp sampler2D ribbons;
flat out vec4 colour;
out vec2 across;

void main() {
  int pieces = int(ribbon.pieces);
  int piece = gl_VertexID / 6;
  vec4 ends = dataTexture_read(ribbons, 2 * (piece / pieces));
  vec4 looks = dataTexture_read(ribbons, 2 * (piece / pieces) + 1);
  vec2 corner = dataTexture_corner(gl_VertexID % 6);
  vec2 from = flatView_pixels(ends.xy);
  vec2 to = flatView_pixels(ends.zw);
  vec2 way = to - from;
  vec2 control = (from + to) * 0.5 + vec2(way.y, -way.x) * ${(2 * flowBow).toFixed(3)};
  float t = (float(piece % pieces) + corner.x) / ribbon.pieces;
  vec2 before = mix(from, control, t);
  vec2 after = mix(control, to, t);
  vec2 direction = (after - before) / max(length(after - before), 1e-6);
  float end = max(0.5, looks.x * ribbon.taper);
  float halfWidth = mix(looks.x, end, t) * 0.5 * ribbon.ratio;
  float offset = (halfWidth + 0.5) * corner.y;
  across = vec2(offset, halfWidth);
  colour = looks.y < 0.5 ? ribbon.colourA : looks.y < 1.5 ? ribbon.colourB : ribbon.colourC;
  gl_Position = flatView_clip(mix(before, after, t) + vec2(-direction.y, direction.x) * offset);
}
`

const fs = `\
#version 300 es
precision highp float;
flat in vec4 colour;
in vec2 across;
out vec4 fragColor;

void main() {
  float cover = across.y + 0.5 - abs(across.x);
  fragColor = colour;
  fragColor.a *= clamp(cover, 0.0, min(1.0, 2.0 * across.y));
}
`

export type RibbonShape = WorldShape &
  Readonly<{
    /**
     * Eight numbers a ribbon, in drawing order: x, y, x, y from the origin, width in CSS pixels at the beginning, which of the
     * three colours, and two that mean nothing.
     */
    ribbons: Float32Array
    /** Distance between the ends of the longest ribbon, in units of the world. */
    longest: number
  }>

export type RibbonLayerProps = WorldLayerProps<RibbonShape> & {
  palette: readonly [Rgba, Rgba, Rgba]
  /** Width at the end as a share of that at the beginning. */
  taper: number
  /** Pixels that a ribbon may deviate from its curve. */
  tolerance: number
}

/**
 * Tapered curves from one place to another. The curve, its width in pixels and the number of its pieces are worked out while
 * drawing, so that neither panning nor zooming rebuilds anything.
 */
export class RibbonLayer extends WorldLayer<RibbonShape, RibbonLayerProps> {
  static override layerName = 'RibbonLayer'

  protected override makeDrawable(shape: RibbonShape): Drawable {
    const ribbons = makeDataTexture(this.context.device, shape.ribbons)
    const model = this.makeModel({ vs, fs, modules: [ribbon], vertexCount: 0, bindings: { ribbons } })
    return { model, resources: [ribbons] }
  }

  protected override prepare(
    model: Model,
    { longest, ribbons }: RibbonShape,
    { pixelRatio, scale }: FlatScale,
  ) {
    const { palette, taper, tolerance } = this.props
    const pieces = flowPieces(longest * scale, tolerance)
    model.setVertexCount((6 * pieces * ribbons.length) / 8)
    const [colourA, colourB, colourC] = palette.map(toUnit)
    return { ribbon: { colourA, colourB, colourC, ratio: pixelRatio, pieces, taper } }
  }
}
