import { defaultClientConditions, type Plugin } from 'vite'

/**
 * Leaves out what deck.gl and luma.gl bring for WebGPU, since MapLibre draws with WebGL 2: by the export condition that deck.gl has
 * for it, and by emptying luma.gl's long shader texts in the language of WebGPU, which nothing reads.
 */
export function webglOnly(): Plugin {
  return {
    name: 'webgl-only',
    config: () => ({ resolve: { conditions: ['visgl:webgl-only', ...defaultClientConditions] } }),
    transform: {
      filter: { id: /[\\/]@luma\.gl[\\/]shadertools[\\/]dist[\\/]modules[\\/].*-wgsl(-integer)?\.js$/ },
      handler: (code) =>
        Array.from(code.matchAll(/^export const (\w+)/gm), ([, name]) => `export const ${name} = ''`).join(
          '\n',
        ),
    },
  }
}
