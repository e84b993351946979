import type { SelectionTool } from '../contracts/view'
import { createLocale } from '../format/locale'
import type { MapProblem } from '../map/map-model'
import type { ViewStore } from '../state/view-store.svelte'

const locales = { it: createLocale('it'), en: createLocale('en') }

/** What belongs to this screen alone and never enters the address: hover, tool, the device's preferences. */
export class Screen {
  hoveredRow = $state.raw<number | null>(null)
  tool = $state.raw<SelectionTool>('click')
  mapProblem = $state.raw<MapProblem | null>(null)
  width = $state.raw(window.innerWidth)
  private systemDark = $state.raw(false)

  readonly locale = $derived.by(() => locales[this.views.view.language])
  readonly dark = $derived.by(() =>
    this.views.view.theme === 'system' ? this.systemDark : this.views.view.theme === 'dark',
  )
  /** `wide`: both panels beside the map; `medium`: the right one is a drawer; `narrow`: one bottom sheet. */
  readonly layout = $derived.by(() => (this.width < 640 ? 'narrow' : this.width < 1100 ? 'medium' : 'wide'))

  constructor(private readonly views: ViewStore) {
    const query = window.matchMedia('(prefers-color-scheme: dark)')
    this.systemDark = query.matches
    query.addEventListener('change', (event) => {
      this.systemDark = event.matches
    })
    window.addEventListener('resize', () => {
      this.width = window.innerWidth
    })
  }
}
