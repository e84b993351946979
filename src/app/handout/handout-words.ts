import { layerFileOf } from '../../contracts/territory'
import type { OverlayId } from '../../contracts/view'
import type { LayerId } from '../../contracts/layers'
import { appMessages } from '../../format/messages/app'
import { handoutMessages } from '../../format/messages/handouts'
import { scenarioSignMessages } from '../../format/messages/scenario-sign'
import { ownIndicatorId } from '../../state/own-data.svelte'
import { encodeView } from '../../state/view-url'
import type { Explorer } from '../explorer'
import { filterWords } from '../filter-words'
import { localDay } from '../sheet/local-day'
import { numberNotes } from '../sheet/sheet-notes'
import { stageSources } from '../stage-sources'
import type { ClassWords } from './draw-legend'
import type { DrawingColours } from './drawing-colours'

/** What a drawing says besides its legend. */
export type HandoutWords = Readonly<{
  title: string
  territory: string
  subtitle: string
  /** Filters and selection. */
  remarks: readonly string[]
  /** That the values are supposed; null for today's. */
  scenario: string | null
  /** Numbered. */
  sources: readonly string[]
  made: string
  /** Of this view, where the page is on the web. */
  address: string | null
}>

/** Names of the selection that are written out. */
const mostNames = 8

const overlayLayers: Readonly<Record<Exclude<OverlayId, 'choropleth'>, LayerId>> = {
  flows: 'commuter-flows',
  unreached: 'ftth',
  zones: 'industrial-zones',
  infrastructure: 'infrastructure',
  services: 'services',
  startups: 'startups',
}

const overlayNames = {
  flows: appMessages.layerFlows,
  unreached: appMessages.layerUnreached,
  zones: appMessages.layerZones,
  infrastructure: appMessages.layerInfrastructure,
  services: appMessages.layerServices,
  startups: appMessages.layerStartups,
} as const

/** The title that a drawing has until the person writes another: what the map shows. `staged`: what a workspace colours it by. */
export function ownTitle({ views, analysis, screen }: Explorer, staged: string | null = null): string {
  const { locale } = screen
  const { overlays, secondIndicator } = views.view
  if (!overlays.includes('choropleth')) {
    return overlays.flatMap((id) => (id === 'choropleth' ? [] : [locale.t(overlayNames[id])])).join(', ')
  }
  if (staged !== null) return staged
  const first = locale.t(analysis.indicator.label)
  if (!secondIndicator) return first
  const second = locale.t(analysis.shownIndicator(secondIndicator).label)
  return locale.t(handoutMessages.crossed, { first, second })
}

/** What the classes of the map are; null where it has none. */
export function classWords({ views, analysis, screen }: Explorer): ClassWords | null {
  const { locale } = screen
  const { bivariate, classification, indicator } = analysis
  const { secondIndicator } = views.view
  if (bivariate && secondIndicator) {
    const second = analysis.shownIndicator(secondIndicator)
    return {
      kind: 'two',
      labels: [locale.t(indicator.label), locale.t(second.label)],
      counts: bivariate.counts,
      unknown: bivariate.classes.reduce((sum, value) => sum + (value < 0 ? 1 : 0), 0),
      breaks: [
        bivariate.firstBreaks.map((at) => locale.indicator(at, indicator.unit)).join(' | '),
        bivariate.secondBreaks.map((at) => locale.indicator(at, second.unit)).join(' | '),
      ],
    }
  }
  if (!classification) return null
  return {
    kind: 'one',
    label: locale.t(indicator.label),
    classification,
    format: (value) => locale.indicator(value, indicator.unit),
  }
}

/** What the person asks for that the words depend on. */
type Asked = Readonly<{ title: string; colours: DrawingColours; staged: string | null }>

/** Ids of the sources of all that is drawn: of the indicators, of the layers, of the map itself. */
function sourceIds(
  { views, analysis, territory, own }: Explorer,
  { colours, staged }: Asked,
): readonly string[] {
  const { overlays, secondIndicator } = views.view
  const declared = (id: LayerId) =>
    (territory.territory && layerFileOf(territory.territory, id)?.sources) ?? []
  return [
    ...new Set([
      ...(!overlays.includes('choropleth')
        ? []
        : staged === null
          ? [
              analysis.indicator.source,
              ...(secondIndicator ? [analysis.shownIndicator(secondIndicator).source] : []),
            ]
          : stageSources({ ...views.view, workspace: colours === 'indicator' ? 'explore' : colours })),
      ...overlays.flatMap((id) =>
        id === 'choropleth' || (id === 'flows' && analysis.drawnFlows.length === 0)
          ? []
          : declared(overlayLayers[id]),
      ),
      ...own.datasets.filter(({ id }) => views.view.ownLayers.includes(id)).map(ownIndicatorId),
      'istat-boundaries',
      ...declared('context'),
    ]),
  ]
}

/** Filters in words; '' without any. */
export function filtersInWords({ views, analysis, screen }: Explorer): string {
  return views.view.filters.map((filter) => filterWords(filter, analysis, screen.locale)).join('; ')
}

/** The scenario that the values suppose; '' for today's. */
export function supposedScenario({ views, analysis, screen }: Explorer): string {
  const { scenario } = views.view
  if (scenario.targets.length === 0 || analysis.showing === 'today') return ''
  return scenario.name || screen.locale.t(scenarioSignMessages.unnamed)
}

function remarksOf(explorer: Explorer): string[] {
  const { analysis, screen } = explorer
  const { locale } = screen
  const filters = filtersInWords(explorer)
  const passing = analysis.passingAll.municipalities.reduce((sum, pass) => sum + pass, 0)
  const names = analysis.selectionRows.map((row) => analysis.index?.names[row] ?? '')
  const shown = names.slice(0, mostNames).join(', ')
  const selection =
    names.length > mostNames
      ? locale.t(handoutMessages.andMore, { names: shown, n: locale.number(names.length - mostNames) })
      : shown
  return [
    ...(filters === ''
      ? []
      : [
          locale.t(handoutMessages.filters, {
            filters,
            n: locale.number(passing),
            of: locale.number(analysis.allRows.length),
          }),
        ]),
    ...(selection === '' ? [] : [locale.t(handoutMessages.selection, { names: selection })]),
  ]
}

/** The address of this view where the page is on the web: from a file it would lead nobody anywhere. */
function addressOf({ views }: Explorer, colours: Asked['colours']): string | null {
  const { protocol, origin, pathname } = window.location
  if (protocol !== 'https:' && protocol !== 'http:') return null
  const workspace = colours === 'indicator' ? 'explore' : colours
  const search = encodeView({ ...views.view, workspace, tablePanel: 'story', frame: 'whole', step: '' })
  return `${origin}${pathname}${search === '' ? '' : `?${search}`}`
}

/** Everything that a drawing of this view says. An empty title keeps the one that names what is shown. */
export function handoutWords(explorer: Explorer, asked: Asked, now: Date): HandoutWords {
  const { title, colours, staged } = asked
  const { territory, analysis, views, screen } = explorer
  const { locale } = screen
  const { indicator } = analysis
  const scenario = supposedScenario(explorer)
  const address = addressOf(explorer, colours)
  const notes = numberNotes(territory.territory, locale, sourceIds(explorer, asked))
  const coloured = views.view.overlays.includes('choropleth')
  return {
    title: title.trim() || ownTitle(explorer, staged),
    territory: territory.territory ? locale.t(territory.territory.name) : '',
    subtitle: !coloured
      ? ''
      : staged !== null && colours !== 'indicator'
        ? locale.t(handoutMessages[colours === 'gaps' ? 'ofGaps' : 'ofSites'])
        : `${locale.t(indicator.note)} ${locale.t(handoutMessages.dataOf, { date: locale.date(indicator.date) })}.`,
    remarks: remarksOf(explorer),
    scenario:
      scenario === ''
        ? null
        : locale.t(handoutMessages.scenario, {
            name: scenario,
            showing: locale.t(scenarioSignMessages[analysis.showing]).toLowerCase(),
          }),
    sources: [...notes.values()].map(({ number, title: name, text }) => `${number}. ${name}. ${text}.`),
    made: locale.t(handoutMessages.made, { date: locale.date(localDay(now)) }),
    address: address === null ? null : locale.t(handoutMessages.viewAt, { address }),
  }
}
