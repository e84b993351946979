import type { Page } from '@playwright/test'

/**
 * What a page has asked of WebGL. Uploads are those of shapes by deck.gl and our layers: to vertex and index buffers, which they
 * alone make with a size first and fill later, and to textures of floating-point numbers, which MapLibre has none of. The small
 * textures of colours do not count.
 */
export type GraphicsWork = Readonly<{
  frames: number
  drawCalls: number
  uploads: number
  uploadedBytes: number
}>

type Counters = { -readonly [K in keyof GraphicsWork]: number }
declare global {
  interface Window {
    graphicsWork: Counters
  }
}

/** Counts at the WebGL interface itself, from before the page's first script on. */
export async function watchGraphics(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const work: Counters = { frames: 0, drawCalls: 0, uploads: 0, uploadedBytes: 0 }
    window.graphicsWork = work
    const context = WebGL2RenderingContext.prototype
    const bound = new Map<GLenum, WebGLBuffer | null>()
    const ofDeck = new WeakSet<WebGLBuffer>()
    let inFrame = false

    /** Runs `before` ahead of a method of the context. */
    const watch = <N extends keyof WebGL2RenderingContext>(
      name: N,
      before: (...inputs: never[]) => void,
    ): void => {
      const method = context[name] as (...inputs: unknown[]) => unknown
      Reflect.set(context, name, function (this: WebGL2RenderingContext, ...inputs: never[]) {
        before(...inputs)
        return method.apply(this, inputs)
      })
    }
    watch('bindBuffer', (target: GLenum, buffer: WebGLBuffer | null) => bound.set(target, buffer))
    watch('bufferData', (target: GLenum, data: unknown) => {
      const buffer = bound.get(target)
      const holdsVertices = target === context.ARRAY_BUFFER || target === context.ELEMENT_ARRAY_BUFFER
      if (buffer && holdsVertices && typeof data === 'number') ofDeck.add(buffer)
    })
    watch('bufferSubData', (target: GLenum, _offset: number, data: ArrayBufferView) => {
      const buffer = bound.get(target)
      if (!buffer || !ofDeck.has(buffer)) return
      work.uploads += 1
      work.uploadedBytes += data.byteLength
    })
    watch('texSubImage2D', (...inputs: unknown[]) => {
      const [type, data] = inputs.slice(7)
      if (type !== context.FLOAT || !ArrayBuffer.isView(data)) return
      work.uploads += 1
      work.uploadedBytes += data.byteLength
    })
    const countDraw = () => {
      work.drawCalls += 1
      // All that is drawn without giving up the thread is one frame.
      if (inFrame) return
      inFrame = true
      work.frames += 1
      queueMicrotask(() => {
        inFrame = false
      })
    }
    watch('drawArrays', countDraw)
    watch('drawElements', countDraw)
    watch('drawArraysInstanced', countDraw)
    watch('drawElementsInstanced', countDraw)
  })
}

const workSoFar = (page: Page): Promise<GraphicsWork> => page.evaluate(() => ({ ...window.graphicsWork }))

/** Lets the page draw so many frames of the screen, if it wants to. */
export async function letPass(page: Page, frames: number): Promise<void> {
  await page.evaluate(
    (count) =>
      new Promise<void>((resolve) => {
        let left = count
        const next = () => {
          left -= 1
          if (left > 0) requestAnimationFrame(next)
          else resolve()
        }
        requestAnimationFrame(next)
      }),
    frames,
  )
}

/** What a page asks of WebGL while an action runs and all that follows from it is drawn. */
export async function workDuring(page: Page, action: () => Promise<unknown>): Promise<GraphicsWork> {
  const before = await workSoFar(page)
  await action()
  await letPass(page, 3)
  await page.locator('[data-map-state="idle"]').waitFor()
  await letPass(page, 3)
  const after = await workSoFar(page)
  return {
    frames: after.frames - before.frames,
    drawCalls: after.drawCalls - before.drawCalls,
    uploads: after.uploads - before.uploads,
    uploadedBytes: after.uploadedBytes - before.uploadedBytes,
  }
}
