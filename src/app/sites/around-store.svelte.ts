import type { Place } from '../../contracts/view'
import { sequentialColours } from '../../format/colours'
import { siteAroundMessages } from '../../format/messages/site-around'
import { assignClasses, classifyValues } from '../../model/classify'
import { nearestTarget } from '../../model/gaps/nearest-target'
import { collectTargets } from '../../model/gaps/targets'
import { zoneLikelihoods } from '../../model/gaps/zone-coverage'
import { collectSites } from '../../model/sites/candidates'
import { labourCatchment } from '../../model/sites/catchment'
import { measureSites } from '../../model/sites/measures'
import type { MeasuredSite } from '../../model/sites/site'
import { servicesAround, startupsAround } from '../../model/sites/surroundings'
import { followFields } from '../../state/follow-fields.svelte'
import type { Explorer } from '../explorer'
import type { StageMarks } from '../stage-marks'
import type { SiteStore } from './site-store.svelte'

/** What the panel and the map speak of: who works around, or what is near. */
export const aroundViews = ['workers', 'places'] as const
export type AroundView = (typeof aroundViews)[number]

/** Services for firms have a list of their own. */
export const nearestKinds = ['motorway_exit', 'railway_station', 'river_port', 'airport'] as const

const mapClasses = 6
/** More lines would bury the map. */
const drawnOrigins = 5

/** What is around the one site asked about. */
export class AroundStore {
  view = $state.raw<AroundView>('workers')
  /** The service pointed at in the list, by row. */
  pointed = $state.raw<number | null>(null)

  constructor(
    private readonly explorer: Explorer,
    private readonly sites: SiteStore,
  ) {}

  private readonly parts = followFields(() => this.sites.study, ['radiusKm', 'detourPercent'])

  /** The one municipality selected on the map, as a site. */
  readonly selected: MeasuredSite | null = $derived.by(() => {
    const { analysis, territory } = this.explorer
    const [row, ...more] = analysis.selectionRows
    if (row === undefined || more.length > 0 || !analysis.quantitiesToday) return null
    const all = collectSites(territory.tables, {
      candidates: 'municipalities',
      statuses: [],
      doubtful: false,
    })
    const site = all.find((candidate) => candidate.row === row)
    return (site && measureSites([site], territory.tables, analysis.quantitiesToday, this.parts)[0]) ?? null
  })

  /** The site opened, else the municipality selected, else the first of the ranking. */
  readonly subject: Readonly<{ why: 'opened' | 'selected' | 'first'; measured: MeasuredSite }> | null =
    $derived.by(() => {
      const { opened, ranking } = this.sites
      if (opened) return { why: 'opened', measured: opened }
      if (this.selected) return { why: 'selected', measured: this.selected }
      return ranking[0] ? { why: 'first', measured: ranking[0] } : null
    })
  readonly site = $derived.by(() => this.subject?.measured.site ?? null)

  readonly catchment = $derived.by(() => {
    const { analysis, territory } = this.explorer
    const { municipalities } = territory.tables
    if (!this.site || !municipalities || !analysis.quantitiesToday) return null
    const { radiusKm } = this.parts
    return labourCatchment(this.site, municipalities, analysis.flows, analysis.quantitiesToday, radiusKm)
  })

  /** Municipalities, besides the one that the source states, where the site may lie; null is outside the territory. */
  readonly elsewhere: readonly (number | null)[] = $derived.by(() => {
    const { municipalities, 'industrial-zones': zones } = this.explorer.territory.tables
    if (this.site?.kind !== 'zones' || !municipalities || !zones) return []
    const {
      municipalities: possible,
      outside,
      stated,
    } = zoneLikelihoods(zones, municipalities, this.site.row)
    const others = possible.flatMap(({ row, likelihood }) =>
      row === stated || likelihood === 0 ? [] : [row],
    )
    return outside > 0 ? [...others, null] : others
  })

  /** One a kind, in the order of `nearestKinds`; null where none is listed or the site's place is not known. */
  readonly nearest = $derived.by(() =>
    nearestKinds.map((kind) => {
      const { place, uncertaintyKm } = this.site ?? { place: null, uncertaintyKm: 0 }
      const targets = collectTargets(this.explorer.territory.tables, kind)
      return place && nearestTarget(place, targets, this.parts.detourPercent, uncertaintyKm)
    }),
  )

  readonly services = $derived.by(
    () => this.site && servicesAround(this.explorer.territory.tables, this.site, this.parts.radiusKm),
  )

  readonly startups = $derived.by(() => {
    const { startups, quantitiesToday } = this.explorer.analysis
    if (!startups || !quantitiesToday || !this.catchment || !this.site?.place) return null
    return startupsAround(this.catchment.seats, quantitiesToday.startups, startups)
  })

  /**
   * What municipalities are coloured by: workers of the subject's municipality by where they live, or start-ups. NaN where nothing
   * is listed: that is not known.
   */
  private readonly mapped = $derived.by(() => {
    const { analysis } = this.explorer
    const { index, quantitiesToday } = analysis
    if (!index || !quantitiesToday) return new Float64Array(0)
    if (this.view === 'places') return quantitiesToday.startups
    const values = new Float64Array(index.count).fill(Number.NaN)
    const commuting = this.catchment?.commuting
    for (const { code, workers } of commuting?.origins?.bars ?? []) {
      const row = index.rowOf.get(code)
      if (row !== undefined) values[row] = workers
    }
    if (commuting) values[commuting.municipality] = commuting.staying ?? Number.NaN
    return values
  })
  readonly classification = $derived.by(() =>
    classifyValues(this.mapped, { method: 'jenks', classes: mapClasses, customBreaks: [] }),
  )
  readonly colours = $derived.by(() =>
    sequentialColours(this.classification.breaks.length + 1, this.explorer.screen.dark),
  )

  /** Seats of the largest listed origins. */
  readonly originSeats: readonly Place[] = $derived.by(() => {
    const origins = this.catchment?.commuting?.origins
    const largest = origins?.bars.slice(0, drawnOrigins) ?? []
    return largest.flatMap(({ code }) => {
      const place = origins?.seats.get(code)?.place
      return place ? [place] : []
    })
  })

  private readonly numbers = $derived.by(() =>
    (this.services?.within ?? [])
      .map(({ row, place }, i) =>
        row === this.pointed
          ? ({ place, label: String(i + 1), tone: 'strong' } as const)
          : ({ place, label: '', tone: 'faint' } as const),
      )
      .sort((a, b) => Number(b.tone === 'strong') - Number(a.tone === 'strong')),
  )

  readonly stage: StageMarks = $derived.by(() => {
    const { site } = this
    const place = site?.place ?? null
    const ring = (centre: Place, km: number | null) => (km ? [{ centre, metres: 1000 * km }] : [])
    const targets = this.view === 'places' ? this.nearest.flatMap((found) => found?.target ?? []) : []
    const ends = this.view === 'places' ? targets.map((target) => target.place) : this.originSeats
    const commuting = this.catchment?.commuting
    const { analysis, screen } = this.explorer
    const { locale } = screen
    return {
      choropleth: {
        classes: assignClasses(this.mapped, this.classification.breaks),
        colours: this.colours,
      },
      legend: {
        kind: 'one',
        label:
          this.view === 'places'
            ? locale.t(siteAroundMessages.legendStartups)
            : locale.t(siteAroundMessages.legendOrigins, {
                year: this.explorer.analysis.flowYear,
                name: commuting ? (analysis.index?.names[commuting.municipality] ?? '') : '',
              }),
        classification: this.classification,
        format: (value: number) => locale.number(value),
      },
      ...(this.sites.study.candidates === 'zones'
        ? { zones: this.sites.measured.map(({ site: { row } }) => row) }
        : {}),
      marks: {
        highlighted: this.view === 'workers' && commuting ? [commuting.municipality] : [],
        lines: place ? ends.map((end) => [end, place] as const) : [],
        rings: [
          ...(place ? ring(place, this.parts.radiusKm) : []),
          ...(place ? ring(place, site?.uncertaintyKm ?? 0) : []),
          ...targets.flatMap((target) => ring(target.place, target.uncertaintyKm)),
        ],
        place,
        numbers: this.view === 'places' ? this.numbers : [],
      },
    }
  })
}
