/** The service worker that keeps the page for use without a network. A new version waits until the person asks for it. */
class Offline {
  updateReady = $state.raw(false)

  private waiting: ServiceWorker | null = null

  /** Begins to keep the page, which fetches all of it once more: for when the first view stands. */
  async start(): Promise<void> {
    // Development has no service worker; neither has a page in one file, nor one that came by plain http.
    if (import.meta.env.MODE !== 'production' || !('serviceWorker' in navigator)) return
    try {
      const registration = await navigator.serviceWorker.register('./sw.js')
      this.offer(registration.waiting)
      this.watch(registration.installing)
      registration.addEventListener('updatefound', () => {
        this.watch(registration.installing)
      })
    } catch {
      // The browser forbids it: the page works, but not without a network.
    }
  }

  /** Changes to the new version. */
  update(): void {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      window.location.reload()
    })
    this.waiting?.postMessage({ type: 'SKIP_WAITING' })
  }

  private watch(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') this.offer(worker)
    })
  }

  private offer(worker: ServiceWorker | null): void {
    // Without one in control this is the first visit.
    if (worker === null || navigator.serviceWorker.controller === null) return
    this.waiting = worker
    this.updateReady = true
  }
}

export const offline = new Offline()
