import { fileURLToPath } from 'node:url'

const nothing = fileURLToPath(new URL('left-out.ts', import.meta.url))

/** What the writer of PDF fetches only to turn pages and pictures into PDF, which nobody asks of it here: aliases to nothing. */
export const unusedByPdf: Readonly<Record<string, string>> = {
  html2canvas: nothing,
  dompurify: nothing,
  canvg: nothing,
}
