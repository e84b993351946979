import type { Model } from '@luma.gl/engine'
import { makeDataTexture } from './data-texture'
import {
  WorldLayer,
  type Drawable,
  type FlatScale,
  type WorldLayerProps,
  type WorldShape,
} from './world-layer'

/** Length of a dash with the gap after it in CSS pixels, and the share of it that is drawn. */
const [dashPeriod, dashShare] = [6.7, 0.54]

const discBlock = `\
layout(std140) uniform discUniforms {
  float radiusScale;
  float leastRadius;
  float rimScale;
  float dashPeriod;
} disc;
`

const disc = {
  name: 'disc',
  vs: discBlock,
  fs: discBlock,
  uniformTypes: { radiusScale: 'f32', leastRadius: 'f32', rimScale: 'f32', dashPeriod: 'f32' },
} as const

// A square around the disc, half a pixel larger; the rim lies half within the radius and half without.
const vs = `\
#version 300 es
uniform highp sampler2D discs;
uniform highp sampler2D colours;
flat out vec4 fill;
flat out vec4 rim;
flat out vec2 radii;
out vec2 offset;

void main() {
  int item = gl_VertexID / 6;
  vec4 data = dataTexture_read(discs, item);
  fill = dataTexture_read(colours, 2 * item);
  rim = dataTexture_read(colours, 2 * item + 1);
  float radius = max(data.z * disc.radiusScale, disc.leastRadius);
  float halfRim = data.w * disc.rimScale * 0.5;
  radii = vec2(radius - halfRim, radius + halfRim);
  vec2 corner = dataTexture_corner(gl_VertexID % 6);
  offset = vec2(corner.x * 2.0 - 1.0, corner.y) * (radii.y + 0.5);
  gl_Position = flatView_clip(flatView_pixels(data.xy) + offset);
}
`

const fs = `\
#version 300 es
precision highp float;
flat in vec4 fill;
flat in vec4 rim;
flat in vec2 radii;
in vec2 offset;
out vec4 fragColor;

void main() {
  float distance = length(offset);
  float onRim = clamp(distance - radii.x + 0.5, 0.0, 1.0);
  float cover = clamp(radii.y + 0.5 - distance, 0.0, 1.0);
  // The colours are mixed by what each of them covers, or a clear fill would darken the rim.
  vec4 colour = mix(vec4(fill.rgb * fill.a, fill.a), vec4(rim.rgb * rim.a, rim.a), onRim);
  fragColor = vec4(colour.rgb / max(colour.a, 1e-4), colour.a * cover);
  if (disc.dashPeriod > 0.0) {
    const float fullTurn = 6.28318530718;
    float dashes = max(5.0, round(fullTurn * radii.y / disc.dashPeriod));
    float turn = atan(offset.y, offset.x) / fullTurn + 0.5;
    if (fract(turn * dashes) > ${dashShare.toFixed(2)}) discard;
  }
}
`

export type DiscShape = WorldShape &
  Readonly<{
    /** Four numbers a disc, in drawing order: x and y from the origin, radius, width of the rim in CSS pixels. */
    discs: Float32Array
  }>

export type DiscLayerProps = WorldLayerProps<DiscShape> & {
  /** Two colours a disc: within the rim, and of the rim. */
  colours: Uint8Array
  /** What radii are measured in: CSS pixels, or units of the world. */
  radiusUnit: 'pixel' | 'world'
  /** Smallest radius on the screen in CSS pixels, from zoom 8 on; from farther away it shrinks, and rims with it. */
  leastRadius?: number
  /** Rims as dashes of constant size on the screen. */
  dashed?: boolean
}

/** What is left of the size on the screen of marks that stand for areas: from far there are too many for it. */
function shrinkAt(zoom: number): number {
  return Math.min(1, Math.max(0.2, 2 ** (0.7 * (zoom - 8))))
}

/** Discs with a rim. Colours are looked up: a filter or a theme changes no shape. */
export class DiscLayer extends WorldLayer<DiscShape, DiscLayerProps> {
  static override layerName = 'DiscLayer'

  protected override makeDrawable(shape: DiscShape): Drawable {
    const discs = makeDataTexture(this.context.device, shape.discs)
    const vertexCount = (6 * shape.discs.length) / 4
    const model = this.makeModel({ vs, fs, modules: [disc], vertexCount, bindings: { discs } })
    return { model, resources: [discs] }
  }

  protected override prepare(_model: Model, _shape: DiscShape, { pixelRatio, scale }: FlatScale) {
    const { radiusUnit, leastRadius = 0, dashed = false } = this.props
    const farness = radiusUnit === 'world' ? shrinkAt(this.context.viewport.zoom) : 1
    return {
      disc: {
        radiusScale: radiusUnit === 'pixel' ? pixelRatio : scale,
        leastRadius: leastRadius * pixelRatio * farness,
        rimScale: pixelRatio * farness,
        dashPeriod: dashed ? dashPeriod * pixelRatio : 0,
      },
    }
  }
}
