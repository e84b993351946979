import type { Model } from '@luma.gl/engine'
import { toUnit, type Rgba } from '../paint'
import { makeDataTexture } from './data-texture'
import {
  WorldLayer,
  type Drawable,
  type FlatScale,
  type WorldLayerProps,
  type WorldShape,
} from './world-layer'

const strokeBlock = `\
layout(std140) uniform strokeUniforms {
  vec4 colour;
  float halfWidth;
} stroke;
`

const stroke = {
  name: 'stroke',
  vs: strokeBlock,
  fs: strokeBlock,
  uniformTypes: { colour: 'vec4<f32>', halfWidth: 'f32' },
} as const

// A rectangle around the segment, half a pixel larger than the stroke.
const vs = `\
#version 300 es
uniform highp sampler2D segments;
out vec2 along;
out float across;

void main() {
  vec4 ends = dataTexture_read(segments, gl_VertexID / 6);
  vec2 corner = dataTexture_corner(gl_VertexID % 6);
  vec2 from = flatView_pixels(ends.xy);
  vec2 way = flatView_pixels(ends.zw) - from;
  float distance = max(length(way), 1e-6);
  vec2 direction = way / distance;
  float reach = stroke.halfWidth + 0.5;
  float run = mix(-reach, distance + reach, corner.x);
  along = vec2(run, run - distance);
  across = reach * corner.y;
  gl_Position = flatView_clip(from + direction * run + vec2(-direction.y, direction.x) * across);
}
`

// Round ends: segments that meet look joined. The edge fades over one pixel, so that no multisampling is needed.
const fs = `\
#version 300 es
precision highp float;
in vec2 along;
in float across;
out vec4 fragColor;

void main() {
  float beyond = max(0.0, max(-along.x, along.y));
  float cover = stroke.halfWidth + 0.5 - length(vec2(beyond, across));
  fragColor = stroke.colour;
  fragColor.a *= clamp(cover, 0.0, min(1.0, 2.0 * stroke.halfWidth));
}
`

/** Segments as x, y, x, y from the origin. */
export type SegmentShape = WorldShape & Readonly<{ segments: Float32Array }>

export type SegmentLayerProps = WorldLayerProps<SegmentShape> & {
  /** CSS pixels. */
  width: number
  colour: Rgba
}

/** Line segments of one width and colour. Both are uniforms: changing them touches no buffer. */
export class SegmentLayer extends WorldLayer<SegmentShape, SegmentLayerProps> {
  static override layerName = 'SegmentLayer'

  protected override makeDrawable(shape: SegmentShape): Drawable {
    const segments = makeDataTexture(this.context.device, shape.segments)
    const vertexCount = (6 * shape.segments.length) / 4
    const model = this.makeModel({ vs, fs, modules: [stroke], vertexCount, bindings: { segments } })
    return { model, resources: [segments] }
  }

  protected override prepare(_model: Model, _shape: SegmentShape, { pixelRatio }: FlatScale) {
    const { colour, width } = this.props
    return { stroke: { colour: toUnit(colour), halfWidth: (width * pixelRatio) / 2 } }
  }
}
