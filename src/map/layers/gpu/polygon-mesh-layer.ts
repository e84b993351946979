import { Buffer } from '@luma.gl/core'
import type { Model } from '@luma.gl/engine'
import type { Rgb } from '../../../format/colours'
import type { PolygonMesh } from '../../../model/polygon-mesh'
import { toUnit } from '../paint'
import { WorldLayer, type Drawable, type FlatScale, type WorldLayerProps } from './world-layer'

/** Distance between the stripes of a hatch and their thickness, in CSS pixels measured along the rows. */
const [hatchPeriod, hatchThickness] = [9, 1.8]

const hatch = {
  name: 'hatch',
  fs: `\
layout(std140) uniform hatchUniforms {
  vec3 colour;
  float period;
  float thickness;
} hatch;
`,
  uniformTypes: { colour: 'vec3<f32>', period: 'f32', thickness: 'f32' },
} as const

// The row is looked up once a vertex; all corners of a triangle are of one row.
const vs = `\
#version 300 es
in vec2 positions;
in uint rows;
uniform highp sampler2D colours;
flat out vec4 fill;

void main() {
  fill = dataTexture_read(colours, int(rows));
  gl_Position = flatView_clip(flatView_pixels(positions));
}
`

const fs = `\
#version 300 es
precision highp float;
flat in vec4 fill;
out vec4 fragColor;

void main() {
  bool stripe = mod(gl_FragCoord.x + gl_FragCoord.y, hatch.period) <= hatch.thickness;
  fragColor = vec4(mix(fill.rgb, hatch.colour, stripe ? fill.a : 0.0), 1.0);
}
`

export type PolygonMeshLayerProps = WorldLayerProps<PolygonMesh> & {
  /** Four numbers a row; in the place of the opacity the strength of the hatch. */
  colours: Uint8Array
  hatchColour: Rgb
}

/** Polygons cut into triangles beforehand, opaque, each row in one colour and perhaps hatched. */
export class PolygonMeshLayer extends WorldLayer<PolygonMesh, PolygonMeshLayerProps> {
  static override layerName = 'PolygonMeshLayer'

  protected override makeDrawable({ positions, rows, indices }: PolygonMesh): Drawable {
    const { device } = this.context
    const attributes = {
      positions: device.createBuffer({ usage: Buffer.VERTEX, data: positions }),
      rows: device.createBuffer({ usage: Buffer.VERTEX, data: rows }),
    }
    const indexBuffer = device.createBuffer({ usage: Buffer.INDEX, indexType: 'uint32', data: indices })
    const model = this.makeModel({
      vs,
      fs,
      modules: [hatch],
      bufferLayout: [
        { name: 'positions', format: 'float32x2' },
        { name: 'rows', format: 'uint32' },
      ],
      attributes,
      indexBuffer,
      vertexCount: indices.length,
    })
    return { model, resources: [...Object.values(attributes), indexBuffer] }
  }

  protected override prepare(_model: Model, _mesh: PolygonMesh, { pixelRatio }: FlatScale) {
    const colour = toUnit(this.props.hatchColour)
    return { hatch: { colour, period: hatchPeriod * pixelRatio, thickness: hatchThickness * pixelRatio } }
  }
}
