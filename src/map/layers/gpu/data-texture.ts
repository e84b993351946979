import type { Device, Texture } from '@luma.gl/core'

/** Texels in one line of a data texture, a power of two. */
const lineBits = 10

/**
 * Shader code that reads the texel of an item. Shapes are drawn as plain triangles whose vertices look up the item that they belong
 * to: renderers without a graphics card draw every instance of an instanced draw by itself, at some 20 microseconds each.
 */
export const dataTexture = {
  name: 'dataTexture',
  vs: `\
vec4 dataTexture_read(highp sampler2D data, int item) {
  return texelFetch(data, ivec2(item & ${2 ** lineBits - 1}, item >> ${lineBits}), 0);
}

// Corners of a rectangle as two triangles: x is 0 at the first end and 1 at the other, y is −1 on one side and 1 on the other.
vec2 dataTexture_corner(int vertex) {
  int corner = vertex < 3 ? vertex : vertex == 3 ? 2 : vertex == 4 ? 1 : 3;
  return vec2(corner >> 1, (corner & 1) * 2 - 1);
}
`,
} as const

/** Numbers (four a texel) or colours (red, green, blue and opacity, 0 to 255) as a texture, filled up to whole lines. */
export function makeDataTexture(device: Device, data: Float32Array | Uint8Array): Texture {
  const { padded, height } = inLines(data)
  return device.createTexture({
    format: data instanceof Float32Array ? 'rgba32float' : 'rgba8unorm',
    width: 2 ** lineBits,
    height,
    data: padded,
    sampler: { minFilter: 'nearest', magFilter: 'nearest' },
  })
}

/** Writes other colours into a texture; false where it has not as many lines as they need. */
export function rewriteTexture(texture: Texture, data: Uint8Array): boolean {
  const { padded, height } = inLines(data)
  if (texture.height !== height) return false
  texture.writeData(padded)
  return true
}

function inLines(data: Float32Array | Uint8Array) {
  const perLine = 4 * 2 ** lineBits
  const height = Math.max(1, Math.ceil(data.length / perLine))
  const padded =
    data instanceof Float32Array ? new Float32Array(perLine * height) : new Uint8Array(perLine * height)
  padded.set(data)
  return { padded, height }
}
