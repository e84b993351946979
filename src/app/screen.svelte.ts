import type { Snippet } from 'svelte'
import type { Place, SelectionTool, Workspace } from '../contracts/view'
import { createLocale } from '../format/locale'
import type { MapProblem, MapTarget, OwnDrawing } from '../map/map-model'
import { qualityChoices, resolveQuality, type QualityChoice } from '../map/quality'
import type { TerritoryStore } from '../state/territory-store.svelte'
import type { ViewStore } from '../state/view-store.svelte'
import type { Arrangement } from './compare/arrangement'
import type { Opening } from './opening'
import type { StageMarks } from './stage-marks'

const qualityKey = 'map-quality'

/** In milliseconds: then the panels show themselves whether or not there is a map, for the network may be slow. */
const longestAlone = 3000

const locales = { it: createLocale('it'), en: createLocale('en') }

/** A click at a place, in a municipality (null outside), on what lies there. True when that was all there is to do. */
export type MapClick = (place: Place, row: number | null, target: MapTarget | null) => boolean

/** What the pointer says of a row of one's own data. */
export type OwnCard = Readonly<{ title: string; lines: string[]; source: string }>

export type OwnStage = Readonly<{
  drawing: () => OwnDrawing | null
  card: (dataset: string, row: number) => OwnCard | null
}>

/** What belongs to this screen alone and never enters the address: hover, tool, the device's preferences. */
export class Screen {
  hoveredRow = $state.raw<number | null>(null)
  tool = $state.raw<SelectionTool>('click')
  /** What the open workspace puts on the map; null leaves it the indicator's choropleth alone. */
  stage = $state.raw<(() => StageMarks) | null>(null)
  /** The legend of what the open workspace colours the map by; null keeps the indicator's. */
  stageLegend = $state.raw<Snippet | null>(null)
  /** The right panel takes most of the page, for a board. */
  broad = $state.raw(false)
  /** How the map makes room for a second one, and what it shows beside it; null while there is none. */
  arrange = $state.raw<(() => Arrangement) | null>(null)
  /** How layers of one's own are drawn and what is said of their rows; null while there are none. */
  own = $state.raw<OwnStage | null>(null)
  /** What a click on the map does instead of selecting; false leaves it to select. */
  clickAction = $state.raw<MapClick | null>(null)
  mapProblem = $state.raw<MapProblem | null>(null)
  /** The municipalities have been drawn once. */
  mapBegun = $state.raw(false)
  width = $state.raw(window.innerWidth)
  private systemDark = $state.raw(false)
  private chosenQuality = $state.raw<QualityChoice>(readQualityChoice())
  /** The workspace on the screen: that of the view, once the navigation has shown that it was chosen. */
  workspace = $state.raw<Workspace>('explore')
  private isImpatient = $state.raw(false)
  private renderer = $state.raw<string | null>(null)
  /** Whether it is known what the machine draws with, for which the map waits. */
  rendererKnown = $state.raw(false)

  readonly locale = $derived.by(() => locales[this.views.view.language])
  readonly dark = $derived.by(() =>
    this.views.view.theme === 'system' ? this.systemDark : this.views.view.theme === 'dark',
  )
  /** The map has been drawn, or will not be: from here on the rest of the page may take the machine's time. */
  readonly settled = $derived.by(
    () =>
      this.mapBegun ||
      this.views.view.frame === 'speaker' ||
      this.mapProblem !== null ||
      this.isMapMissing() ||
      this.territory.problems.length > 0,
  )
  /**
   * Only the map is shown for now. A machine that draws with the processor takes long for the first frame of the panels, and the
   * map would wait for it; what the machine is is known before that.
   */
  readonly isMapAlone = $derived.by(
    () => !this.settled && !this.isImpatient && (!this.rendererKnown || this.quality === 'light'),
  )
  /** How carefully the map is drawn; `auto` is settled here by what the machine draws with. */
  readonly quality = $derived.by(() => resolveQuality(this.chosenQuality, this.renderer))
  /** `wide`: both panels beside the map; `medium`: the right one is a drawer; `narrow`: one bottom sheet. */
  readonly layout = $derived.by(() => (this.width < 640 ? 'narrow' : this.width < 1100 ? 'medium' : 'wide'))

  get qualityChoice(): QualityChoice {
    return this.chosenQuality
  }

  /** Kept on this device, beyond the visit where the browser allows it. */
  set qualityChoice(choice: QualityChoice) {
    this.chosenQuality = choice
    try {
      window.localStorage.setItem(qualityKey, choice)
    } catch {
      // Storage may be forbidden or full: the choice then lasts as long as the page.
    }
  }

  private readonly views: ViewStore
  private readonly territory: TerritoryStore
  private readonly isMapMissing: () => boolean

  constructor({ views, territory, renderer, isMapMissing }: Opening) {
    this.views = views
    this.workspace = views.view.workspace
    this.territory = territory
    this.isMapMissing = isMapMissing
    void renderer.then((name) => {
      this.renderer = name
      this.rendererKnown = true
    })
    setTimeout(() => {
      this.isImpatient = true
    }, longestAlone)
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

function readQualityChoice(): QualityChoice {
  try {
    const stored = window.localStorage.getItem(qualityKey)
    return qualityChoices.find((choice) => choice === stored) ?? 'auto'
  } catch {
    return 'auto'
  }
}
