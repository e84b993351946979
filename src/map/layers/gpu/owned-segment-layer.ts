import type { Model } from '@luma.gl/engine'
import { makeDataTexture } from './data-texture'
import {
  WorldLayer,
  type Drawable,
  type FlatScale,
  type WorldLayerProps,
  type WorldShape,
} from './world-layer'

const pathBlock = `\
layout(std140) uniform pathUniforms {
  float halfWidth;
} path;
`

const path = { name: 'path', vs: pathBlock, fs: pathBlock, uniformTypes: { halfWidth: 'f32' } } as const

// A rectangle around the segment, half a pixel larger than the stroke.
const vs = `\
#version 300 es
uniform highp sampler2D segments;
uniform highp sampler2D owners;
uniform highp sampler2D colours;
flat out vec4 colour;
out vec2 along;
out float across;

void main() {
  int item = gl_VertexID / 6;
  vec4 ends = dataTexture_read(segments, item);
  ivec3 bytes = ivec3(round(dataTexture_read(owners, item).xyz * 255.0));
  colour = dataTexture_read(colours, bytes.x + 256 * bytes.y + 65536 * bytes.z);
  vec2 corner = dataTexture_corner(gl_VertexID % 6);
  vec2 from = flatView_pixels(ends.xy);
  vec2 way = flatView_pixels(ends.zw) - from;
  float distance = max(length(way), 1e-6);
  vec2 direction = way / distance;
  float reach = path.halfWidth + 0.5;
  float run = mix(-reach, distance + reach, corner.x);
  along = vec2(run, run - distance);
  across = reach * corner.y;
  gl_Position = flatView_clip(from + direction * run + vec2(-direction.y, direction.x) * across);
}
`

// Round ends, as those of `SegmentLayer`.
const fs = `\
#version 300 es
precision highp float;
flat in vec4 colour;
in vec2 along;
in float across;
out vec4 fragColor;

void main() {
  float beyond = max(0.0, max(-along.x, along.y));
  float cover = path.halfWidth + 0.5 - length(vec2(beyond, across));
  fragColor = colour;
  fragColor.a *= clamp(cover, 0.0, min(1.0, 2.0 * path.halfWidth));
}
`

type OwnedSegmentShape = WorldShape &
  Readonly<{
    /** x, y, x, y from the origin. */
    segments: Float32Array
    /** Four bytes a segment: the number of its owner in the first three, the lowest first. */
    owners: Uint8Array
  }>

type OwnedSegmentLayerProps = WorldLayerProps<OwnedSegmentShape> & {
  /** One colour an owner. */
  colours: Uint8Array
  /** CSS pixels. */
  width: number
}

/** Line segments of one width, each in the colour of its owner. */
export class OwnedSegmentLayer extends WorldLayer<OwnedSegmentShape, OwnedSegmentLayerProps> {
  static override layerName = 'OwnedSegmentLayer'

  protected override makeDrawable(shape: OwnedSegmentShape): Drawable {
    const { device } = this.context
    const bindings = {
      segments: makeDataTexture(device, shape.segments),
      owners: makeDataTexture(device, shape.owners),
    }
    const vertexCount = (6 * shape.segments.length) / 4
    const model = this.makeModel({ vs, fs, modules: [path], vertexCount, bindings })
    return { model, resources: Object.values(bindings) }
  }

  protected override prepare(_model: Model, _shape: OwnedSegmentShape, { pixelRatio }: FlatScale) {
    return { path: { halfWidth: (this.props.width * pixelRatio) / 2 } }
  }
}
