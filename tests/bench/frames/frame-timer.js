// Runs in the page before its own scripts. `frameTimes`: how long each frame took that drew, until the last of its pixels was
// there; `pointingTimes`: how long the page took to answer a movement of the pointer. In milliseconds.
globalThis.frameTimes = []
globalThis.pointingTimes = []

/** The context that was last drawn with. */
let drawn = null
const draws = (gl) => {
  drawn = gl
}
for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced']) {
  const method = WebGL2RenderingContext.prototype[name]
  WebGL2RenderingContext.prototype[name] = function (...inputs) {
    draws(this)
    return method.apply(this, inputs)
  }
}

/** Waits until the graphics have done all they were asked to: reading a pixel back needs it. */
function finish(gl) {
  const bound = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING)
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null)
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
  gl.bindFramebuffer(gl.READ_FRAMEBUFFER, bound)
}

const request = globalThis.requestAnimationFrame.bind(globalThis)
globalThis.requestAnimationFrame = (callback) => {
  const pointing = globalThis.event?.type === 'mousemove'
  return request((time) => {
    const start = performance.now()
    drawn = null
    callback(time)
    if (drawn) finish(drawn)
    const took = performance.now() - start
    if (drawn) globalThis.frameTimes.push(took)
    else if (pointing) globalThis.pointingTimes.push(took)
  })
}
