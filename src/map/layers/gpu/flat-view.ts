import type { Viewport } from '@deck.gl/core'
import { latitudeAt, longitudeAt } from '../../../model/web-mercator'
import type { WorldOrigin } from '../../../model/polygon-mesh'

/**
 * Shader module that puts places of the Web Mercator world on the screen. The map is flat and never turned (see `mapOptions`), so
 * that a scale and an offset do: some ten times less work a vertex than a general projection, which counts where the processor
 * draws. Pixels are those of the device, from the middle of the map, y upward.
 */
export const flatView = {
  name: 'flatView',
  vs: `\
layout(std140) uniform flatViewUniforms {
  vec2 offset;
  vec2 halfSize;
  float scale;
} flatView;

vec2 flatView_pixels(vec2 place) {
  return place * flatView.scale + flatView.offset;
}

vec4 flatView_clip(vec2 pixels) {
  return vec4(pixels / flatView.halfSize, 0.0, 1.0);
}
`,
  uniformTypes: { offset: 'vec2<f32>', halfSize: 'vec2<f32>', scale: 'f32' },
} as const

type FlatView = Readonly<{ offset: [number, number]; halfSize: [number, number]; scale: number }>

/** The uniforms of `flatView` for places counted from an origin. Computed in doubles; only the result has 32 bits. */
export function flatViewOf(viewport: Viewport, [x, y]: WorldOrigin, pixelRatio: number): FlatView {
  const [left, top] = viewport.project([longitudeAt(x), latitudeAt(y)]) as [number, number]
  const halfSize: [number, number] = [(viewport.width * pixelRatio) / 2, (viewport.height * pixelRatio) / 2]
  return {
    offset: [left * pixelRatio - halfSize[0], halfSize[1] - top * pixelRatio],
    halfSize,
    scale: viewport.scale * pixelRatio,
  }
}
