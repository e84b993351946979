import type { SiteStudy } from '../../contracts/sites'
import { onceAFrame } from '../../charts/once-a-frame'
import type { SiteStore } from './site-store.svelte'

type StudyGesture = Readonly<{
  /** The study as the gesture has it now. */
  move: (patch: Partial<SiteStudy>) => void
  end: () => void
}>

/** The changes of one drag: the first is a choice, which Back undoes, the others adjust it; at most one a frame. */
export function studyGesture(sites: Pick<SiteStore, 'change' | 'adjust'>): StudyGesture {
  let begun = false
  const moving = onceAFrame((patch: Partial<SiteStudy>) => {
    if (begun) sites.adjust(patch)
    else sites.change(patch)
    begun = true
  })
  return {
    move: moving.ask,
    end: () => {
      moving.finish()
      begun = false
    },
  }
}
