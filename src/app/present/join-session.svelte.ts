import { untrack } from 'svelte'
import type { Role } from '../../model/presenting/window-messages'
import { newKeptId } from '../../state/device-storage'
import { PresentingSession } from '../../state/presenting.svelte'

/** How often a window asks who is there, in milliseconds. */
const askEvery = 2000

/** Null where the browser forbids it. */
function tabStorage(): Storage | null {
  try {
    return window.sessionStorage
  } catch {
    return null
  }
}

function isReload(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return entry?.type === 'reload'
}

/**
 * Takes part in the presentation of a territory for as long as the component lives; to be called while it begins. `addressStep`:
 * the step that the window's address names, '' for none.
 */
export function joinSession(territory: string, role: Role, addressStep: string): PresentingSession {
  const name = `territory-presentation:${territory}`
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : null
  const session = new PresentingSession(newKeptId(), role, channel, tabStorage(), name)
  // A page loaded again goes on where it was, also where the address lags behind.
  session.open(isReload() ? '' : addressStep)

  $effect(() =>
    untrack(() => {
      const asking = setInterval(() => session.ask(), askEvery)
      const close = () => session.close()
      // A browser may bring a closed page back as it was left.
      const reopen = ({ persisted }: PageTransitionEvent) => persisted && session.open(addressStep)
      window.addEventListener('pagehide', close)
      window.addEventListener('pageshow', reopen)
      return () => {
        clearInterval(asking)
        window.removeEventListener('pagehide', close)
        window.removeEventListener('pageshow', reopen)
        close()
        channel?.close()
      }
    }),
  )
  return session
}
