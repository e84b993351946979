import type { SvgNode } from '../../model/handout/svg-node'
import { svgFile } from './svg-file'

/** Width in pixels of a picture at scale 1. */
const pictureWidth = 1600

/** That the browser has no canvas of this size. */
class PictureTooLarge extends Error {
  override name = 'PictureTooLarge'
}

/** Sides in whole pixels of the picture of a drawing at a scale. */
export function pictureSize(
  { width, height }: Readonly<{ width: number; height: number }>,
  scale: number,
): Readonly<{ width: number; height: number }> {
  return { width: pictureWidth * scale, height: Math.round((pictureWidth * scale * height) / width) }
}

/**
 * The drawing as a picture of so many pixels. Throws `FontMissing` where a font did not arrive, `PictureTooLarge` where the browser
 * cannot hold so many pixels.
 */
export async function pngFile(
  drawing: SvgNode,
  { width, height }: Readonly<{ width: number; height: number }>,
): Promise<Blob> {
  const sized = { ...drawing, attributes: { ...drawing.attributes, width: `${width}`, height: `${height}` } }
  const url = URL.createObjectURL(new Blob([await svgFile(sized)], { type: 'image/svg+xml' }))
  const canvas = document.createElement('canvas')
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    if (!context) throw new PictureTooLarge()
    context.drawImage(image, 0, 0, width, height)
    const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!picture) throw new PictureTooLarge()
    return picture
  } finally {
    URL.revokeObjectURL(url)
    // Gives the memory back at once: it may be hundreds of megabytes.
    canvas.width = 0
  }
}
