import latin400 from '@fontsource/titillium-web/files/titillium-web-latin-400-normal.woff2?url'
import latin600 from '@fontsource/titillium-web/files/titillium-web-latin-600-normal.woff2?url'
import latinExtended400 from '@fontsource/titillium-web/files/titillium-web-latin-ext-400-normal.woff2?url'
import latinExtended600 from '@fontsource/titillium-web/files/titillium-web-latin-ext-600-normal.woff2?url'
import type { LabelFonts } from './basemap-style'

/** MapLibre resolves nothing against the page, so the addresses are made whole. */
const whole = (address: string): string => new URL(address, document.baseURI).href

/** The bundled Titillium Web. */
export function labelFonts(): LabelFonts {
  return {
    regular: { latin: whole(latin400), latinExtended: whole(latinExtended400) },
    semibold: { latin: whole(latin600), latinExtended: whole(latinExtended600) },
  }
}
