/** Acts as soon as the next frame of the page is on its way to the screen. */
export function afterNextPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act))
}
