// The longest time for which the page could not answer: a task is queued as soon as the one before has run. It begins when it is
// asked to, for a page that is never idle puts off what it does when it is.
globalThis.longestBusy = 0
globalThis.watchBusy = () => {
  const channel = new MessageChannel()
  let last = performance.now()
  channel.port1.onmessage = () => {
    const now = performance.now()
    globalThis.longestBusy = Math.max(globalThis.longestBusy, now - last)
    last = now
    setTimeout(() => channel.port2.postMessage(null))
  }
  channel.port2.postMessage(null)
  globalThis.watchBusy = () => undefined
}
