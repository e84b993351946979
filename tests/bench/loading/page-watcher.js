// Runs in a page before anything of its own, the same in every page that is measured. `sought` is set before it: the colours of a
// choropleth and the rows of the map, in pixels, in which they are looked for.
const watched = { drawnAt: null, events: [], countColours: () => [] }
globalThis.watched = watched

new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries()) watched.events.push({ name, duration })
}).observe({ type: 'event', durationThreshold: 16, buffered: true })

let context = null
let lookWaits = false

const original = HTMLCanvasElement.prototype.getContext
HTMLCanvasElement.prototype.getContext = function getContext(kind, options) {
  // What was drawn can be looked at after the frame.
  const made = original.call(
    this,
    kind,
    kind === 'webgl2' ? { ...options, preserveDrawingBuffer: true } : options,
  )
  if (kind === 'webgl2' && this.isConnected) context = made
  return made
}

for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) {
  const draw = WebGL2RenderingContext.prototype[name]
  WebGL2RenderingContext.prototype[name] = function (...parameters) {
    draw.apply(this, parameters)
    // After the frame: a timer set while it is made runs when the page has handed it over.
    if (!lookWaits && watched.drawnAt === null) setTimeout(look)
    lookWaits = true
  }
}

/** How many pixels of some rows of the map have each of the colours. */
function countColours(rows) {
  const gl = context
  const bound = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING)
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null)
  const width = gl.drawingBufferWidth
  const pixels = new Uint8Array(4 * width)
  const counts = globalThis.sought.colours.map(() => 0)
  for (const row of rows) {
    gl.readPixels(0, row, width, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
    for (let at = 0; at < pixels.length; at += 4) {
      globalThis.sought.colours.forEach((colour, k) => {
        if (colour.every((channel, c) => Math.abs(channel - pixels[at + c]) <= 3)) counts[k] += 1
      })
    }
  }
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, bound)
  return counts
}
watched.countColours = countColours

function look() {
  lookWaits = false
  if (context === null) return
  if (countColours(globalThis.sought.rows).filter((count) => count > 0).length >= 4)
    watched.drawnAt = performance.now()
}
