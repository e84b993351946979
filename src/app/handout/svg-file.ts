import { labelFonts } from '../../map/basemap/label-fonts'
import { svg, svgText, type SvgNode } from '../../model/handout/svg-node'

/** That a font of our own did not arrive. */
class FontMissing extends Error {
  override name = 'FontMissing'
}

/** The bytes of a file of ours as Base64. Throws `FontMissing`. */
export async function fetchBase64(address: string): Promise<string> {
  const bytes = await fetch(address).then(
    async (response) => (response.ok ? new Uint8Array(await response.arrayBuffer()) : null),
    () => null,
  )
  if (!bytes) throw new FontMissing(address)
  let binary = ''
  for (let i = 0; i < bytes.length; i += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
  }
  return btoa(binary)
}

const ranges = { latin: 'U+0000-00FF, U+2000-206F', latinExtended: 'U+0100-02BA, U+1E00-1E9F' } as const

/** The rules that bring Titillium Web along, so that the text looks the same wherever the file is opened. */
async function fontFaces(): Promise<string> {
  const { regular, semibold } = labelFonts()
  const faces = [
    { weight: 400, files: regular },
    { weight: 600, files: semibold },
  ].flatMap(({ weight, files }) =>
    (['latin', 'latinExtended'] as const).map((range) => ({ weight, address: files[range], range })),
  )
  const rules = await Promise.all(
    faces.map(async ({ weight, address, range }) => {
      const data = await fetchBase64(address)
      return `@font-face{font-family:'Titillium Web';font-weight:${weight};src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${ranges[range]}}`
    }),
  )
  return rules.join('')
}

/** The drawing as a file of SVG that carries its fonts. Throws `FontMissing`. */
export async function svgFile(drawing: SvgNode): Promise<string> {
  const style = svg('style', {}, [await fontFaces()])
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgText({ ...drawing, children: [style, ...drawing.children] })}\n`
}
