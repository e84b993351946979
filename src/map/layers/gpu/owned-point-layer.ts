import type { Model } from '@luma.gl/engine'
import { makeDataTexture } from './data-texture'
import {
  WorldLayer,
  type Drawable,
  type FlatScale,
  type WorldLayerProps,
  type WorldShape,
} from './world-layer'

/** Width of the rim in CSS pixels, by the side of the square: a small one would be nothing but rim. */
export const ownedPointRim = (size: number): number => (size < 4 ? 0 : 1)

const squareBlock = `\
layout(std140) uniform squareUniforms {
  float halfSide;
  float rim;
} square;
`

const square = {
  name: 'square',
  vs: squareBlock,
  fs: squareBlock,
  uniformTypes: { halfSide: 'f32', rim: 'f32' },
} as const

// A square around the point, half a pixel larger.
const vs = `\
#version 300 es
uniform highp sampler2D points;
uniform highp sampler2D colours;
flat out vec4 fill;
flat out vec4 rimColour;
out vec2 offset;

void main() {
  vec4 data = dataTexture_read(points, gl_VertexID / 6);
  int owner = int(data.z);
  fill = dataTexture_read(colours, 2 * owner);
  rimColour = dataTexture_read(colours, 2 * owner + 1);
  vec2 corner = dataTexture_corner(gl_VertexID % 6);
  offset = vec2(corner.x * 2.0 - 1.0, corner.y) * (square.halfSide + 0.5);
  gl_Position = flatView_clip(flatView_pixels(data.xy) + offset);
}
`

const fs = `\
#version 300 es
precision highp float;
flat in vec4 fill;
flat in vec4 rimColour;
in vec2 offset;
out vec4 fragColor;

void main() {
  vec2 reach = abs(offset);
  float distance = max(reach.x, reach.y);
  float isRim = clamp(distance - square.halfSide + square.rim + 0.5, 0.0, 1.0);
  fragColor = mix(fill, rimColour, square.rim > 0.0 ? isRim : 0.0);
  fragColor.a *= clamp(square.halfSide + 0.5 - distance, 0.0, 1.0);
}
`

type OwnedPointShape = WorldShape &
  Readonly<{
    /** Four numbers a point, in drawing order: x and y from the origin, its owner, and one that means nothing. */
    points: Float32Array
  }>

type OwnedPointLayerProps = WorldLayerProps<OwnedPointShape> & {
  /** Two colours an owner: within the rim, and of the rim. */
  colours: Uint8Array
  /** Side of a square in CSS pixels. */
  size: number
}

/** Squares of one size, each in the colours of its owner: a filter changes a few colours, however many points there are. */
export class OwnedPointLayer extends WorldLayer<OwnedPointShape, OwnedPointLayerProps> {
  static override layerName = 'OwnedPointLayer'

  protected override makeDrawable(shape: OwnedPointShape): Drawable {
    const points = makeDataTexture(this.context.device, shape.points)
    const vertexCount = (6 * shape.points.length) / 4
    const model = this.makeModel({ vs, fs, modules: [square], vertexCount, bindings: { points } })
    return { model, resources: [points] }
  }

  protected override prepare(_model: Model, _shape: OwnedPointShape, { pixelRatio }: FlatScale) {
    return {
      square: {
        halfSide: (this.props.size * pixelRatio) / 2,
        rim: ownedPointRim(this.props.size) * pixelRatio,
      },
    }
  }
}
