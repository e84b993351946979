// The longest time for which the page could not answer: a task is queued as soon as the one before has run.
globalThis.longestBusy = 0
const channel = new MessageChannel()
let last = performance.now()
channel.port1.onmessage = () => {
  const now = performance.now()
  globalThis.longestBusy = Math.max(globalThis.longestBusy, now - last)
  last = now
  setTimeout(() => channel.port2.postMessage(null))
}
channel.port2.postMessage(null)
