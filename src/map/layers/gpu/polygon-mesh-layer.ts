import { Buffer, type Device } from '@luma.gl/core'
import type { Model, ModelProps } from '@luma.gl/engine'
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
export const meshVertexShader = `\
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

/** What `meshVertexShader` reads of a mesh, as a model takes it. */
export function meshBuffers(device: Device, { positions, rows, indices }: PolygonMesh) {
  const attributes = {
    positions: device.createBuffer({ usage: Buffer.VERTEX, data: positions }),
    rows: device.createBuffer({ usage: Buffer.VERTEX, data: rows }),
  }
  const bufferLayout: ModelProps['bufferLayout'] = [
    { name: 'positions', format: 'float32x2' },
    { name: 'rows', format: 'uint32' },
  ]
  const indexBuffer = device.createBuffer({ usage: Buffer.INDEX, indexType: 'uint32', data: indices })
  return { attributes, bufferLayout, indexBuffer, vertexCount: indices.length }
}

export type PolygonMeshLayerProps = WorldLayerProps<PolygonMesh> & {
  /** Four numbers a row; in the place of the opacity the strength of the hatch. */
  colours: Uint8Array
  hatchColour: Rgb
}

/** Polygons cut into triangles beforehand, opaque, each row in one colour and perhaps hatched. */
export class PolygonMeshLayer extends WorldLayer<PolygonMesh, PolygonMeshLayerProps> {
  static override layerName = 'PolygonMeshLayer'

  protected override makeDrawable(mesh: PolygonMesh): Drawable {
    const buffers = meshBuffers(this.context.device, mesh)
    const model = this.makeModel({ vs: meshVertexShader, fs, modules: [hatch], ...buffers })
    return { model, resources: [...Object.values(buffers.attributes), buffers.indexBuffer] }
  }

  protected override prepare(_model: Model, _mesh: PolygonMesh, { pixelRatio }: FlatScale) {
    const colour = toUnit(this.props.hatchColour)
    return { hatch: { colour, period: hatchPeriod * pixelRatio, thickness: hatchThickness * pixelRatio } }
  }
}
