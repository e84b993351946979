import { LayerExtension } from '@deck.gl/core'

/** Distance between stripes and their thickness, in device pixels measured along the rows. */
const period = 9
const thickness = 1.8

/**
 * Cuts a filled layer into diagonal stripes of constant size on screen: the pattern of "no data". Done in the fragment shader,
 * so that it needs no image and costs no vertices.
 */
export class HatchExtension extends LayerExtension {
  static override extensionName = 'HatchExtension'

  override getShaders(): { inject: Record<string, string> } {
    const scale = globalThis.devicePixelRatio || 1
    return {
      inject: {
        'fs:DECKGL_FILTER_COLOR': `
          if (mod(gl_FragCoord.x + gl_FragCoord.y, ${(period * scale).toFixed(2)}) > ${(thickness * scale).toFixed(2)}) discard;
        `,
      },
    }
  }
}
