import { registerSW } from 'virtual:pwa-register'

/** The service worker that keeps the page for use without a network. A new version waits until the person asks for it. */
class Offline {
  updateReady = $state.raw(false)

  private readonly apply = registerSW({
    onNeedRefresh: () => {
      this.updateReady = true
    },
  })

  update(): void {
    void this.apply(true)
  }
}

export const offline = new Offline()
