import semibold from '@expo-google-fonts/titillium-web/600SemiBold/TitilliumWeb_600SemiBold.ttf?url'
import regular from '@expo-google-fonts/titillium-web/400Regular/TitilliumWeb_400Regular.ttf?url'
import { jsPDF } from 'jspdf'
import { svg2pdf } from 'svg2pdf.js'
import { svgText, type SvgNode } from '../../model/handout/svg-node'
import { fetchBase64 } from './svg-file'

const family = 'Titillium Web'
/** Points in a CSS pixel. */
const pointsPerPixel = 0.75

/** The writer draws no halo below a text: it becomes a text of its own, drawn before. */
function separateHalos(drawing: Element): void {
  for (const text of drawing.querySelectorAll('text[paint-order]')) {
    const halo = text.cloneNode(true) as Element
    halo.setAttribute('fill', halo.getAttribute('stroke') ?? 'none')
    text.before(halo)
    text.removeAttribute('stroke')
  }
}

/**
 * The drawing as a PDF of one page, as large as the drawing, with vectors, and text in embedded Titillium Web. Throws
 * `FontMissing`.
 */
export async function pdfFile(drawing: SvgNode, title: string): Promise<ArrayBuffer> {
  const [regularData, semiboldData] = await Promise.all([fetchBase64(regular), fetchBase64(semibold)])
  const root = new DOMParser().parseFromString(svgText(drawing), 'image/svg+xml').documentElement
  separateHalos(root)
  const width = Number(root.getAttribute('width')) * pointsPerPixel
  const height = Number(root.getAttribute('height')) * pointsPerPixel
  const pdf = new jsPDF({
    unit: 'pt',
    format: [width, height],
    orientation: width > height ? 'landscape' : 'portrait',
    compress: true,
    putOnlyUsedFonts: true,
  })
  pdf.setProperties({ title })
  for (const [file, data, weight] of [
    ['regular.ttf', regularData, 400],
    ['semibold.ttf', semiboldData, 600],
  ] as const) {
    pdf.addFileToVFS(file, data)
    pdf.addFont(file, family, 'normal', weight)
  }
  await svg2pdf(root, pdf, { width, height })
  return pdf.output('arraybuffer')
}
