/** How carefully the map is drawn. `light` is for machines that draw with the processor. */
export type Quality = 'full' | 'light'

/** What a person chooses; `auto` asks the machine. */
export const qualityChoices = ['auto', 'full', 'light'] as const
export type QualityChoice = (typeof qualityChoices)[number]

/** Parts of the names that renderers without a graphics card give themselves, in lower case. */
const softwareRenderers = [
  'swiftshader',
  'llvmpipe',
  'softpipe',
  'software rasterizer',
  'microsoft basic render',
  'apple software renderer',
  'mesa offscreen',
  'swrast',
  'lavapipe',
  'virgl (llvmpipe',
]

/** Whether the name of a WebGL renderer is that of one that draws with the processor. */
export function isSoftwareRenderer(name: string): boolean {
  const lower = name.toLowerCase()
  return softwareRenderers.some((part) => lower.includes(part))
}

/** The quality to draw with. A renderer that does not tell its name is taken for a graphics card. */
export function resolveQuality(choice: QualityChoice, renderer: string | null): Quality {
  if (choice !== 'auto') return choice
  return renderer !== null && isSoftwareRenderer(renderer) ? 'light' : 'full'
}

/** The name of the WebGL renderer behind a new canvas, or null where there is none or it is kept secret. */
export function rendererName(canvas: OffscreenCanvas): string | null {
  const gl = canvas.getContext('webgl2')
  if (!gl) return null
  const details = gl.getExtension('WEBGL_debug_renderer_info')
  const name: unknown = gl.getParameter(details ? details.UNMASKED_RENDERER_WEBGL : gl.RENDERER)
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return typeof name === 'string' ? name : null
}
