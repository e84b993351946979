import semibold from '@expo-google-fonts/titillium-web/600SemiBold/TitilliumWeb_600SemiBold.ttf?url'
import regular from '@expo-google-fonts/titillium-web/400Regular/TitilliumWeb_400Regular.ttf?url'
import { jsPDF } from 'jspdf'
import { svg2pdf } from 'svg2pdf.js'
import { svgText, type SvgNode } from '../../model/handout/svg-node'
import { measureTitillium } from './measure-titillium'
import { fetchBase64 } from './svg-file'

const family = 'Titillium Web'
/** Points in a CSS pixel. */
const pointsPerPixel = 0.75

/**
 * The writer strokes a text after filling it, which would eat into the letters; a halo of its own below would be read out and
 * copied twice. So a plate behind the text takes its place: as wide as the text, thinly seen through.
 */
function platesForHalos(drawing: Element): void {
  for (const text of drawing.querySelectorAll('text[paint-order]')) {
    const size = Number(text.getAttribute('font-size'))
    const width = measureTitillium(text.textContent, size, 600)
    const plate = drawing.ownerDocument.createElementNS(drawing.namespaceURI, 'rect')
    const look = {
      x: Number(text.getAttribute('x')) - width / 2 - 2,
      y: Number(text.getAttribute('y')) - 0.82 * size,
      width: width + 4,
      height: 1.1 * size,
      rx: 2,
      fill: text.getAttribute('stroke') ?? 'none',
      'fill-opacity': 0.72,
    }
    for (const [name, value] of Object.entries(look)) plate.setAttribute(name, String(value))
    text.before(plate)
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
  platesForHalos(root)
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
