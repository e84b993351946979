const largest = 1.25
const smallest = 0.55
const stepDown = 0.05

/**
 * Makes what an element holds as large as fits, within bounds: no smaller than is still to be read, below which it scrolls. Its sizes are
 * multiples of the property `--fit`. An attachment: it goes with the element.
 */
export function fitWithin(element: HTMLElement): () => void {
  const fit = () => {
    for (let scale = largest; scale >= smallest; scale -= stepDown) {
      element.style.setProperty('--fit', scale.toFixed(2))
      if (element.scrollHeight <= element.clientHeight) return
    }
  }
  const observer = new ResizeObserver(fit)
  observer.observe(element)
  void document.fonts.ready.then(fit)
  fit()
  return () => observer.disconnect()
}
