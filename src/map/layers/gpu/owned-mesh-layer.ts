import type { PolygonMesh } from '../../../model/polygon-mesh'
import { meshBuffers, meshVertexShader } from './polygon-mesh-layer'
import { WorldLayer, type Drawable, type WorldLayerProps } from './world-layer'

const fs = `\
#version 300 es
precision highp float;
flat in vec4 fill;
out vec4 fragColor;

void main() {
  fragColor = fill;
}
`

/** Polygons cut into triangles beforehand, translucent, each in the colour of its owner, which takes the place of the row. */
export class OwnedMeshLayer extends WorldLayer<PolygonMesh, WorldLayerProps<PolygonMesh>> {
  static override layerName = 'OwnedMeshLayer'

  protected override makeDrawable(mesh: PolygonMesh): Drawable {
    const buffers = meshBuffers(this.context.device, mesh)
    const model = this.makeModel({ vs: meshVertexShader, fs, ...buffers })
    return { model, resources: [...Object.values(buffers.attributes), buffers.indexBuffer] }
  }

  protected override prepare() {
    return {}
  }
}
